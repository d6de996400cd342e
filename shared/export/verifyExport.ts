// Holds the words of a file against those it should have, stretch by stretch.
import { diffArrays } from 'diff';
import type { ExportedBlock } from '../formats/exportedText.js';
import { wordingText } from '../model/eventChain.js';
import type { InlineText } from '../model/inlineText.js';
import type { SignOffParagraph, SignOffRecord } from '../model/signOff.js';
import type { PageState, ParagraphDifference, VerifyVerdict } from '../model/verified.js';
import { pageHash, type Sha256 } from './signOffHashes.js';

/** A stretch of text as it should stand in the file; `content` where the workspace still knows it. */
export interface ExpectedParagraph extends SignOffParagraph {
  readonly content: InlineText | null;
}

/** Beyond so many differing stretches they are paired by their order alone. */
const mostEdits = 1500;
const mostPairings = 40_000;

/** Where the file differs, in its order. Nothing: every word and mark is as it should be. */
export function compareParagraphs(
  expected: readonly ExpectedParagraph[],
  found: readonly ExportedBlock[],
  sha256: Sha256,
): readonly ParagraphDifference[] {
  const hashes = found.map(({ content }) => sha256(wordingText(content)));
  const differences: ParagraphDifference[] = [];
  let [e, f] = [0, 0];
  let after: number | null = null;
  for (const run of runsOf(
    expected.map(({ hash }) => hash),
    hashes,
  )) {
    if (run.kind === 'differing') {
      const pairs = pairUp(expected.slice(e, e + run.expected), found.slice(f, f + run.found));
      for (const pair of pairs) {
        differences.push(differenceOf(pair, f, after));
        after = pair.expected?.segments.at(-1) ?? after;
      }
    } else after = lastSegment(expected.slice(e, e + run.expected)) ?? after;
    e += run.expected;
    f += run.found;
  }
  return differences;
}

const lastSegment = (paragraphs: readonly ExpectedParagraph[]): number | undefined =>
  paragraphs.findLast(({ segments }) => segments.length > 0)?.segments.at(-1);

interface Run {
  readonly kind: 'same' | 'differing';
  readonly expected: number;
  readonly found: number;
}

/** Runs of equal and of differing stretches; together they are both lists. */
function runsOf(expected: readonly string[], found: readonly string[]): readonly Run[] {
  let start = 0;
  while (start < expected.length && start < found.length && expected[start] === found[start]) start += 1;
  let end = 0;
  const shorter = Math.min(expected.length, found.length) - start;
  while (end < shorter && expected.at(-1 - end) === found.at(-1 - end)) end += 1;
  const middle = [
    expected.slice(start, expected.length - end),
    found.slice(start, found.length - end),
  ] as const;
  return [same(start), ...middleRuns(...middle), same(end)];
}

const same = (length: number): Run => ({ kind: 'same', expected: length, found: length });

function middleRuns(expected: readonly string[], found: readonly string[]): readonly Run[] {
  const parts = diffArrays([...expected], [...found], { maxEditLength: mostEdits });
  if (parts === undefined) return [{ kind: 'differing', expected: expected.length, found: found.length }];
  const runs: Run[] = [];
  for (const { added, removed, count = 0 } of parts) {
    const last = runs.at(-1);
    if (!added && !removed) runs.push(same(count));
    else {
      const run = { expected: removed ? count : 0, found: added ? count : 0 };
      if (last?.kind === 'differing')
        runs[runs.length - 1] = {
          kind: 'differing',
          expected: last.expected + run.expected,
          found: last.found + run.found,
        };
      else runs.push({ kind: 'differing', ...run });
    }
  }
  return runs;
}

interface Pair {
  readonly expected: ExpectedParagraph | null;
  readonly found: ExportedBlock | null;
  /** Index in the run of found ones; for a missing one, of the next. */
  readonly at: number;
}

/** What became of what: in order, the likest ones together. */
function pairUp(expected: readonly ExpectedParagraph[], found: readonly ExportedBlock[]): readonly Pair[] {
  const isLarge = expected.length * found.length > mostPairings;
  if (expected.length === found.length || isLarge) return inOrder(expected, found);
  const [shorter, longer] = [
    Math.min(expected.length, found.length),
    Math.max(expected.length, found.length),
  ];
  const likeness = (short: number, long: number): number => {
    const [i, j] = expected.length <= found.length ? [short, long] : [long, short];
    const [a, b] = [expected[i], found[j]];
    return a && b ? likenessOf(a.content?.text ?? a.excerpt, b.content.text) : 0;
  };
  const chosen = bestMatch(shorter, longer, likeness);
  return merge(expected, found, chosen);
}

function inOrder(expected: readonly ExpectedParagraph[], found: readonly ExportedBlock[]): readonly Pair[] {
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, i) => ({
    expected: expected[i] ?? null,
    found: found[i] ?? null,
    at: Math.min(i, found.length),
  }));
}

/** For each of the shorter list its partner in the longer, in order, with the greatest likeness in all. */
function bestMatch(
  shorter: number,
  longer: number,
  likeness: (short: number, long: number) => number,
): readonly number[] {
  // best[i][j]: the first i of the shorter list placed among the first j of the longer one.
  const best = Array.from({ length: shorter + 1 }, () => new Float64Array(longer + 1).fill(-Infinity));
  best[0]?.fill(0);
  const at = (i: number, j: number): number => best[i]?.[j] ?? -Infinity;
  for (let i = 1; i <= shorter; i += 1)
    for (let j = i; j <= longer; j += 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i, j - 1), at(i - 1, j - 1) + likeness(i - 1, j - 1));
    }
  const chosen: number[] = [];
  for (let [i, j] = [shorter, longer]; i > 0; j -= 1)
    if (at(i, j) !== at(i, j - 1)) {
      chosen.unshift(j - 1);
      i -= 1;
    }
  return chosen;
}

function merge(
  expected: readonly ExpectedParagraph[],
  found: readonly ExportedBlock[],
  chosen: readonly number[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  if (expected.length < found.length) {
    found.forEach((block, j) => {
      const i = chosen.indexOf(j);
      pairs.push({ expected: i < 0 ? null : (expected[i] ?? null), found: block, at: j });
    });
    return pairs;
  }
  let next = 0;
  expected.forEach((paragraph, i) => {
    const j = chosen.indexOf(i);
    if (j >= 0) next = j + 1;
    pairs.push({ expected: paragraph, found: j < 0 ? null : (found[j] ?? null), at: j < 0 ? next : j });
  });
  return pairs;
}

/** Share of pairs of signs they have in common, 0–1; of a longer text only as much as the shorter one says. */
function likenessOf(expected: string, found: string): number {
  const words = expected.replace(/…$/, '');
  const pairsOf = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const a = pairsOf(words);
  const b = new Set(pairsOf(found.slice(0, Math.max(words.length * 2, 80))));
  return a.length === 0 ? 0 : a.filter((pair) => b.has(pair)).length / a.length;
}

function differenceOf(
  { expected, found, at }: Pair,
  from: number,
  after: number | null,
): ParagraphDifference {
  return {
    kind: expected === null ? 'added' : found === null ? 'missing' : 'changed',
    segments: expected?.segments ?? [],
    role: expected?.role ?? null,
    side: expected?.side ?? null,
    place: found === null ? null : from + at + 1,
    after,
    excerpt: expected?.excerpt ?? null,
    expected: expected?.content ?? null,
    found: found?.content ?? null,
  };
}

/** What the bytes and the comparison come to. */
export function verdictOf(isSameFile: boolean, differences: readonly ParagraphDifference[]): VerifyVerdict {
  if (isSameFile) return 'identical';
  return differences.length === 0 ? 'sameWords' : 'differs';
}

/** Whether the sign-off page in a file is the one its record names. */
export function pageState(
  record: Pick<SignOffRecord, 'export'>,
  page: readonly string[] | null,
  sha256: Sha256,
): PageState {
  const signed = record.export.page;
  if (signed === null) return page === null ? 'none' : 'unexpected';
  if (page === null) return 'missing';
  return pageHash(page, sha256) === signed ? 'asSigned' : 'altered';
}
