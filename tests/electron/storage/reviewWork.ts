// Random review work by three people on one article, for reviewLaws.test.ts. Every word somebody writes carries their
// letter and a number of its own, so that the text itself tells whose words live in it.
import fc from 'fast-check';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import type { Decision } from '../../../shared/model/decision.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { emptyInlineText, plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { Actor } from '../../../shared/model/person.js';
import { isApproved, type Segment } from '../../../shared/model/segment.js';
import { applyDecision, type ThreeWordings } from '../../../shared/review/applyDecision.js';
import type { AttributedChange } from '../../../shared/review/attributeChanges.js';
import { approvalOf, open, openChanges, valueOf, type TestWorkspace } from './workspaceForTests.js';

interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly place: number;
}
interface Marking {
  readonly kind: 'withdraw' | 'lock' | 'unlock';
  readonly at: number;
  readonly who: number;
}
export type Step =
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
/** One thing somebody does. */
export const step: fc.Arbitrary<Step> = fc.oneof(
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

/** The letters of Mei, Otto and Ada. */
export const letters = ['m', 'o', 'a'] as const;
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
export async function look({ storage, mei }: TestWorkspace, articleId: Article['id']) {
  const article = await open(storage, articleId, mei.personId);
  const layers = valueOf(await storage.layers(articleId, { kind: 'openChanges' }, null));
  const bases = valueOf(await storage.baseline(articleId, { kind: 'openChanges' }));
  return { ...article, seq: 0, layers, bases };
}
export type Look = Awaited<ReturnType<typeof look>>;

/** The three wordings of a segment. */
export const wordingsOf = ({ bases }: Look, { id, target, suggestion }: Segment): ThreeWordings => {
  const counting = target?.content ?? emptyInlineText;
  return {
    base: bases[id]?.content ?? emptyInlineText,
    target: counting,
    tip: suggestion?.content ?? counting,
  };
};

/** What storage answered or shows, and what it should. */
export interface Fact {
  readonly given: unknown;
  readonly expected: unknown;
}

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

const settledLetters = ({ bases }: Look, ids: readonly SegmentId[]): string =>
  ids
    .map((id) => bases[id]?.content.text ?? '')
    .join('')
    .replace(/\s/gu, '');

/** Does the steps, and notes what came of them. */
export class Work {
  readonly facts: Fact[] = [];
  readonly #workspace: TestWorkspace;
  readonly #articleId: Article['id'];

  constructor(workspace: TestWorkspace, articleId: Article['id']) {
    this.#workspace = workspace;
    this.#articleId = articleId;
  }

  #note(given: unknown, expected: unknown): void {
    this.facts.push({ given, expected });
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
    if (segment.lock) return this.#note(outcome.ok ? null : outcome.failure.code, 'edit.locked');
    const now = valueOf(outcome);
    const kept = kind === 'write' ? now.target : (now.suggestion ?? now.target);
    this.#note(kept?.content ?? emptyInlineText, content);
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
      this.#note(
        result.refused.map(({ failure }) => failure.code),
        [segment.lock && changesWords ? 'edit.locked' : 'review.ownChange'],
      );
      return this.#note(after, before);
    }
    const now = after.segments.find(({ id }) => id === segment.id);
    this.#note(result.segments, [now]);
    // The texts are what one gets by hand.
    this.#note(now && wordingsOf(after, now), decided(wordingsOf(before, segment), one.decision, picked));
    if (!one.undo) return;
    valueOf(await storage.undoDecision(actor, result.seq ?? 0));
    this.#note(await look(this.#workspace, this.#articleId), before);
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
    this.#note(
      refused.map(({ failure }) => failure.code),
      reason,
    );
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
      return this.#note(outcome.ok, false);
    }
    const { seq, segmentIds } = valueOf(outcome);
    const after = await look(this.#workspace, this.#articleId);
    // What waited to be seen still waits: the settled words are the old ones, cut or joined.
    const ids = pair.map(({ id }) => id);
    this.#note(settledLetters(after, segmentIds), settledLetters(before, ids));
    if (!one.undo) return;
    valueOf(await storage.undoRestructuring(mei, seq));
    this.#note(await look(this.#workspace, this.#articleId), before);
  }
}
