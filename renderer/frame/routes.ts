// Where one is in the window.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { BatchStore } from '../import/batch/batchStore.js';
import type { ImportStart } from '../import/ImportScreen.js';

/** The stage of the open article. */
export type ArticleStage = 'edit' | 'review';

/** Asks the open article to go to a segment; `serial` is another for each request. */
export interface Jump {
  readonly segmentId: SegmentId;
  readonly serial: number;
}

/** A screen. */
export type Route =
  | { readonly kind: 'library' }
  /** `articleId`: the article one comes from. */
  | { readonly kind: 'activity'; readonly articleId: ArticleId | null }
  | { readonly kind: 'terms'; readonly articleId: ArticleId | null }
  | { readonly kind: 'digest'; readonly articleId: ArticleId | null }
  | { readonly kind: 'ledger'; readonly articleId: ArticleId }
  | { readonly kind: 'import'; readonly start: ImportStart; readonly serial: number }
  /** An import of many pairs. */
  | { readonly kind: 'batch'; readonly store: BatchStore; readonly serial: number }
  /** The alignment under way of the article. */
  | { readonly kind: 'align'; readonly articleId: ArticleId }
  | {
      readonly kind: 'article';
      readonly articleId: ArticleId;
      readonly stage: ArticleStage;
      readonly jump: Jump | null;
    };

/** What lies above the screen. */
export type Overlay = 'palette' | 'shortcuts' | 'about' | 'verify' | null;
