// What a figure or date one begins to write may be completed to: the house form of one the source states and the target lacks.
import type { HouseForm, LedgerEntry } from '../../model/ledger.js';
import { halfWidthText } from '../../text/figure.js';
import { approximationAround } from '../numbers/approximations.js';

/** The last `length` units before the caret become `text`. */
export interface Completion {
  readonly length: number;
  readonly text: string;
}

type Language = 'chinese' | 'english';

interface Place {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

const wordSign = /[\p{L}\p{N}]/u;

/** Inside a word, or behind the point of a number, nothing begins. */
function begins(before: string, length: number, language: Language): boolean {
  const [earlier, last, first] = [
    before.charAt(before.length - length - 2),
    before.charAt(before.length - length - 1),
    before.charAt(before.length - length),
  ];
  if (language === 'chinese') return !/\d/.test(first) || !/[\d.,]/.test(last);
  if (wordSign.test(last)) return false;
  return !(/[.,]/.test(last) && /\d/.test(earlier) && /\d/.test(first));
}

/** One letter is no beginning yet, one digit is; “of” is never the beginning of October. */
function isEnough(typed: string, form: string): boolean {
  const [sign = ''] = typed;
  if (!/\p{L}/u.test(sign) || /\p{Script=Han}/u.test(sign)) return true;
  return typed.length >= 2 && (!/\p{Lu}/u.test(form.charAt(0)) || /\p{Lu}/u.test(sign));
}

/** How many units before the caret are the beginning of the form; 0: none are. */
function begun({ before, language }: Place, form: string, least: number): number {
  const lower = form.toLowerCase();
  for (let length = Math.min(before.length, form.length - 1); length >= Math.max(1, least); length -= 1) {
    const typed = before.slice(-length);
    if (lower.startsWith(typed.toLowerCase()) && begins(before, length, language) && isEnough(typed, form))
      return length;
  }
  return 0;
}

/** How many digits before the caret begin the number as the source writes it: 1.2 of 1.2亿元. */
function begunInSource({ before, language }: Place, source: string): number {
  const [typed = ''] = /\d[\d.,]*$/.exec(before) ?? [];
  const [number] = /\d[\d.,]*/.exec(halfWidthText(source)) ?? [''];
  return typed !== '' && number.startsWith(typed) && begins(before, typed.length, language)
    ? typed.length
    : 0;
}

const joined = ({ words, hedge }: HouseForm, language: Language): string =>
  hedge === null ? words : `${hedge}${language === 'english' ? ' ' : ''}${words}`;

/** With the words that say how exactly it is meant, unless they stand there already. */
function hedged(place: Place, house: HouseForm, length: number): string {
  const { before, after, language } = place;
  const earlier = before.slice(0, before.length - length).slice(-24);
  const known = approximationAround(earlier, after.slice(0, 30), language, 'exact');
  return known === 'exact' ? joined(house, language) : house.words;
}

function completionOf(place: Place, { house, source }: LedgerEntry): Completion | null {
  if (!house || !source) return null;
  const whole = joined(house, place.language);
  const inWhole = house.hedge === null ? 0 : begun(place, whole, house.hedge.length);
  const inWords = begun(place, house.words, 1);
  const length = inWhole || inWords || begunInSource(place, source.words);
  if (length === 0) return null;
  const typed = place.before.slice(-length);
  const text = inWhole ? whole : hedged(place, house, length);
  const isCapital = /^\p{Lu}/u.test(typed);
  return { length, text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text };
}

/** The target lacks it, or has something else in its place. */
const isOpen = ({ state }: LedgerEntry): boolean => state === 'missing' || state === 'differs';

/**
 * What the words before the caret may be completed to; what more of was typed comes first, then the order of the source.
 * Null: nothing, or the caret stands in a word.
 */
export function completionAt(
  entries: readonly LedgerEntry[],
  before: string,
  after: string,
  language: Language,
): Completion | null {
  const next = after.charAt(0);
  if (language === 'english' ? wordSign.test(next) : /\d/.test(next)) return null;
  const place = { before, after, language };
  const found = entries.filter(isOpen).flatMap((entry) => completionOf(place, entry) ?? []);
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** The form as it goes between the words around the caret, with the spaces English wants. */
export function formAt(house: HouseForm, before: string, after: string, language: Language): string {
  const text = hedged({ before, after, language }, house, 0);
  if (language === 'chinese') return text;
  const isJoined = (sign: string | undefined): boolean =>
    sign !== undefined && /[\p{L}\p{N}.,;:!?%”)]/u.test(sign);
  return `${isJoined(before.at(-1)) ? ' ' : ''}${text}${wordSign.test(after.charAt(0)) ? ' ' : ''}`;
}
