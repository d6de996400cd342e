// The languages an article side may be written in, as BCP 47 tags.

/** Tags offered in the interface. Other well-formed tags are kept as they are read from files. */
export const offeredLanguages = ['zh-CN', 'zh-TW', 'zh-HK', 'en-US', 'en-GB'] as const;

/** A BCP 47 language tag, e.g. `zh-CN`, `zh-TW`, `en-US`. */
export type LanguageTag = string;

/** True for every Chinese tag (`zh`, `zh-CN`, `zh-Hant-HK` …). */
export function isChinese(language: LanguageTag): boolean {
  return /^zh(-|$)/i.test(language);
}

/** True for Chinese written in Traditional characters (script Hant, or region TW, HK, MO). */
export function isTraditionalChinese(language: LanguageTag): boolean {
  return isChinese(language) && /-(hant|tw|hk|mo)\b/i.test(language) && !/-hans\b/i.test(language);
}

/** Which of the two sides of an article. */
export type Side = 'source' | 'target';
