// Which files of a folder belong together: a Chinese and an English text of the same name, the same number, or, where
// names say nothing, the same figures, dates and Latin words.
import { isChinese, type LanguageTag } from '../model/language.js';
import type { ImportedDocument } from '../model/imported.js';
import type { ExactNumber } from '../text/exactNumber.js';
import { readStated } from '../text/readStated.js';
import { tokenize } from '../text/tokenize.js';

/** A file as far as matching is concerned. */
export interface MatchableFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly language: LanguageTag;
  /** What a translation of it would have as well: see `fingerprintOf`. */
  readonly fingerprint: ReadonlySet<string>;
}

/** How two files were found to belong together. */
export type MatchedBy = 'name' | 'number' | 'content';

/** Two files, by their indexes in the list. */
export interface MatchedPair {
  readonly source: number;
  readonly target: number;
  readonly by: MatchedBy;
}

/** The pairs in the order of their sources, and the files that belong to none. */
export interface MatchedFiles {
  readonly pairs: readonly MatchedPair[];
  readonly alone: readonly number[];
}

/** Parts of a name that say which side or language a file is, and nothing about its article. */
const sideWords = new Set(
  (
    'zh cn chs cht chn chi chinese hans hant zhcn zhtw tw hk en eng english us uk gb enus engb source src original orig ' +
    'target tgt trg translation trans translated tr final bilingual 中 英 中文 英文 汉语 英语 中国语 原文 译文 原稿 译稿 翻译 简体 繁体 简 繁'
  ).split(' '),
);

/** The parts of a file's name that name its article, in lower case and half width. */
function nameParts(name: string): readonly string[] {
  const stem = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/u, '');
  const parts = stem.split(
    /[^\p{L}\p{N}]+|(?<=[\p{Script=Han}])(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/u,
  );
  return parts.filter((part) => part !== '' && !sideWords.has(part));
}

/** The numbers of a name: what is left to match by when one is called in Chinese and the other in English. */
function nameNumbers(name: string): string {
  return nameParts(name)
    .flatMap((part) => part.match(/[0-9]+/gu) ?? [])
    .map((digits) => digits.replace(/^0+(?=.)/u, ''))
    .join(' ');
}

const textOf = ({ numerator, denominator }: ExactNumber): string => `${numerator}/${denominator}`;

/**
 * What a translation keeps of a text: its figures and dates by value, and its Latin words and codes if the text is
 * Chinese; in other texts, their capitalised words.
 */
export function fingerprintOf({ paragraphs, language }: ImportedDocument): ReadonlySet<string> {
  const print = new Set<string>();
  for (const { content, isLeftOut } of paragraphs) {
    if (isLeftOut) continue;
    const { figures, dates } = readStated(content.text, language);
    for (const { low, high } of figures) print.add(`= ${textOf(low)} ${textOf(high)}`);
    for (const { month, day } of dates) print.add(`@ ${month?.value ?? ''}-${day?.value ?? ''}`);
    for (const { kind, text } of tokenize(content.text))
      if (kind === 'word' && (isChinese(language) || /^\p{Lu}/u.test(text))) print.add(text.toLowerCase());
  }
  return print;
}

/** Pairs files whose keys are equal and stand for one file on each side only. */
function matchByKey(
  files: readonly MatchableFile[],
  open: Readonly<Record<'source' | 'target', Set<number>>>,
  by: MatchedBy,
  keyOf: (file: MatchableFile) => string,
): readonly MatchedPair[] {
  const places = new Map<string, Record<'source' | 'target', number[]>>();
  for (const side of ['source', 'target'] as const)
    for (const index of open[side]) {
      const file = files[index];
      const key = file ? keyOf(file) : '';
      if (key === '') continue;
      const place = places.get(key) ?? { source: [], target: [] };
      place[side].push(index);
      places.set(key, place);
    }
  const pairs: MatchedPair[] = [];
  for (const { source, target } of places.values()) {
    const [a, b] = [source[0], target[0]];
    if (a === undefined || b === undefined || source.length > 1 || target.length > 1) continue;
    pairs.push({ source: a, target: b, by });
    open.source.delete(a);
    open.target.delete(b);
  }
  return pairs;
}

/** Two files share at least so much of what they could share, and clearly more than with any other. */
const leastLikeness = 0.15;
const clearly = 1.5;

interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly score: number;
}

/**
 * Every source and target that are somewhat alike, most alike first: shared clues weighed by how rare they are, as a
 * share of what the one with fewer has. Goes from clue to clue, so that files that share nothing cost nothing.
 */
function alike(
  files: readonly MatchableFile[],
  sources: readonly number[],
  targets: readonly number[],
  least: number,
): readonly Candidate[] {
  const holders = new Map<string, number>();
  for (const { fingerprint } of files)
    for (const clue of fingerprint) holders.set(clue, (holders.get(clue) ?? 0) + 1);
  const weight = (clue: string): number => Math.log((files.length + 2) / (holders.get(clue) ?? 1));
  const sums = files.map(({ fingerprint }) => [...fingerprint].reduce((all, clue) => all + weight(clue), 0));
  const targetsWith = new Map<string, number[]>();
  targets.forEach((target, column) => {
    for (const clue of files[target]?.fingerprint ?? []) {
      const columns = targetsWith.get(clue);
      if (columns) columns.push(column);
      else targetsWith.set(clue, [column]);
    }
  });
  const candidates: Candidate[] = [];
  for (const source of sources) {
    const shared = new Float64Array(targets.length);
    for (const clue of files[source]?.fingerprint ?? [])
      for (const column of targetsWith.get(clue) ?? []) shared[column] = (shared[column] ?? 0) + weight(clue);
    targets.forEach((target, column) => {
      const score = (shared[column] ?? 0) / Math.max(1, Math.min(sums[source] ?? 0, sums[target] ?? 0));
      if (score >= least) candidates.push({ source, target, score });
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.source - b.source || a.target - b.target);
}

function grouped(
  candidates: readonly Candidate[],
  side: 'source' | 'target',
): ReadonlyMap<number, readonly Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate[side]);
    if (group) group.push(candidate);
    else groups.set(candidate[side], [candidate]);
  }
  return groups;
}

function matchByContent(
  files: readonly MatchableFile[],
  open: Readonly<Record<'source' | 'target', Set<number>>>,
): readonly MatchedPair[] {
  // What is less alike than this is no rival either.
  const candidates = alike(files, [...open.source], [...open.target], leastLikeness / clearly);
  const [bySource, byTarget] = [grouped(candidates, 'source'), grouped(candidates, 'target')];
  const pairs: MatchedPair[] = [];
  for (const candidate of candidates) {
    const { source, target, score } = candidate;
    if (score < leastLikeness) break;
    if (!open.source.has(source) || !open.target.has(target)) continue;
    const isRival = (one: Candidate): boolean =>
      one !== candidate && open.source.has(one.source) && open.target.has(one.target);
    const rivals = [bySource.get(source)?.find(isRival), byTarget.get(target)?.find(isRival)];
    if (rivals.some((rival) => rival && score < clearly * rival.score)) continue;
    pairs.push({ source, target, by: 'content' });
    open.source.delete(source);
    open.target.delete(target);
  }
  return pairs;
}

/**
 * Finds the pairs among files: first by name without the parts that say the language (`ferry.zh.docx`, `ferry_EN.docx`),
 * then by the numbers in their names, then by content. A file is a source when it is Chinese, or for `sourceIsChinese`
 * false when it is not. What could go two ways is left alone rather than guessed.
 */
export function matchPairs(files: readonly MatchableFile[], sourceIsChinese: boolean): MatchedFiles {
  const isSource = ({ language }: MatchableFile): boolean => isChinese(language) === sourceIsChinese;
  const indexes = [...files.keys()];
  const open = {
    source: new Set(indexes.filter((i) => files[i] && isSource(files[i]))),
    target: new Set(indexes.filter((i) => files[i] && !isSource(files[i]))),
  };
  const pairs = [
    ...matchByKey(files, open, 'name', ({ name }) => nameParts(name).join(' ')),
    ...matchByKey(files, open, 'number', ({ name }) => nameNumbers(name)),
    ...matchByContent(files, open),
  ];
  return {
    pairs: pairs.sort((a, b) => a.source - b.source),
    alone: [...open.source, ...open.target].sort((a, b) => a - b),
  };
}
