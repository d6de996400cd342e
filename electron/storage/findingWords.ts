// What waivers and confirmed errors have in common: the words a finding was made in, and the rows they go along with.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { Segment } from '../../shared/model/segment.js';
import type { WaivedSides, WaivedWords } from '../../shared/model/waiver.js';

/** The words of one side as they stand in a row. */
export const keptWords = (words: WaivedWords | null): string | null =>
  words === null ? null : JSON.stringify(words);

/** Those of a row, as they were kept. */
export const wordsFrom = (kept: string | null): WaivedWords | null =>
  kept === null ? null : (JSON.parse(kept) as WaivedWords);

function stands(words: WaivedWords | null, text: string): boolean {
  return words === null || (words.isWhole ? text === words.text : text.includes(words.text));
}

/** The segment still has these words on both sides. */
export const standsIn = (segment: Segment, sides: WaivedSides): boolean =>
  (['source', 'target'] as const).every((side: Side) =>
    stands(sides[side], segment[side]?.content.text ?? ''),
  );

/** What every row of `liveFindings` has besides its table's own columns. */
export interface LiveFinding {
  /** The segment it is in now. */
  readonly live_id: SegmentId;
}

/**
 * The table's rows that nobody withdrew, with the segment each is in now. They go along, as comments do, when rows are merged, split
 * or moved: whether one holds there, its words say.
 */
export const liveFindings = (table: 'waivers' | 'confirmed_errors'): string => `
  SELECT * FROM (
    SELECT w.*, s.id AS live_id, s.article_id FROM ${table} w
    JOIN segments s ON s.id = w.segment_id AND s.retired_seq IS NULL
    UNION ALL
    SELECT w.*, s.id, s.article_id FROM ${table} w
    JOIN segment_lineage l ON l.ancestor_id = w.segment_id AND l.carries_comments = 1
    JOIN segments s ON s.id = l.segment_id AND s.retired_seq IS NULL
  ) WHERE withdrawn_seq IS NULL`;
