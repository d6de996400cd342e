// Where one was in each article of this window: settings or the library may lie between leaving and coming back.
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import {
  closedThreeWay,
  type ArticleState,
  type BaselineChoice,
  type RowFilter,
  type ThreeWayView,
} from '../article/articleState.js';
import type { ScrollPlace } from '../article/Galley.js';
import { emptyUndoStack, pushAction, type UndoStack } from '../article/undoStack.js';

/** What is taken up again when the article is opened anew. */
export interface ArticlePlace {
  readonly activeId: SegmentId | null;
  readonly filter: RowFilter;
  readonly undo: UndoStack;
  readonly baseline: BaselineChoice;
  readonly threeWay: ThreeWayView;
  readonly scroll: ScrollPlace | null;
  /** The jump that has been made already; see `Jump`. */
  readonly jumpSerial: number | null;
}

const places = new Map<string, ArticlePlace>();
const keyOf = (articleId: ArticleId, personId: PersonId | null): string => `${articleId} ${personId ?? ''}`;

/** Remembers the place until the window closes; undo is one person's own. */
export function rememberPlace(
  personId: PersonId | null,
  { article, activeId, filter, undo, baseline, threeWay }: ArticleState,
  view: Pick<ArticlePlace, 'scroll' | 'jumpSerial'>,
): void {
  places.set(keyOf(article.id, personId), {
    activeId,
    filter,
    undo,
    baseline: baseline.choice,
    threeWay,
    ...view,
  });
}

/** The place remembered; null for an article not opened before. */
export function placeOf(articleId: ArticleId, personId: PersonId | null): ArticlePlace | null {
  return places.get(keyOf(articleId, personId)) ?? null;
}

const atTheTop: ArticlePlace = {
  activeId: null,
  filter: 'all',
  undo: emptyUndoStack,
  baseline: { kind: 'openChanges' },
  threeWay: closedThreeWay,
  scroll: null,
  jumpSerial: null,
};

/** Rows were aligned again while the article was closed: its undo begins with that, and one comes back to the new rows. */
export function rememberRealigned(
  articleId: ArticleId,
  personId: PersonId | null,
  { restructured, segmentIds }: AcceptedAlignment,
): void {
  if (restructured === null) return;
  const key = keyOf(articleId, personId);
  const place = places.get(key) ?? atTheTop;
  const undo = pushAction(place.undo, { kind: 'restructuring', ...restructured });
  const activeId = segmentIds[0] ?? place.activeId;
  places.set(key, { ...place, undo, activeId, scroll: null });
}
