// What the aligner knows of a paragraph without a dictionary: its length, its figures, its Latin strings, its marks.
import type { ImportedParagraph } from '../model/imported.js';
import { isChinese, type LanguageTag } from '../model/language.js';
import type { ParagraphRole } from '../model/article.js';
import { tokenize, type Token } from '../text/tokenize.js';

/** A paragraph as the aligner sees it. */
export interface ParagraphEvidence {
  /** Its place in the document. */
  readonly index: number;
  readonly role: ParagraphRole;
  /** In the letters an English text of this length would have; never 0. */
  readonly length: number;
  /** Strings a translation is likely to keep: values of figures, Latin words, kinds of punctuation. */
  readonly clues: ReadonlySet<string>;
}

/** English letters for one Han character in published news translation: 1.4 characters a word of 4.9 letters. */
const lettersPerHan = 3.4;

const scales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  萬: 10_000,
  亿: 100_000_000,
  億: 100_000_000,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The value of a figure with its scale, as a string to compare; 1.2亿 and 120 million are the same. */
function figureClue(text: string): string | null {
  const digits = /[0-9][0-9,]*(?:\.[0-9]+)?/.exec(text.normalize('NFKC'));
  if (!digits) return null;
  const behind = text.normalize('NFKC').slice(digits.index + digits[0].length);
  let value = Number(digits[0].replaceAll(',', ''));
  for (const scale of behind.match(/[十百千万萬亿億]|hundred|thousand|[mbtr]+illion/g) ?? [])
    value *= scales[scale] ?? 1;
  return `=${Number(value.toPrecision(12))}`;
}

/** Day, month and year of a date, each a clue of its own, so that Dec 2 meets 12月2日. */
function dateClues(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const month = monthNames.findIndex((name) => plain.includes(name));
  const numbers = (plain.match(/[0-9]+/g) ?? []).map(Number);
  return [...(month < 0 ? [] : [month + 1]), ...numbers].map((value) => `=${value}`);
}

function wordClues(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const number = numberWords.indexOf(lower);
  const month = /^[A-Z][a-z]+$/.test(text) ? monthNames.indexOf(lower.slice(0, 3)) : -1;
  const isMonth =
    month >= 0 &&
    'january february march april june july august september october november december'
      .split(' ')
      .includes(lower);
  if (number > 0) return [`=${number}`];
  if (isMonth) return [`=${month + 1}`];
  return lower.length > 1 ? [lower.replace(/['’]s$/u, '')] : [];
}

const punctuationClues: readonly (readonly [RegExp, string])[] = [
  [/[?？]/u, '?'],
  [/[!！]/u, '!'],
  [/[“”"「」『』]/u, '"'],
  [/[(（]/u, '('],
  [/[:：]$/u, ':'],
  [/[;；]/u, ';'],
  [/[%％]/u, '%'],
  [/…|\.\.\./u, '…'],
  [/——|—/u, '—'],
];

function cluesOf(token: Token): readonly string[] {
  if (token.kind === 'figure') return [figureClue(token.text) ?? []].flat();
  if (token.kind === 'date') return dateClues(token.text);
  if (token.kind === 'word') return wordClues(token.text);
  return token.kind === 'url' || token.kind === 'email' ? [token.text.toLowerCase()] : [];
}

function lengthOf(text: string, language: LanguageTag): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/(?!\p{Script=Han})[\p{L}\p{N}]/gu)?.length ?? 0;
  return 1 + others + han * (isChinese(language) ? lettersPerHan : 1);
}

/** The evidence of the paragraphs that belong to the article, in order. */
export function paragraphEvidence(
  paragraphs: readonly ImportedParagraph[],
  language: LanguageTag,
): readonly ParagraphEvidence[] {
  return paragraphs.flatMap(({ role, content, isLeftOut }, index) => {
    const text = content.text.trim();
    if (isLeftOut || text === '') return [];
    const clues = new Set(tokenize(text).flatMap(cluesOf));
    for (const [pattern, clue] of punctuationClues) if (pattern.test(text)) clues.add(clue);
    return [{ index, role, length: lengthOf(text, language), clues }];
  });
}
