// The texts native parts show: dialogs, the macOS menu, file names. The window has its own i18next; two dozen
// sentences need no library.
import en from '../shared/locales/en.json';
import zhCN from '../shared/locales/zh-CN.json';
import type { InterfaceLanguage } from '../shared/model/app.js';

/** Looks a key up in one language; `{{name}}` stands for a value. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const locales: Readonly<Record<InterfaceLanguage, unknown>> = { en, 'zh-CN': zhCN };

/** The texts of a language. A key that is not there is a bug and throws. */
export function textsIn(language: InterfaceLanguage): Texts {
  return (key, values = {}) => {
    const found = key.split('.').reduce<unknown>((node, part) => childOf(node, part), locales[language]);
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

function childOf(node: unknown, part: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, part)
    ? (node as Record<string, unknown>)[part]
    : undefined;
}

/** The interface language for a system locale: Chinese of any kind gets Chinese, all else English. */
export function interfaceLanguageOf(locale: string): InterfaceLanguage {
  return /^zh\b/i.test(locale) ? 'zh-CN' : 'en';
}
