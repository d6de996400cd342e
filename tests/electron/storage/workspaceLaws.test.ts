// Random work on an article, against a model of a few lines that knows no SQL: they agree after every step.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Actor } from '../../../shared/model/person.js';
import { segmentState } from '../../../shared/model/segment.js';
import type { FailureCode, Outcome } from '../../../shared/outcome.js';
import {
  approvalOf,
  articleOf,
  newWorkspace,
  open,
  valueOf,
  type Row,
  type TestWorkspace,
} from './workspaceForTests.js';

type Step =
  | { readonly kind: 'write'; readonly at: number; readonly who: number; readonly words: number }
  | { readonly kind: 'approve' | 'withdraw'; readonly at: number; readonly who: number }
  | { readonly kind: 'merge' | 'split'; readonly at: number }
  | { readonly kind: 'undo' };

const at = fc.nat(20);
const who = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at, who, words: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constantFrom('approve' as const, 'withdraw' as const), at, who }),
  fc.record({ kind: fc.constantFrom('merge' as const, 'split' as const), at }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

type Entry =
  | { readonly kind: 'revision'; readonly author: PersonId | null }
  | { readonly kind: 'approval'; isHolding: boolean };

/** A row of the model: its own history, and what came down to it. */
interface Modelled {
  text: string;
  readonly entries: Entry[];
  readonly parents: readonly Modelled[];
  readonly writersBefore: ReadonlySet<PersonId>;
}

const lastApproval = (row: Modelled): number =>
  row.entries.findLastIndex((entry) => entry.kind === 'approval' && entry.isHolding);
const lastRevision = (row: Modelled): number => row.entries.findLastIndex(({ kind }) => kind === 'revision');
const isFinal = (row: Modelled): boolean => lastApproval(row) > lastRevision(row);

function writersOf(row: Modelled): ReadonlySet<PersonId> {
  const since = lastApproval(row);
  const own = row.entries
    .slice(since + 1)
    .flatMap((entry) => (entry.kind === 'revision' && entry.author ? [entry.author] : []));
  return new Set([...(since < 0 ? row.writersBefore : []), ...own]);
}

function revisionsOf(row: Modelled): ReadonlySet<Entry> {
  const own = row.entries.filter(({ kind }) => kind === 'revision');
  return new Set([...own, ...row.parents.flatMap((parent) => [...revisionsOf(parent)])]);
}

const madeOf = (text: string, parents: readonly Modelled[]): Modelled => ({
  text,
  entries: [{ kind: 'revision', author: null }],
  parents,
  writersBefore: new Set(parents.flatMap((parent) => [...writersOf(parent)])),
});

interface Restructured {
  readonly seq: number;
  readonly retired: readonly Modelled[];
  readonly created: readonly Modelled[];
}

class Model {
  rows: Modelled[];
  readonly done: Restructured[] = [];

  constructor(texts: readonly string[]) {
    this.rows = texts.map((text) => madeOf(text, []));
  }

  replace(retired: readonly Modelled[], created: readonly Modelled[], seq: number): void {
    this.rows.splice(this.rows.indexOf(retired[0] as Modelled), retired.length, ...created);
    this.done.push({ seq, retired, created });
  }

  undo({ retired, created }: Restructured): FailureCode | null {
    for (const row of created) {
      if (!this.rows.includes(row)) return 'edit.segmentGone';
      if (row.entries.length > 1) return 'edit.conflict';
    }
    this.rows.splice(this.rows.indexOf(created[0] as Modelled), created.length, ...retired);
    return null;
  }
}

const codeOrNull = (outcome: Outcome<unknown>): FailureCode | null =>
  outcome.ok ? null : outcome.failure.code;

/** What storage answered, and what the model says it should have. */
interface Answers {
  readonly given: unknown;
  readonly expected: unknown;
}
const nothing: Answers = { given: null, expected: null };

async function take(
  { storage, mei, otto, ada }: TestWorkspace,
  article: Article,
  model: Model,
  one: Step,
): Promise<Answers> {
  const index = 'at' in one ? one.at % model.rows.length : 0;
  const segment = article.segments[index];
  const row = model.rows[index];
  if (!segment || !row) throw new Error('the model has lost count');
  const actor = ('who' in one ? [mei, otto, ada][one.who] : mei) as Actor;
  const ids = article.segments.map(({ id }) => id);
  if (one.kind === 'write') {
    const text = Array.from({ length: one.words }, (_, i) => `w${i}${actor.personId.slice(0, 2)}.`).join(' ');
    const basedOn = segment.target?.id ?? null;
    const input = {
      segmentId: segment.id,
      side: 'target',
      basedOn,
      content: plain(text),
      origin: 'edit',
    } as const;
    valueOf(await storage.commitRevision(actor, input));
    if (text !== row.text) row.entries.push({ kind: 'revision', author: actor.personId });
    row.text = text;
  } else if (one.kind === 'approve') {
    const editor = actor === mei ? otto : actor;
    const { refused } = valueOf(await storage.approve(editor, [approvalOf(segment)]));
    const reason = isFinal(row)
      ? ['review.alreadyApproved']
      : segment.writersSinceApproval.includes(editor.personId)
        ? ['review.fourEyes']
        : [];
    if (reason.length === 0) row.entries.push({ kind: 'approval', isHolding: true });
    return { given: refused.map(({ failure }) => failure.code), expected: reason };
  } else if (one.kind === 'withdraw') {
    valueOf(await storage.withdrawApprovals(otto, [segment.id]));
    const last = row.entries[lastApproval(row)];
    if (last?.kind === 'approval') last.isHolding = false;
  } else if (one.kind === 'undo') {
    const last = model.done.pop();
    if (!last) return nothing;
    const outcome = await storage.undoRestructuring(mei, last.seq);
    return { given: codeOrNull(outcome), expected: model.undo(last) };
  } else {
    const pair = ids.slice(index, index + 2) as SegmentId[];
    const plan =
      one.kind === 'merge'
        ? mergeSegments(article, pair)
        : splitSegment(article, segment.id, { source: 1, target: row.text.indexOf(' ') });
    if (!plan.ok || (one.kind === 'split' && !row.text.includes(' '))) return nothing;
    const retired = model.rows.slice(index, index + plan.value.retire.length);
    const created = plan.value.create.map(({ target }) => madeOf(target?.text ?? '', retired));
    const { seq } = valueOf(await storage.restructure(mei, article.id, plan.value));
    model.replace(retired, created, seq);
  }
  return nothing;
}

function seenBy(article: Article): unknown {
  return article.segments.map((segment) => ({
    text: segment.target?.content.text ?? '',
    isFinal: segmentState(segment) === 'final',
    revisions: segment.revisionCount,
  }));
}

test('storage and a simple model of it agree about any sequence of work', async () => {
  const workspace = await newWorkspace();
  const { storage, mei } = workspace;
  const rows: readonly Row[] = [
    ['body', '一号灯。', 'Lamp one.'],
    ['body', '二号灯。', 'Lamp two is lit.'],
    ['body', '三号灯。', 'Lamp three.'],
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
      const model = new Model(rows.map(([, , target]) => target ?? ''));
      for (const one of steps) {
        const answers = await take(workspace, await open(storage, id, mei.personId), model, one);
        expect(answers.given).toEqual(answers.expected);
        expect(seenBy(await open(storage, id, mei.personId))).toEqual(
          model.rows.map((row) => ({
            text: row.text,
            isFinal: isFinal(row),
            revisions: revisionsOf(row).size,
          })),
        );
      }
      const article = await open(storage, id, mei.personId);
      article.segments.forEach((segment, i) => {
        const wrote = writersOf(model.rows[i] as Modelled);
        expect(segment.writersSinceApproval.filter((writer) => !wrote.has(writer))).toEqual([]);
      });
      const summary = valueOf(await storage.listArticles()).find((one) => one.id === id);
      const states = article.segments.map(segmentState);
      expect(summary?.counts).toEqual(
        Object.fromEntries(
          ['initial', 'translated', 'reviewed', 'final', 'changesRequested'].map((state) => [
            state,
            states.filter((one) => one === state).length,
          ]),
        ),
      );
    }),
    { numRuns: 30 },
  );
  expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
}, 60_000);
