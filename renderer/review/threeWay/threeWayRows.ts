// Rows of the three-way view: the three wordings of a segment folded into one text, kept until one of them changes.
import { emptyInlineText, equalInlineText, type InlineText } from '../../../shared/model/inlineText.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { BaselineTexts } from '../../../shared/model/workspaceRequests.js';
import {
  rangeOf,
  threeWayText,
  type ThreeWayPlace,
  type ThreeWayText,
  type ThreeWordings,
} from '../../../shared/review/threeWay.js';
import { wordOptions } from '../../article/redlines.js';
import type { ThreeChoices } from './wordingChoices.js';

/** Words of each segment in the three wordings; null: still being fetched. */
export type ThreeTexts = readonly [BaselineTexts, BaselineTexts, BaselineTexts];

/** One row. */
export interface ThreeWayRow {
  readonly wordings: ThreeWordings;
  readonly text: ThreeWayText;
  /** When each wording was written; null: there is none. */
  readonly times: readonly [number | null, number | null, number | null];
}

type Three<T> = readonly [T, T, T];
type Entry = BaselineTexts[SegmentId] | undefined;

/** What never came about (not approved, exported or written by that person) stands as the wording before it. */
function entriesOf(choices: ThreeChoices, texts: ThreeTexts, id: SegmentId): Three<Entry> {
  const isStage = (i: 0 | 1 | 2): boolean =>
    ['lastApproved', 'published', 'position', 'lastBy'].includes(choices[i].baseline.kind);
  const [a, b, c] = [texts[0][id], texts[1][id], texts[2][id]];
  const second = b ?? (isStage(1) ? a : undefined);
  return [a ?? (isStage(0) ? second : undefined), second, c ?? (isStage(2) ? second : undefined)];
}

/** Folds rows on demand; one per view, because it remembers. */
export class ThreeWayRows {
  readonly #kept = new Map<SegmentId, ThreeWayRow>();

  /** The row; the same object as long as its wordings are the same. */
  rowOf(choices: ThreeChoices, texts: ThreeTexts, { id }: Pick<Segment, 'id'>): ThreeWayRow {
    const entries = entriesOf(choices, texts, id);
    const words = (i: 0 | 1 | 2): InlineText => entries[i]?.content ?? emptyInlineText;
    const wordings: ThreeWordings = [words(0), words(1), words(2)];
    const known = this.#kept.get(id);
    if (known?.wordings.every((old, i) => isSame(old, wordings[i]))) return known;
    const times = [entries[0]?.at ?? null, entries[1]?.at ?? null, entries[2]?.at ?? null] as const;
    const row = { wordings, text: threeWayText(wordings, wordOptions), times };
    this.#kept.set(id, row);
    return row;
  }
}

const isSame = (a: InlineText, b: InlineText | undefined): boolean =>
  b !== undefined && (a === b || equalInlineText(a, b));

/** How many changes each set of marks has in these rows. */
export function setCounts(rows: readonly ThreeWayRow[]): {
  readonly first: number;
  readonly second: number;
} {
  let first = 0;
  let second = 0;
  for (const { text } of rows) {
    first += text.places.first.length;
    second += text.places.second.length;
  }
  return { first, second };
}

/** The words of a reading around a place, with some before and after so that one recognises it. */
export interface Reading {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const contextLength = 34;
const isBorder = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || /\s/.test(text[at - 1] ?? '') || /\p{Script=Han}/u.test(text[at] ?? '');

/** `reading` 0, 1 or 2; context begins and ends between words. Of moved words, where this reading has them. */
export function readingAt({ wordings }: ThreeWayRow, place: ThreeWayPlace, reading: 0 | 1 | 2): Reading {
  const text = wordings[reading].text.replace(/[\n\u2029]/g, ' ');
  const ranges = place.stretches.map((stretch) => stretch.ranges[reading]);
  const filled = ranges.filter((range) => range.start < range.end);
  const { start } = rangeOf(place, reading);
  const end = filled.at(-1)?.end ?? start;
  let from = Math.max(0, start - contextLength);
  while (from < start && !isBorder(text, from)) from += 1;
  let to = Math.min(text.length, end + contextLength);
  while (to > end && !isBorder(text, to)) to -= 1;
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    words: filled.map((range) => text.slice(range.start, range.end)).join(' … '),
    after: `${text.slice(end, to).trimEnd()}${to < text.length ? '\u00a0…' : ''}`,
  };
}
