// A plan and what a person decided about it become the correction to be applied.
import type {
  CorrectionInput,
  CorrectionItem,
  CorrectionPlan,
  CorrectionStep,
  Dependent,
} from '../../model/correction.js';
import type { InlineText } from '../../model/inlineText.js';
import type { SegmentId } from '../../model/ids.js';
import { replaceRanges } from './carryRanges.js';

/** What was decided; what is not in here waits for a decision, replacements excepted. */
export interface CorrectionDecisions {
  /** Added paragraphs by id: taken into the article or not. */
  readonly added: ReadonlyMap<number, 'add' | 'leaveOut'>;
  readonly removed: ReadonlyMap<SegmentId, 'keep' | 'remove'>;
  /** Segments whose replacements are used. */
  readonly replaced: ReadonlySet<SegmentId>;
}

/** Nothing decided. */
export const noDecisions: CorrectionDecisions = { added: new Map(), removed: new Map(), replaced: new Set() };

/** Items that need a decision and have none yet. */
export function undecidedItems(
  plan: CorrectionPlan,
  decisions: CorrectionDecisions,
): readonly CorrectionItem[] {
  return plan.items.filter(
    (item) =>
      (item.kind === 'added' && !decisions.added.has(item.id)) ||
      (item.kind === 'removed' && !decisions.removed.has(item.seen.segmentId)),
  );
}

/** The replacements of an item that can be written; those for which only a person knows the words are left out. */
export function writableReplacements(
  dependents: readonly Dependent[],
): readonly { readonly range: Dependent['range']; readonly words: string }[] {
  return dependents.flatMap(({ range, replacement }) =>
    replacement === null ? [] : [{ range, words: replacement }],
  );
}

/** The wording with all replacements that can be written. */
export function withReplacements(content: InlineText, dependents: readonly Dependent[]): InlineText {
  return replaceRanges(content, writableReplacements(dependents));
}

/**
 * The correction to be applied. What was not decided stays as it is; `suggests` says of which segments the target is
 * changed by suggestion.
 */
export function correctionInput(
  plan: CorrectionPlan,
  decisions: CorrectionDecisions,
  suggests: (segmentId: SegmentId) => boolean,
): CorrectionInput {
  const steps = plan.items.flatMap((item): readonly CorrectionStep[] => {
    switch (item.kind) {
      case 'unchanged':
      case 'standing':
        return [{ kind: 'keep', seen: item.seen }];
      case 'changed': {
        const isReplaced = decisions.replaced.has(item.seen.segmentId);
        const other = isReplaced && item.other ? withReplacements(item.other, item.dependents) : null;
        const isTarget = plan.side === 'target' || other !== null;
        const step = { kind: 'revise', seen: item.seen, content: item.after, other } as const;
        return [{ ...step, suggests: isTarget && suggests(item.seen.segmentId) }];
      }
      case 'added':
        return decisions.added.get(item.id) === 'add'
          ? [{ kind: 'add', role: item.role, content: item.content }]
          : [];
      case 'removed': {
        const kind = decisions.removed.get(item.seen.segmentId) === 'remove' ? 'remove' : 'keep';
        return [{ kind, seen: item.seen }];
      }
    }
  });
  return { side: plan.side, file: plan.file, steps };
}

/** True when the new version says nothing new at all. */
export function saysNothingNew(plan: CorrectionPlan): boolean {
  return plan.items.every((item) => item.kind === 'standing' || (item.kind === 'unchanged' && !item.isMoved));
}
