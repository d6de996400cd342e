// Interface texts: both languages are in the bundle, switching is at once. `en.json` types the keys.
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { InterfaceLanguage } from '../shared/model/app.js';
import en from '../shared/locales/en.json';
import zh from '../shared/locales/zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof en };
  }
}

/** The texts of this window. */
export const texts: i18n = createInstance();

void texts.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, 'zh-CN': { translation: zh } },
  // React escapes; i18next must not do it a second time.
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});

/** Switches the interface, and tells the page so that faces and rules by language follow. */
export function setInterfaceLanguage(language: InterfaceLanguage): void {
  document.documentElement.lang = language;
  if (texts.language !== language) void texts.changeLanguage(language);
}
