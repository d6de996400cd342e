// Suggestions, decisions, reasons, pinned baselines and locks.
import type { PinnedBaseline } from '../../shared/model/article.js';
import type { DecisionResult } from '../../shared/model/decision.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { ChangeReason } from '../../shared/model/reason.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';

const notYet = (): { readonly ok: false; readonly failure: never } =>
  failed('app.unexpected', { detail: 'not yet' }) as never;
type Write<T> = (context: StorageContext, ...rest: readonly never[]) => Outcome<T>;
export const suggest: Write<Segment> = notYet;
export const layers: Write<ArticleLayers> = notYet;
export const decide: Write<DecisionResult> = notYet;
export const undoDecision: Write<readonly Segment[]> = notYet;
export const explainChange: Write<ChangeReason> = notYet;
export const reasons: Write<readonly ChangeReason[]> = notYet;
export const pinBaseline: Write<readonly PinnedBaseline[]> = notYet;
export const unpinBaseline: Write<readonly PinnedBaseline[]> = notYet;
export const lockSegments: Write<readonly Segment[]> = notYet;
export const unlockSegments: Write<readonly Segment[]> = notYet;
