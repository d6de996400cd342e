// What the checks know of the languages besides their own rules: handed in, so that nothing here depends on one dictionary.
import type { CalendarDay } from '../model/check.js';
import type { LanguageTag } from '../model/language.js';
import type { WordCutter } from '../text/wordCutter.js';

/** Says whether English words are spelt right. */
export interface Speller {
  readonly isWord: (word: string) => boolean;
  /** Likeliest first; slow: asked for on demand only. */
  readonly suggest: (word: string) => readonly string[];
}

/** A day of the Chinese calendar. */
export interface LunarDay {
  /** The Gregorian year its first day lies in. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
}

/** Stretches of a text, in order. */
export interface Stretches {
  readonly texts: readonly string[];
  readonly language: LanguageTag;
}

/** Stretches that belong together, by their places; one side may have none. `confidence`: how likely that is, 0–1. */
export interface StretchLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

/** Dictionaries and calendars; see electron/files/check/checkResources.ts for those of the app. */
export interface CheckResources {
  readonly cutWords: WordCutter;
  /** Toneless readings of a Han character in pinyin, `ü` as `v`; empty for one that has none. */
  readonly readingsOf: (character: string) => readonly string[];
  /** The text in Simplified characters, unit for unit, so that offsets stay. */
  readonly toSimplified: (text: string) => string;
  /** Renderings of a Chinese word by the dictionary as English stems, likeliest first; empty for unknown words. */
  readonly renderingsOf: (word: string) => readonly string[];
  /** The stem of an English word, as `renderingsOf` answers it. */
  readonly stemOf: (word: string) => string;
  /** Links stretches of a Chinese and an English text that follow each other, by words, figures and lengths. */
  readonly linkStretches: (source: Stretches, target: Stretches) => readonly StretchLink[];
  /** Null where no English dictionary is at hand: spelling is not checked then. */
  readonly spellers: Readonly<Record<'us' | 'uk', Speller>> | null;
  /** Null for a day the calendar does not have. */
  readonly lunarToGregorian: (day: LunarDay) => CalendarDay | null;
}
