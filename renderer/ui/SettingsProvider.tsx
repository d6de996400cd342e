// The settings of this person on this machine: read once, changed at once, written to main, applied to the page.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AppSettings, InterfaceLanguage } from '../../shared/model/app.js';
import { onEvent, request } from '../bridge.js';
import { setInterfaceLanguage } from '../i18n.js';

/** Settings, the language they come to, and how to change them. */
export interface SettingsInUse {
  readonly settings: AppSettings;
  readonly language: InterfaceLanguage;
  readonly save: (change: Partial<AppSettings>) => void;
}

const SettingsContext = createContext<SettingsInUse | null>(null);

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more)';

function applyTheme(theme: AppSettings['theme']): void {
  const system = matchMedia(contrastQuery).matches
    ? 'contrast'
    : matchMedia(darkQuery).matches
      ? 'dark'
      : 'light';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
}

function usePageFollows(settings: AppSettings, language: InterfaceLanguage): void {
  const { theme, textSize, density, articleFace } = settings;
  useEffect(() => {
    applyTheme(theme);
    const queries = [matchMedia(darkQuery), matchMedia(contrastQuery)];
    const follow = (): void => applyTheme(theme);
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, [theme]);
  useEffect(() => {
    const root = document.documentElement;
    root.style.setProperty('--text-scale', String(textSize / 100));
    root.dataset['density'] = density;
    root.dataset['face'] = articleFace;
  }, [textSize, density, articleFace]);
  useEffect(() => setInterfaceLanguage(language), [language]);
}

/** Provides the settings; a change shows at once and is written behind. */
export function SettingsProvider({
  initial,
  systemLanguage,
  children,
}: {
  readonly initial: AppSettings;
  readonly systemLanguage: InterfaceLanguage;
  readonly children: ReactNode;
}) {
  const [settings, setSettings] = useState(initial);
  const language = settings.language ?? systemLanguage;
  usePageFollows(settings, language);
  useEffect(() => onEvent((event) => event.kind === 'settingsChanged' && setSettings(event.settings)), []);
  const save = useCallback((change: Partial<AppSettings>) => {
    setSettings((before) => ({ ...before, ...change }));
    void request('app.saveSettings', change);
  }, []);
  const value = useMemo(() => ({ settings, language, save }), [settings, language, save]);
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

/** The settings in use. */
export function useSettings(): SettingsInUse {
  const value = use(SettingsContext);
  if (value === null) throw new Error('SettingsProvider is missing');
  return value;
}
