// Adds a segment to an article, with the first revision of each of its sides.
import type { ArticleId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { Actor } from '../../shared/model/person.js';
import { newId, type StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';
import { insertRevision } from './revisions.js';
import { countWording, type TextCounts } from './storedText.js';

/** A segment, its words and its place. `import` and `restructure` only bring words in and are no writing. */
export interface PlacedSegment {
  /** Given before the event is logged, which pins the words of each segment. */
  readonly id: SegmentId;
  readonly articleId: ArticleId;
  readonly paragraphId: ParagraphId;
  readonly position: number;
  readonly source: InlineText | null;
  readonly target: InlineText | null;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly origin: 'import' | 'restructure' | 'correction';
}

/** Figures of both sides together. */
function countSegment({ source, target, languages }: PlacedSegment): TextCounts {
  const nothing = { chineseCharacters: 0, chineseCharactersNoPunctuation: 0, englishWords: 0 };
  const a = source ? countWording(source, languages.source) : nothing;
  const b = target ? countWording(target, languages.target) : nothing;
  return {
    chineseCharacters: a.chineseCharacters + b.chineseCharacters,
    chineseCharactersNoPunctuation: a.chineseCharactersNoPunctuation + b.chineseCharactersNoPunctuation,
    englishWords: a.englishWords + b.englishWords,
  };
}

function insertRow({ db }: StorageContext, segmentId: SegmentId, segment: PlacedSegment, seq: number): void {
  const counts = countSegment(segment);
  db.run(
    `INSERT INTO segments (id, article_id, paragraph_id, position, created_seq, state, chinese_characters,
       chinese_characters_no_punctuation, english_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    segmentId,
    segment.articleId,
    segment.paragraphId,
    segment.position,
    seq,
    segment.target ? 'translated' : 'initial',
    counts.chineseCharacters,
    counts.chineseCharactersNoPunctuation,
    counts.englishWords,
  );
}

/** Inserts the segment under its event; state and figures are right for a segment without further history. */
export function insertSegment(
  context: StorageContext,
  actor: Actor,
  segment: PlacedSegment,
  event: LoggedEvent,
): SegmentId {
  const segmentId = segment.id;
  const ids = {
    source: segment.source && newId<'revision'>(context),
    target: segment.target && newId<'revision'>(context),
  };
  insertRow(context, segmentId, segment, event.seq);
  const { origin, languages } = segment;
  const author = { authorId: actor.personId, actingAs: actor.actingAs, basedOn: null };
  for (const side of ['source', 'target'] as const) {
    const id = ids[side];
    const content = segment[side];
    if (id === null || content === null) continue;
    const revision = { id, segmentId, side, content, language: languages[side], ...author, origin };
    insertRevision(context, revision, event);
  }
  // Only now: a deferred reference would have SQLite look through all segments at each new revision.
  context.db.run(
    `UPDATE segments SET source_revision = ?1, target_revision = ?2, base_revision = ?2, base_author = ?3 WHERE id = ?4`,
    ids.source,
    ids.target,
    ids.target && actor.personId,
    segmentId,
  );
  return segmentId;
}
