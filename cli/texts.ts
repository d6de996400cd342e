// The texts of the command line, in the language the terminal asks for.
import { createInstance, type TFunction } from 'i18next';
import en from '../shared/locales/en.json';
import zhCN from '../shared/locales/zh-CN.json';
import type { InterfaceLanguage } from '../shared/model/app.js';
import type { Failure } from '../shared/outcome.js';

/** Looks texts up by key. */
export type Texts = TFunction;

/** Chinese of any kind gets Chinese, all else English; the first of LC_ALL, LC_MESSAGES and LANG that is set counts. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): InterfaceLanguage {
  const set = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean);
  const locale = set ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh-CN' : 'en';
}

/** The texts of a language. */
export function loadTexts(language: InterfaceLanguage): Texts {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.t;
}

/** What happened, as a sentence. Failures with a `reason` have a text for each. */
export function failureText(t: Texts, failure: Failure): string {
  const { code, details } = failure;
  const reason = 'reason' in details ? { context: details.reason } : {};
  return t(`failure.${code}`, { ...details, ...reason });
}
