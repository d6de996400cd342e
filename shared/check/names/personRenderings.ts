// How words of an English text stand to a Chinese person's name: right, misspelt, wrongly joined, turned round.
import { editDistance } from '../../text/editDistance.js';
import type { TextRange } from '../../model/inlineText.js';
import type { CheckResources } from '../checkResources.js';
import { spellingsOfName, type PersonName } from './personNames.js';
import { isPinyin } from './pinyinSyllables.js';

/** Two or three capitalised words in a row that may be a person's name. */
export interface Rendering extends TextRange {
  readonly words: readonly string[];
}

/** How a rendering stands to a name. */
export type Verdict = 'spelling' | 'joining' | 'order' | 'right';

/** Small letters without apostrophes and hyphens. */
export const letters = (word: string): string => word.toLowerCase().replace(/[’'-]/g, '');

/** Every two or three capitalised words in a row; possessives without their ending. They overlap. */
export function renderingsIn(text: string): readonly Rendering[] {
  const found: Rendering[] = [];
  const pattern = /(?<![\p{L}])(?=(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}))/gu;
  for (const match of text.matchAll(pattern)) {
    const whole = (match[1] ?? '').replace(/[’']s$/u, '');
    const words = whole.split(' ');
    const two = words
      .slice(0, 2)
      .join(' ')
      .replace(/[’']s$/u, '');
    found.push({ start: match.index, end: match.index + two.length, words: two.split(' ') });
    if (words.length > 2) found.push({ start: match.index, end: match.index + whole.length, words });
  }
  return found;
}

/** How a rendering stands to the name; null: it is somebody or something else. */
export function judgeRendering(
  name: PersonName,
  { words }: Rendering,
  resources: CheckResources,
): Verdict | null {
  const { surnames, misread, givens } = spellingsOfName(name, resources);
  const [first = '', second = '', third] = words.map(letters);
  const isSurname = surnames.includes(first);
  if (third !== undefined) return isSurname && givens.includes(second + third) ? 'joining' : null;
  if (isSurname && givens.includes(second)) return 'right';
  if (givens.includes(first) && surnames.includes(second))
    return name.given.length > 1 || !surnames.includes(first) ? 'order' : null;
  // Yukon and Don are no pinyin: one letter off, and the other half of the name as it should be.
  const isOff = (parts: readonly string[], word: string): boolean =>
    word.length > 2 &&
    parts.some((part) => part.length > 2 && part[0] === word[0] && editDistance(part, word) === 1);
  if (!isPinyin(first) || !isPinyin(second))
    return (isSurname && second.length > 3 && isOff(givens, second)) ||
      (second.length > 3 && givens.includes(second) && isOff(surnames, first))
      ? 'spelling'
      : null;
  if (givens.some((given) => surnames.some((surname) => surname + given === first + second)))
    return 'joining';
  if (isSurname && givens.some((given) => isSlip(given, second, name.given.length))) return 'spelling';
  return givens.includes(second) &&
    (misread.includes(first) || surnames.some((surname) => isSlip(surname, first, 1)))
    ? 'spelling'
    : null;
}

/** Short syllables are near many others: one letter there, two in longer names, and never another initial alone in a short one. */
export function isSlip(expected: string, given: string, characters: number): boolean {
  const most = characters > 1 ? 2 : 1;
  const distance = editDistance(expected, given);
  return distance > 0 && distance <= most && given.length >= 2 && Math.max(expected.length, given.length) > 2;
}
