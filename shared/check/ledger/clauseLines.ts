// Clauses of the source that the target has nothing for, as lines of a segment's ledger: where linking the clauses of both texts
// leaves one alone with some likelihood, or none of its words stands in the other text. One in 200 good translations is pointed at.
import type { LedgerEntry } from '../../model/ledger.js';
import type { TextRange } from '../../model/inlineText.js';
import { isChinese } from '../../model/language.js';
import type { CheckedText, ChineseEnglishPair } from '../checkedArticle.js';
import type { Stretches } from '../checkResources.js';
import { emptyEnglish } from '../meaning/emptyEnglish.js';
import { placeIn, plainLine } from './ledgerLines.js';

const ends = { chinese: /[，。；！？：]+[”’」』）]*/gu, english: /[,;.!?:]+[”’"')]*(?=\s|$)/gu };

/** A clause, and where it ends with its marks. */
interface Clause extends TextRange {
  readonly markEnd: number;
}

/** The clauses of a text, without the marks and spaces between them. */
function clausesIn({ text, language }: CheckedText): readonly Clause[] {
  const found: Clause[] = [];
  let start = 0;
  const add = (end: number, markEnd: number): void => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    if (words.trim() !== '') found.push({ start: from, end: from + words.trim().length, markEnd });
  };
  for (const { index, 0: mark } of text.matchAll(ends[isChinese(language) ? 'chinese' : 'english'])) {
    add(index, index + mark.length);
    start = index + mark.length;
  }
  add(text.length, text.length);
  return found;
}

/** How likely it has to be. */
const leastConfidence = 0.3;
/** Shorter ones are said by a word elsewhere: Han characters, or English words. */
const least = { chinese: 6, english: 4 };

function isLong({ language }: CheckedText, words: string): boolean {
  if (isChinese(language)) return (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= least.chinese;
  return words.split(/\s+/).length >= least.english;
}

/** Places of clauses the aligner links with nothing. */
function unlinked(
  pair: ChineseEnglishPair,
  clauses: readonly Clause[],
  others: readonly Clause[],
): readonly number[] {
  const { source, target, article } = pair;
  const stretches = (text: CheckedText, ranges: readonly Clause[]): Stretches => ({
    texts: ranges.map(({ start, markEnd }) => text.text.slice(start, markEnd)),
    language: text.language,
  });
  return article.settings.resources
    .linkStretches(stretches(source, clauses), stretches(target, others))
    .filter((link) => link.target.length === 0 && link.confidence >= leastConfidence)
    .flatMap((link) => link.source);
}

/** So many words of a run the dictionary knows, and none of them stands in English. */
const leastWords = 6;

/** Places of Chinese clauses of which nothing stands in the English text, where several words say so. */
function unanswered(pair: ChineseEnglishPair, clauses: readonly Clause[]): readonly number[] {
  if (pair.chinese.side !== 'source') return [];
  const { resources } = pair.article.settings;
  const { simplified, tokens } = pair.chinese;
  const english = pair.english.text.replace(/(?<=\d),(?=\d{3})/g, '');
  const stems = new Set(
    Array.from(english.matchAll(/[A-Za-z]+/g), ([word]) => resources.stemOf(word.toLowerCase())),
  );
  /** Null: something of it stands there. */
  const wordsIn = ({ start, end }: TextRange): number | null => {
    const kept = simplified.slice(start, end).match(/[A-Za-z]{2,}|\d+/g) ?? [];
    if (kept.some((run) => english.includes(run))) return null;
    const words = new Set(
      tokens
        .filter((token) => token.start >= start && token.end <= end)
        .map((token) => simplified.slice(token.start, token.end))
        .filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
    );
    const known = [...words]
      .map((word) => resources.renderingsOf(word).filter((stem) => !emptyEnglish.has(stem)))
      .filter(({ length }) => length > 0);
    return known.some((renderings) => renderings.some((stem) => stems.has(stem))) ? null : known.length;
  };
  const counts = clauses.map(wordsIn);
  return runsOf(counts.flatMap((count, at) => (count === null ? [] : [at])))
    .filter(
      ({ from, to }) =>
        counts.slice(from, to + 1).reduce<number>((sum, n) => sum + (n ?? 0), 0) >= leastWords,
    )
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Rising places that follow each other. */
function runsOf(places: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last && last.to === at - 1) runs.splice(-1, 1, { from: last.from, to: at });
    else runs.push({ from: at, to: at });
  }
  return runs;
}

/** One line for clauses that follow each other. */
export function clauseLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  const { source } = pair;
  const [clauses, others] = [clausesIn(source), clausesIn(pair.target)];
  if (clauses.length < 2 || others.length === 0) return [];
  const missing = new Set([...unlinked(pair, clauses, others), ...unanswered(pair, clauses)]);
  return runsOf([...missing].toSorted((a, b) => a - b)).flatMap(({ from, to }): readonly LedgerEntry[] => {
    const [first, last] = [clauses[from], clauses[to]];
    if (!first || !last) return [];
    const place = placeIn(source, { start: first.start, end: last.end });
    return isLong(source, place.words)
      ? [{ ...plainLine, kind: 'clause', source: place, state: 'missing' }]
      : [];
  });
}
