// Links chosen units of two texts around links that were confirmed. Serves lines, sentences and paragraphs alike.
import { alignTexts, type SideBonus, type UnitLink } from './alignTexts.js';
import { inReadingOrder, openUnits, type FixedLink } from './confirmedLinks.js';
import type { Knowledge } from './prepareTexts.js';
import type { LanguageTag } from '../model/language.js';

/** How to align. */
export interface AlignOptions {
  /** Without them the language of each side is told from its letters. */
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  /** Without it only lengths, values, shape and words written alike count. */
  readonly knowledge?: Knowledge | null;
  /** Links that stand; they are answered as they are with confidence 1, and nothing crosses those that keep the order. */
  readonly fixed?: readonly FixedLink[];
  /** Hears how much is done, from time to time, at most up to `total`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked again and again; true ends the work and the answer is no links at all. */
  readonly isCancelled?: () => boolean;
}

/** A side of which some units are to be linked. */
export interface UnitsOfSide {
  /** The units' numbers, rising. */
  readonly units: readonly number[];
  readonly textOf: (unit: number) => string;
  readonly isMeasured?: (unit: number) => boolean;
}

/** Chinese if a fair part of the letters are Han characters. */
export function languageOf(texts: readonly string[]): LanguageTag {
  const sample = texts
    .slice(0, 200)
    .map((text) => text.slice(0, 1_000))
    .join('');
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 > sample.length - han ? 'zh' : 'en';
}

/** The bonus of a link by the units' own numbers, where there is one. */
export type UnitBonus = (source: readonly number[], target: readonly number[]) => SideBonus;

/** Links the units of both sides; every unit stands in exactly one link, links are in reading order. */
export function alignUnits(
  source: UnitsOfSide,
  target: UnitsOfSide,
  options: AlignOptions,
  bonus?: UnitBonus,
): readonly UnitLink[] {
  const { fixed = [], sourceLanguage, targetLanguage, onProgress, isCancelled } = options;
  const open = openUnits(source.units, target.units, fixed);
  const side = ({ textOf, isMeasured }: UnitsOfSide, units: readonly number[], language?: LanguageTag) => {
    const texts = units.map(textOf);
    const measured = (k: number): boolean => isMeasured?.(units[k] ?? 0) ?? true;
    return { texts, language: language ?? languageOf(texts), isMeasured: measured };
  };
  const links = alignTexts(
    side(source, open.source, sourceLanguage),
    side(target, open.target, targetLanguage),
    {
      knowledge: options.knowledge ?? null,
      confirmed: open.confirmed,
      ...(bonus ? { bonus: bonus(open.source, open.target) } : {}),
      ...(onProgress ? { onProgress } : {}),
      ...(isCancelled ? { isCancelled } : {}),
    },
  );
  if (!links) return [];
  const found = links.map((link) => ({
    source: link.source.map((k) => open.source[k] ?? 0),
    target: link.target.map((k) => open.target[k] ?? 0),
    confidence: link.confidence,
  }));
  const standing = fixed.map(({ source: from, target: to }) => ({ source: from, target: to, confidence: 1 }));
  return inReadingOrder([...found, ...standing]);
}
