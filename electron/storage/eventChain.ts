// The hash chain of the log: each event's hash covers the one before it, so that nothing can be altered, taken out
// or slipped in without all that follows showing it.
import { hash } from 'node:crypto';
import { chainText, pinnedText, wordingText, type PinnedWords } from '../../shared/model/eventChain.js';
import type { WorkspaceEvent } from '../../shared/model/event.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Suggestion } from '../../shared/model/suggestion.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import type { Database } from './database.js';

/** SHA-256, hex, of one wording. */
export function contentHashOf(content: InlineText): string {
  return hash('sha256', wordingText(content), 'hex');
}

/** The `contentHash` of an event: that of its one wording, or one over all it brought in or decided. */
export function pinnedHash(words: readonly PinnedWords[], isAboutOneSegment: boolean): string {
  const [only] = words;
  if (isAboutOneSegment && words.length === 1 && only) return only.hash;
  return hash('sha256', pinnedText(words), 'hex');
}

/** The wordings of new segments as an event pins them. */
export function pinnedSegments(
  segments: readonly {
    readonly id: string;
    readonly source: InlineText | null;
    readonly target: InlineText | null;
  }[],
): readonly PinnedWords[] {
  return segments.flatMap((segment) =>
    (['source', 'target'] as const).flatMap((part) => {
      const content = segment[part];
      return content === null ? [] : [{ segmentId: segment.id, part, hash: contentHashOf(content) }];
    }),
  );
}

/** Suggested wordings of one segment as an event pins them. */
export function pinnedSuggestions(
  segmentId: string,
  suggestions: readonly Pick<Suggestion, 'content' | 'authorId'>[],
): readonly PinnedWords[] {
  return suggestions.map(({ content, authorId }) => ({
    segmentId,
    part: 'suggestion',
    hash: contentHashOf(content),
    by: authorId,
  }));
}

/** The hash an event takes its place with. */
export function chainStep(previous: string, event: WorkspaceEvent): string {
  return hash('sha256', chainText(previous, event), 'hex');
}

/** What the first event after the suggestions of before were pinned follows: the chain so far, and they. */
export function withSuggestions(head: string, suggestionsHash: string): string {
  return hash('sha256', `${head}\n${suggestionsHash}`, 'hex');
}

interface ChainEnd {
  readonly head: string;
  readonly suggestions_hash: string;
  readonly is_pin_next: 0 | 1;
}

/** What the next event's hash covers: that of the newest event; before any event, what the chain began with. */
function chainEnd(db: Database): string {
  const row = db.get<ChainEnd>(
    `SELECT coalesce(newest.hash, start.words_hash) AS head, pin.words_hash AS suggestions_hash,
       coalesce(newest.seq, 0) <= pin.seq AS is_pin_next
     FROM event_chain_start AS start, suggestions_start AS pin
     LEFT JOIN (SELECT seq, hash FROM event_chain ORDER BY seq DESC LIMIT 1) AS newest`,
  );
  if (!row) throw new Error('a log without its chain');
  return row.is_pin_next ? withSuggestions(row.head, row.suggestions_hash) : row.head;
}

/** Adds an event that was just logged. Only inside the write that logs it. */
export function appendToChain({ db }: Pick<StorageContext, 'db'>, event: WorkspaceEvent): void {
  db.run('INSERT INTO event_chain (seq, hash) VALUES (?, ?)', event.seq, chainStep(chainEnd(db), event));
}

/** The hash of one event; null when the log has no such event. */
export function chainHash({ db }: StorageContext, seq: number): Outcome<string | null> {
  return success(db.get<{ hash: string }>('SELECT hash FROM event_chain WHERE seq = ?', seq)?.hash ?? null);
}
