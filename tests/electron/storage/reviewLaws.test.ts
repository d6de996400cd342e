// Random review work by three people on one article. Every word somebody writes carries their letter and a number of
// its own, so that the text itself tells whose words live in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import type { Decision } from '../../../shared/model/decision.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { emptyInlineText, plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { Actor } from '../../../shared/model/person.js';
import { isApproved, segmentState, type Segment } from '../../../shared/model/segment.js';
import { applyDecision, type ThreeWordings } from '../../../shared/review/applyDecision.js';
import type { AttributedChange } from '../../../shared/review/attributeChanges.js';
import {
  approvalOf,
  articleOf,
  newWorkspace,
  open,
  openChanges,
  valueOf,
  type Row,
  type TestWorkspace,
} from './workspaceForTests.js';

interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly place: number;
}
interface Marking {
  readonly kind: 'withdraw' | 'lock' | 'unlock';
  readonly at: number;
  readonly who: number;
}
type Step =
  | {
      readonly kind: 'write' | 'suggest';
      readonly at: number;
      readonly who: number;
      readonly edits: readonly Edit[];
    }
  | {
      readonly kind: 'decide';
      readonly at: number;
      readonly who: number;
      readonly decision: Decision;
      readonly chosen: number;
      readonly undo: boolean;
    }
  | { readonly kind: 'approve'; readonly at: number; readonly who: number }
  | Marking
  | { readonly kind: 'merge' | 'split'; readonly at: number; readonly undo: boolean };

const at = fc.nat(20);
const who = fc.nat(2);
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'delete' as const, 'replace' as const),
    place: fc.nat(30),
  }),
  { minLength: 1, maxLength: 3 },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'suggest' as const), at, who, edits }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      at,
      who,
      decision: fc.constantFrom('accept' as const, 'reject' as const),
      chosen: fc.nat(255),
      undo: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('approve' as const), at, who }),
      fc.record({ kind: fc.constant('withdraw' as const), at, who }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('lock' as const, 'unlock' as const), at, who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('merge' as const, 'split' as const),
      at,
      undo: fc.boolean(),
    }),
  },
);

const letters = ['m', 'o', 'a'] as const;
let written = 0;

/** The words after some edits by the person with this letter. */
function edited({ text }: InlineText, by: number, changes: readonly Edit[]): InlineText {
  const words = text.split(' ').filter((word) => word !== '');
  for (const { kind, place } of changes) {
    written += 1;
    const word = `${letters[by]}${written}x`;
    const index = place % (words.length + 1);
    if (kind === 'insert') words.splice(index, 0, word);
    else words.splice(index, 1, ...(kind === 'replace' ? [word] : []));
  }
  return plain(words.join(' '));
}

/** Everything one can see of the article, with what is open in it. */
async function look({ storage, mei }: TestWorkspace, articleId: Article['id']) {
  const article = await open(storage, articleId, mei.personId);
  const layers = valueOf(await storage.layers(articleId, { kind: 'openChanges' }, null));
  const bases = valueOf(await storage.baseline(articleId, { kind: 'openChanges' }));
  return { ...article, seq: 0, layers, bases };
}
type Look = Awaited<ReturnType<typeof look>>;

const wordingsOf = ({ bases }: Look, { id, target, suggestion }: Segment): ThreeWordings => {
  const counting = target?.content ?? emptyInlineText;
  return {
    base: bases[id]?.content ?? emptyInlineText,
    target: counting,
    tip: suggestion?.content ?? counting,
  };
};

function decided(
  wordings: ThreeWordings,
  decision: Decision,
  changes: readonly AttributedChange[],
): ThreeWordings {
  return changes.toReversed().reduce((so, change) => {
    const after = applyDecision(so, decision, change.standing, [change]);
    if (after === null) throw new Error('a change outside its wordings');
    return after;
  }, wordings);
}

class Work {
  readonly #workspace: TestWorkspace;
  readonly #articleId: Article['id'];

  constructor(workspace: TestWorkspace, articleId: Article['id']) {
    this.#workspace = workspace;
    this.#articleId = articleId;
  }

  #actor(index: number): Actor {
    const { mei, otto, ada } = this.#workspace;
    return [mei, otto, ada][index] ?? mei;
  }

  async take(one: Step): Promise<void> {
    const before = await look(this.#workspace, this.#articleId);
    const segment = before.segments[one.at % before.segments.length];
    if (!segment) throw new Error('an article without segments');
    switch (one.kind) {
      case 'write':
      case 'suggest':
        return this.#write(segment, one);
      case 'decide':
        return this.#decide(before, segment, one);
      case 'approve':
        return this.#approve(segment, one.who);
      case 'merge':
      case 'split':
        return this.#restructure(before, one);
      default:
        return this.#mark(segment, one);
    }
  }

  async #write(segment: Segment, { kind, who: by, edits: changes }: Extract<Step, { edits: unknown }>) {
    const { storage } = this.#workspace;
    const { id: segmentId, target, suggestion } = segment;
    const seen = kind === 'suggest' ? (suggestion ?? target) : target;
    const content = edited(seen?.content ?? emptyInlineText, by, changes);
    const outcome =
      kind === 'write'
        ? await storage.commitRevision(this.#actor(by), {
            segmentId,
            side: 'target',
            basedOn: target?.id ?? null,
            content,
            origin: 'edit',
          })
        : await storage.suggest(this.#actor(by), {
            segmentId,
            targetId: target?.id ?? null,
            basedOn: suggestion?.id ?? null,
            content,
          });
    if (content.text === (seen?.content.text ?? '')) return;
    if (segment.lock) expect(outcome).toMatchObject({ failure: { code: 'edit.locked' } });
    else {
      const now = valueOf(outcome);
      const kept = kind === 'write' ? now.target : (now.suggestion ?? now.target);
      expect(kept?.content ?? emptyInlineText).toEqual(content);
    }
  }

  async #decide(before: Look, segment: Segment, one: Extract<Step, { kind: 'decide' }>): Promise<void> {
    const { storage } = this.#workspace;
    const actor = this.#actor(one.who);
    const { changes, deciding } = await openChanges(storage, this.#articleId, segment);
    const isChosen = ({ index }: AttributedChange): boolean => ((one.chosen >> (index % 8)) & 1) === 1;
    const picked = changes.filter(isChosen);
    if (picked.length === 0) return;
    const result = valueOf(await storage.decide(actor, deciding(one.decision, isChosen)));
    const changesWords = picked.some(({ standing }) => one.decision === 'reject' || standing === 'suggested');
    const isOwn = one.decision === 'accept' && picked.some(({ authorId }) => authorId === actor.personId);
    const after = await look(this.#workspace, this.#articleId);
    if ((segment.lock && changesWords) || isOwn) {
      expect(result.refused.map(({ failure }) => failure.code)).toEqual([
        segment.lock && changesWords ? 'edit.locked' : 'review.ownChange',
      ]);
      expect(after).toEqual(before);
      return;
    }
    const now = after.segments.find(({ id }) => id === segment.id);
    expect(result.segments).toEqual([now]);
    // The texts are what one gets by hand.
    expect(now && wordingsOf(after, now)).toEqual(decided(wordingsOf(before, segment), one.decision, picked));
    if (!one.undo) return;
    valueOf(await storage.undoDecision(actor, result.seq ?? 0));
    expect(await look(this.#workspace, this.#articleId)).toEqual(before);
  }

  async #approve(segment: Segment, by: number): Promise<void> {
    const { storage, otto } = this.#workspace;
    const editor = by === 0 ? otto : this.#actor(by);
    if (!segment.target) return;
    const { refused } = valueOf(await storage.approve(editor, [approvalOf(segment)]));
    const reason =
      segment.target.content.text === ''
        ? ['review.noTarget']
        : isApproved(segment)
          ? ['review.alreadyApproved']
          : segment.suggestion
            ? ['review.suggestionPending']
            : segment.writersSinceApproval.includes(editor.personId)
              ? ['review.fourEyes']
              : [];
    expect(refused.map(({ failure }) => failure.code)).toEqual(reason);
  }

  async #mark(segment: Segment, { kind, who: by }: Marking): Promise<void> {
    const { storage, otto } = this.#workspace;
    if (kind === 'withdraw') valueOf(await storage.withdrawApprovals(otto, [segment.id]));
    else if (kind === 'lock') valueOf(await storage.lockSegments(this.#actor(by), [segment.id], 'Quoted'));
    else valueOf(await storage.unlockSegments(otto, [segment.id]));
  }

  async #restructure(before: Look, one: Extract<Step, { kind: 'merge' | 'split' }>): Promise<void> {
    const { storage, mei } = this.#workspace;
    const index = one.at % before.segments.length;
    const pair = before.segments.slice(index, index + (one.kind === 'merge' ? 2 : 1));
    const [first] = pair;
    const cut = first?.target?.content.text.indexOf(' ', 4) ?? -1;
    if (!first || (one.kind === 'split' && cut < 0)) return;
    const plan =
      one.kind === 'merge'
        ? mergeSegments(
            before,
            pair.map(({ id }) => id),
          )
        : splitSegment(before, first.id, { source: 1, target: cut });
    if (!plan.ok) return;
    const outcome = await storage.restructure(mei, this.#articleId, plan.value);
    if (pair.some(({ lock, suggestion }) => lock ?? suggestion)) {
      expect(outcome.ok).toBe(false);
      return;
    }
    const { seq, segmentIds } = valueOf(outcome);
    const after = await look(this.#workspace, this.#articleId);
    expectCarried(before, after, pair, segmentIds);
    if (!one.undo) return;
    valueOf(await storage.undoRestructuring(mei, seq));
    expect(await look(this.#workspace, this.#articleId)).toEqual(before);
  }
}

const squeezed = (texts: readonly (string | undefined)[]): string => texts.join('').replace(/\s/gu, '');

/** What waited to be seen still waits: the settled words are the old ones, cut or joined. */
function expectCarried(
  before: Look,
  after: Look,
  retired: readonly Segment[],
  created: readonly SegmentId[],
): void {
  const settled = (from: Look, ids: readonly SegmentId[]): string =>
    squeezed(ids.map((id) => from.bases[id]?.content.text));
  const ids = retired.map(({ id }) => id);
  expect(settled(after, created)).toBe(settled(before, ids));
}

/** What holds of every segment at any time. */
async function expectConsistent(workspace: TestWorkspace, articleId: Article['id']): Promise<void> {
  const { storage, mei, otto, ada } = workspace;
  const seen = await look(workspace, articleId);
  const people = [mei, otto, ada].map(({ personId }) => personId);
  for (const segment of seen.segments) {
    const { base, target, tip } = wordingsOf(seen, segment);
    const chain = seen.layers[segment.id];
    expect(segment.hasOpenChanges).toBe(base.text !== target.text || target.text !== tip.text);
    expect(chain !== undefined).toBe(segment.hasOpenChanges);
    if (chain) {
      expect(chain[0]?.content).toEqual(base);
      expect(chain.findLast(({ kind }) => kind !== 'suggestion')?.content).toEqual(target);
      expect(chain.at(-1)?.content).toEqual(tip);
      expect(new Set(chain.map(({ id }) => id)).size).toBe(chain.length);
    }
    if (isApproved(segment)) expect(segment.writersSinceApproval).toEqual([]);
    if (segment.suggestion) expect(segment.suggestion.content).not.toEqual(segment.target?.content);
    const revisions = valueOf(await storage.history(segment.id)).filter(({ side }) => side === 'target');
    const own = revisions.filter(({ segmentId }) => segmentId === segment.id);
    expect(segment.revisionCount).toBe(revisions.length);
    expect(own[0]?.id).toBe(segment.target?.id);
    const from = own.find(({ id }) => id === segment.approval?.revisionId) ?? own.at(-1);
    const isBase = segment.approval !== null || from?.origin === 'import' || from?.origin === 'restructure';
    const oldText = isBase ? (from?.content.text ?? '') : '';
    const old = oldText.split(/\s+/u).filter((word) => word !== '');
    const now = target.text.split(/\s+/u);
    // Whatever was decided, no two people's words have become one.
    const isWhole = (word: string): boolean => /^[moa]\d+x$/u.test(word);
    expect(now.filter((word) => /[moa]\d+x/u.test(word) && !isWhole(word))).toEqual([]);
    const mine = now.filter((word) => isWhole(word) && !oldText.includes(word));
    const authors = new Set(mine.map((word) => people[letters.indexOf(word.charAt(0) as 'm')]));
    // Nobody can approve words of their own, however they got there.
    for (const author of authors) expect(segment.writersSinceApproval).toContain(author);
    // Whoever added and took away nothing that is left is not held to have written.
    const isUntouched = old.every((word) => now.includes(word));
    if (isUntouched && own.at(-1)?.origin !== 'restructure')
      expect(new Set(segment.writersSinceApproval)).toEqual(authors);
  }
  const summary = valueOf(await storage.listArticles()).find(({ id }) => id === articleId);
  const states = seen.segments.map(segmentState);
  const count = (state: string): number => states.filter((one) => one === state).length;
  expect(summary?.counts.final).toBe(count('final'));
  expect(summary?.counts.translated).toBe(count('translated'));
}

test('texts, decisions, open changes and the record of writers agree after any review work', async () => {
  const workspace = await newWorkspace();
  const { storage, mei } = workspace;
  const rows: readonly Row[] = [
    ['body', '一号灯。', 'lamp one stands here'],
    ['body', '二号灯。', 'number two lamp is lit by night'],
    ['body', '三号灯。', null],
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
      const work = new Work(workspace, id);
      for (const one of steps) {
        await work.take(one);
        await expectConsistent(workspace, id);
      }
    }),
    { numRuns: Number(process.env['DUIZHAO_LAW_RUNS'] ?? 25) },
  );
}, 120_000);
