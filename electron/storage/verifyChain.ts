// Recomputes the chain of the log from its rows, and looks whether revisions, approvals and suggestions still are what
// it says.
import { createHash, hash } from 'node:crypto';
import type { ChainReport, PinnedWords } from '../../shared/model/eventChain.js';
import type { EventKind, WorkspaceEvent } from '../../shared/model/event.js';
import type { SuggestionOrigin } from '../../shared/model/suggestion.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import type { Database } from './database.js';
import { chainStep, pinnedHash, withSuggestions } from './eventChain.js';
import { eventColumns, eventFromRow, type EventRow } from './events.js';

/** Rows read at once. */
const pageLength = 2000;

/** What the chain begins with, for what was in the workspace before it. */
interface ChainStart {
  readonly seq: number;
  readonly words_hash: string;
}

/** Where the chain begins, and where events begin to pin suggestions too. */
interface ChainStarts {
  readonly start: ChainStart;
  readonly suggestions: ChainStart;
}

/** The events after `seq` in order, page by page. */
export function* eventPages(db: Database, after = 0): Generator<readonly WorkspaceEvent[]> {
  for (let seq = after; ;) {
    const rows = db.all<EventRow>(
      `SELECT ${eventColumns} FROM events WHERE seq > ? ORDER BY seq LIMIT ${pageLength}`,
      seq,
    );
    if (rows.length > 0) yield rows.map(eventFromRow);
    if (rows.length < pageLength) return;
    seq = rows.at(-1)?.seq ?? 0;
  }
}

interface WordRow {
  readonly segment_id: string;
  readonly side: string;
  readonly text: string;
  readonly marks: string;
  readonly seq: number;
}

interface SuggestedRow {
  readonly segment_id: string;
  readonly text: string;
  readonly marks: string;
  readonly author_id: string;
  readonly origin: SuggestionOrigin;
  readonly seq: number;
}

/** SHA-256, hex, of a stored wording: `wordingText` without parsing the marks. */
const storedHash = ({ text, marks }: Pick<WordRow, 'text' | 'marks'>): string =>
  hash('sha256', `[${JSON.stringify(text)},${marks}]`, 'hex');

/** One hash over all revisions and approvals up to a position: what a chain that begins there stands on. */
export function wordsUpTo(db: Database, seq: number): string {
  const digest = createHash('sha256');
  let last: readonly [string, string, number] = ['', '', 0];
  for (;;) {
    const rows = db.all<WordRow>(
      `SELECT segment_id, side, text, marks, seq FROM revisions
       WHERE (segment_id, side, seq) > (?, ?, ?) ORDER BY segment_id, side, seq LIMIT ${pageLength}`,
      ...last,
    );
    for (const row of rows)
      if (row.seq <= seq) digest.update(`${row.segment_id} ${row.side} ${row.seq} ${storedHash(row)}\n`);
    const end = rows.at(-1);
    if (!end || rows.length < pageLength) break;
    last = [end.segment_id, end.side, end.seq];
  }
  const approvals = db.all<{ segment_id: string; person_id: string; content_hash: string; seq: number }>(
    'SELECT segment_id, person_id, content_hash, seq FROM approvals WHERE seq <= ? ORDER BY segment_id, seq',
    seq,
  );
  for (const row of approvals)
    digest.update(`${row.segment_id} approval ${row.seq} ${row.person_id} ${row.content_hash}\n`);
  return digest.digest('hex');
}

/** One hash over all suggestions up to a position, for those that were there before events pinned them. */
export function suggestionsUpTo(db: Database, seq: number): string {
  const digest = createHash('sha256');
  let last: readonly [number, string] = [0, ''];
  for (;;) {
    const rows = db.all<SuggestedRow & { id: string }>(
      `SELECT id, segment_id, text, marks, author_id, origin, seq FROM suggestions
       WHERE (seq, id) > (?, ?) AND seq <= ? ORDER BY seq, id LIMIT ${pageLength}`,
      ...last,
      seq,
    );
    for (const row of rows)
      digest.update(`${row.segment_id} suggestion ${row.seq} ${row.author_id} ${storedHash(row)}\n`);
    const end = rows.at(-1);
    if (!end || rows.length < pageLength) return digest.digest('hex');
    last = [end.seq, end.id];
  }
}

/** Events whose words are by the person who acted; others (an accepted suggestion) name another author. */
const ownWords: ReadonlySet<EventKind> = new Set<EventKind>([
  'articleImported',
  'revisionCommitted',
  'segmentsRestructured',
  'segmentsApproved',
]);

type RevisionRow = WordRow & { readonly author_id: string };

interface ApprovalRow {
  readonly segment_id: string;
  readonly content_hash: string;
  readonly person_id: string;
  readonly seq: number;
}

/** What is stored under each event of a page. */
interface StoredWords {
  readonly revisions: ReadonlyMap<number, readonly RevisionRow[]>;
  readonly approvals: ReadonlyMap<number, readonly ApprovalRow[]>;
  readonly suggestions: ReadonlyMap<number, readonly SuggestedRow[]>;
}

/** All of a page at once: asking for each event costs more than all its hashes. */
function storedUnder(
  db: Database,
  page: readonly WorkspaceEvent[],
  pinnedSuggestionsAfter: number,
): StoredWords {
  const [first, last] = [page[0]?.seq ?? 0, page.at(-1)?.seq ?? 0];
  const bySeq = <Row extends { readonly seq: number }>(
    columns: string,
    table: string,
    from = first,
  ): ReadonlyMap<number, readonly Row[]> => {
    const rows = db.all<Row>(`SELECT ${columns} FROM ${table} WHERE seq BETWEEN ? AND ?`, from, last);
    const groups = new Map<number, Row[]>();
    for (const row of rows) {
      const group = groups.get(row.seq);
      if (group) group.push(row);
      else groups.set(row.seq, [row]);
    }
    return groups;
  };
  return {
    revisions: bySeq('segment_id, side, text, marks, seq, author_id', 'revisions'),
    approvals: bySeq('segment_id, content_hash, person_id, seq', 'approvals'),
    suggestions: bySeq(
      'segment_id, text, marks, author_id, origin, seq',
      'suggestions',
      Math.max(first, pinnedSuggestionsAfter + 1),
    ),
  };
}

/** True when the words that stand in the workspace under an event are those it pins. */
function holdsWords(event: WorkspaceEvent, stored: StoredWords): boolean {
  const revisions = stored.revisions.get(event.seq) ?? [];
  const approvals = stored.approvals.get(event.seq) ?? [];
  const suggestions = stored.suggestions.get(event.seq) ?? [];
  const pinned = event.data['contentHash'];
  if (revisions.length + approvals.length + suggestions.length === 0) return pinned === undefined;
  // Only those put on new words keep the name of whoever made them.
  if (suggestions.some((row) => row.origin !== 'rebase' && row.author_id !== event.personId)) return false;
  if (
    ownWords.has(event.kind) &&
    (revisions.some((row) => row.author_id !== event.personId) ||
      approvals.some((row) => row.person_id !== event.personId))
  )
    return false;
  const words: PinnedWords[] = [
    ...revisions.map((row) => ({
      segmentId: row.segment_id,
      part: row.side as PinnedWords['part'],
      hash: storedHash(row),
    })),
    ...approvals.map((row) => ({
      segmentId: row.segment_id,
      part: 'approval' as const,
      hash: row.content_hash,
    })),
    ...suggestions.map((row) => ({
      segmentId: row.segment_id,
      part: 'suggestion' as const,
      hash: storedHash(row),
      by: row.author_id,
    })),
  ];
  const isOfSegment =
    event.segmentId === null || words.every(({ segmentId }) => segmentId === event.segmentId);
  return isOfSegment && pinned === pinnedHash(words, event.segmentId !== null);
}

/** The first event at which chain or words do not hold, and how far the chain reaches. */
function walk(db: Database, { start, suggestions }: ChainStarts): ChainReport {
  let events = 0;
  let seq = 0;
  let head = start.words_hash;
  const holdsStart =
    wordsUpTo(db, start.seq) === start.words_hash &&
    suggestionsUpTo(db, suggestions.seq) === suggestions.words_hash;
  let brokenAt: ChainReport['brokenAt'] = holdsStart ? null : { seq: 0, what: 'words' };
  for (const page of eventPages(db)) {
    const stored = new Map(
      db
        .all<{ seq: number; hash: string }>(
          'SELECT seq, hash FROM event_chain WHERE seq BETWEEN ? AND ?',
          page[0]?.seq ?? 0,
          page.at(-1)?.seq ?? 0,
        )
        .map((row) => [row.seq, row.hash]),
    );
    const words = storedUnder(db, page, suggestions.seq);
    for (const event of page) {
      if (seq <= suggestions.seq && event.seq > suggestions.seq)
        head = withSuggestions(head, suggestions.words_hash);
      events += 1;
      seq = event.seq;
      // From the stored hash of the event before: one altered event is one break, not a break from there on.
      const known = stored.get(event.seq);
      const isWhole = known === chainStep(head, event);
      if (!isWhole) brokenAt ??= { seq: event.seq, what: 'event' };
      else if (event.seq > start.seq && !holdsWords(event, words))
        brokenAt ??= { seq: event.seq, what: 'words' };
      head = known ?? chainStep(head, event);
    }
  }
  return { events, seq, head, brokenAt: brokenAt ?? strayLink(db) };
}

/** A link without its event: the newest lines of the log were taken out. */
function strayLink(db: Database): ChainReport['brokenAt'] {
  const row = db.get<{ seq: number | null }>(
    'SELECT min(seq) AS seq FROM event_chain WHERE seq NOT IN (SELECT seq FROM events)',
  );
  return row?.seq === null || row === undefined ? null : { seq: row.seq, what: 'event' };
}

/**
 * Recomputes the whole chain. What it cannot tell by itself: that the newest events were taken out together with
 * their hashes, or that everything was recomputed; a sign-off record that left the house tells that.
 */
export function verifyChain({ db }: StorageContext): Outcome<ChainReport> {
  const start = db.get<ChainStart>('SELECT seq, words_hash FROM event_chain_start');
  const suggestions = db.get<ChainStart>('SELECT seq, words_hash FROM suggestions_start');
  return success(
    start && suggestions
      ? walk(db, { start, suggestions })
      : { events: 0, seq: 0, head: '', brokenAt: { seq: 0, what: 'event' } },
  );
}
