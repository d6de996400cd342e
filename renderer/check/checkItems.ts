// What the Checks tab lists, line by line: only those in view are drawn.
import { groupIssues, type IssueGroup, type PlacedIssue } from '../../shared/check/groupIssues.js';
import { issueSums } from '../../shared/check/issueSums.js';
import { checkIds, type CheckId } from '../../shared/model/check.js';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { ArticleIssues, WaivedIssue } from './useArticleIssues.js';

/** The order of the issues elsewhere in the article. */
export type CheckOrder = 'place' | 'check';

/** One line of the list; `key` stays the same while it is about the same. */
export type CheckItem = { readonly key: string } & (
  | { readonly kind: 'heading'; readonly of: 'here' | 'elsewhere'; readonly count: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'order' }
  | { readonly kind: 'issue'; readonly place: PlacedIssue; readonly isHere: boolean }
  | { readonly kind: 'group'; readonly group: IssueGroup; readonly isOpen: boolean }
  /** Opens to the issues of a check, to those that count as errors, or to what was set aside. */
  | {
      readonly kind: 'fold';
      readonly of: CheckId | 'confirmed' | 'waived';
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'confirmed'; readonly error: ConfirmedError }
  | { readonly kind: 'waived'; readonly waived: WaivedIssue }
);

/** What the list goes by. */
export interface CheckListState {
  readonly issues: Pick<ArticleIssues, 'of' | 'waivedIn' | 'checkedWords' | 'errors'>;
  /** In reading order. */
  readonly segmentIds: readonly SegmentId[];
  readonly activeId: SegmentId | null;
  readonly order: CheckOrder;
  /** Keys of the lines that are open. */
  readonly opened: ReadonlySet<string>;
}

/** The active segment first, then the rest of the article by place or by check, then what counts as an error and what was set aside. */
export function checkItems(state: CheckListState): readonly CheckItem[] {
  const { issues, segmentIds, activeId, order } = state;
  const placed = (segmentId: SegmentId): readonly PlacedIssue[] =>
    (issues.of.get(segmentId) ?? []).map((issue) => ({ segmentId, issue }));
  const here = activeId === null ? [] : placed(activeId);
  const elsewhere = segmentIds.filter((id) => id !== activeId).flatMap(placed);
  const heading = (of: 'here' | 'elsewhere', listed: readonly PlacedIssue[]): CheckItem => {
    const count = issueSums(listed.map(({ issue }) => issue)).all;
    return { kind: 'heading', key: of, of, count };
  };
  return [
    heading('here', here),
    ...here.map((place, i): CheckItem => ({ kind: 'issue', key: `here ${i}`, place, isHere: true })),
    ...(issues.of.size === 0 ? [{ kind: 'nothing', key: 'nothing' } as const] : []),
    heading('elsewhere', elsewhere),
    ...(elsewhere.length > 0 ? [{ kind: 'order', key: 'order' } as const] : []),
    ...(order === 'place' ? grouped(elsewhere, state) : byCheck(elsewhere, state)),
    ...confirmed(state),
    ...waived(state),
  ];
}

/** Equal issues are one line, with all their places. */
function grouped(placed: readonly PlacedIssue[], { issues, opened }: CheckListState): readonly CheckItem[] {
  return groupIssues(placed, issues.checkedWords).map((group): CheckItem => {
    const { key, places } = group;
    if (places.length === 1) return { kind: 'issue', key: `one ${key}`, place: places[0], isHere: false };
    return { kind: 'group', key, group, isOpen: opened.has(key) };
  });
}

/** One heading for each check that found something, closed until somebody opens it. */
function byCheck(placed: readonly PlacedIssue[], state: CheckListState): readonly CheckItem[] {
  return checkIds.flatMap((check): readonly CheckItem[] => {
    const found = placed.filter(({ issue }) => issue.check === check);
    if (found.length === 0) return [];
    const key = `check ${check}`;
    const isOpen = state.opened.has(key);
    const fold = { kind: 'fold', key, of: check, count: found.length, isOpen } as const;
    return [fold, ...(isOpen ? grouped(found, state) : [])];
  });
}

/** Those that count in the article's score, mended ones too. */
function confirmed({ issues, opened }: CheckListState): readonly CheckItem[] {
  const all = issues.errors.all ?? [];
  if (all.length === 0) return [];
  const isOpen = opened.has('confirmed');
  const fold = { kind: 'fold', key: 'confirmed', of: 'confirmed', count: all.length, isOpen } as const;
  const lines = all.map((error): CheckItem => ({ kind: 'confirmed', key: error.id, error }));
  return [fold, ...(isOpen ? lines : [])];
}

function waived({ issues, segmentIds, opened }: CheckListState): readonly CheckItem[] {
  // What a cut clause covers is told with the clause.
  const all = segmentIds.flatMap((id) =>
    (issues.waivedIn.get(id) ?? []).filter(({ issue, waiver }) => issue.message === waiver.message),
  );
  if (all.length === 0) return [];
  const isOpen = opened.has('waived');
  const fold = { kind: 'fold', key: 'waived', of: 'waived', count: all.length, isOpen } as const;
  const lines = all.map((one): CheckItem => ({ kind: 'waived', key: one.waiver.id, waived: one }));
  return [fold, ...(isOpen ? lines : [])];
}
