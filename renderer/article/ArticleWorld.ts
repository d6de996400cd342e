// What the actions of every stage need of the world around the open article.
import type { Dispatch } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import type { request } from '../bridge.js';
import type { ArticleAction } from './articleReducer.js';
import type { ArticleState } from './articleState.js';

/** Asks the main process (see bridge.ts). */
export type Ask = typeof request;

/** Handed to every action; keeps its identity while the article is open. */
export interface ArticleWorld {
  readonly request: Ask;
  readonly dispatch: Dispatch<ArticleAction>;
  /** The state as of now, also between renders. */
  readonly latest: () => ArticleState;
  /** Fetches a fresh copy of the article. */
  readonly reload: () => Promise<void>;
  /** This window wrote the event at this log position and holds its outcome already: no reload for it. */
  readonly sawOwn: (seq: number) => void;
  readonly now: () => number;
}

/** The segment as of now. */
export function segmentOf(world: ArticleWorld, segmentId: SegmentId | null): Segment | undefined {
  return world.latest().article.segments.find(({ id }) => id === segmentId);
}

/** Shows a failure where it was met: under the row, or above the rows. */
export function refuse(world: ArticleWorld, segmentId: SegmentId | null, failure: Failure): void {
  world.dispatch({ kind: 'refused', refusal: { segmentId, failure } });
}
