// The hash chain over the log: what is hashed for each event, and for the words an event is about.
// Only texts are made here; whoever has a SHA-256 at hand hashes them.
import { canonicalJson } from './canonicalJson.js';
import type { WorkspaceEvent } from './event.js';
import type { InlineText } from './inlineText.js';

/** What comes of recomputing the chain. */
export interface ChainReport {
  /** Events in the log. */
  readonly events: number;
  /** Position of the newest one; 0: none. */
  readonly seq: number;
  /** Hash of the newest event, hex; before any event, of what the chain began with. */
  readonly head: string;
  /** The first event at which the log does not hold; null: it holds to its end. Position 0: words older than it. */
  readonly brokenAt: { readonly seq: number; readonly what: 'event' | 'words' } | null;
}

/** The text whose SHA-256 is an event's place in the chain. */
export function chainText(previous: string, event: WorkspaceEvent): string {
  const { seq, at, kind, personId, articleId, segmentId, data } = event;
  return `${previous}\n${canonicalJson([seq, at, kind, personId, articleId, segmentId, data])}`;
}

/** The text whose SHA-256 stands for one wording, marks included: `contentHash` of an event about one revision. */
export function wordingText({ text, marks }: InlineText): string {
  return JSON.stringify([text, marks]);
}

/** A wording, or a pair that was approved, as the log pins it. */
export interface PinnedWords {
  readonly segmentId: string;
  readonly part: 'source' | 'target' | 'approval' | 'suggestion';
  /** SHA-256, hex, of `wordingText`, for an approval of `approvalText`. */
  readonly hash: string;
  /** Who suggested it: one event can bring in suggestions of several people anew. Only with a suggestion. */
  readonly by?: string;
}

/** The text whose SHA-256 stands for many wordings at once, in whatever order they come. */
export function pinnedText(words: readonly PinnedWords[]): string {
  return words
    .map(
      ({ segmentId, part, hash, by }) => `${segmentId} ${part} ${hash}${by === undefined ? '' : ` ${by}`}\n`,
    )
    .sort()
    .join('');
}
