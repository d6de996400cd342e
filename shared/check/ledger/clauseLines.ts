// Clauses of the source that the target has nothing for, as lines of a segment's ledger. The aligner tells them: where linking the
// clauses of both texts leaves one alone with some likelihood, it is missing; good translations are pointed at in one of 200.
import type { LedgerEntry } from '../../model/ledger.js';
import type { TextRange } from '../../model/inlineText.js';
import { isChinese } from '../../model/language.js';
import type { CheckedText, ChineseEnglishPair } from '../checkedArticle.js';
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

/** One line for clauses that follow each other. */
export function clauseLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  const { source, target, article } = pair;
  const [clauses, others] = [clausesIn(source), clausesIn(target)];
  if (clauses.length < 2 || others.length === 0) return [];
  const wordsOf = (text: CheckedText, ranges: readonly Clause[]): readonly string[] =>
    ranges.map(({ start, markEnd }) => text.text.slice(start, markEnd));
  const links = article.settings.resources.linkStretches(
    { texts: wordsOf(source, clauses), language: source.language },
    { texts: wordsOf(target, others), language: target.language },
  );
  const alone = links
    .filter((link) => link.target.length === 0 && link.confidence >= leastConfidence)
    .flatMap((link) => link.source)
    .toSorted((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const at of alone) {
    const last = runs.at(-1);
    if (last && last.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs.flatMap(({ from, to }): readonly LedgerEntry[] => {
    const [first, last] = [clauses[from], clauses[to]];
    if (!first || !last) return [];
    const place = placeIn(source, { start: first.start, end: last.end });
    return isLong(source, place.words)
      ? [{ ...plainLine, kind: 'clause', source: place, state: 'missing' }]
      : [];
  });
}
