// The correction at work: reads the new version, has it planned, applies what was decided.
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { FileToken, PastedText } from '../../../shared/model/app.js';
import type { Corrected, CorrectionInput } from '../../../shared/model/correction.js';
import type { Article } from '../../../shared/model/article.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import type { ImportedDocument } from '../../../shared/model/imported.js';
import type { Side } from '../../../shared/model/language.js';
import type { Segment } from '../../../shared/model/segment.js';
import { mustSuggest } from '../../../shared/review/mustSuggest.js';
import { correctionInput } from '../../../shared/review/correction/correctionInput.js';
import { newJobId, request } from '../../bridge.js';
import { useSession } from '../../ui/SessionProvider.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import {
  emptyCorrection,
  reduceCorrection,
  type CorrectionAction,
  type CorrectionState,
} from './correctionState.js';

/** Where a new version comes from. */
export type VersionOffer =
  | { readonly kind: 'file'; readonly file: FileToken }
  | { readonly kind: 'pasted'; readonly pasted: PastedText };

/** What was applied, and what came of it. */
export interface AppliedCorrection {
  readonly correction: CorrectionInput;
  readonly done: Corrected;
}

/** The state of the preview and what can be done with it. */
export interface Correction {
  readonly state: CorrectionState;
  readonly dispatch: (action: CorrectionAction) => void;
  /** Reads and plans a new version of the side. */
  readonly read: (offer: VersionOffer) => Promise<void>;
  /** Opens the dialog; closing it changes nothing. */
  readonly choose: () => Promise<void>;
  /** Plans a document that was read already, for this side or the other. */
  readonly plan: (document: ImportedDocument, side: Side) => Promise<void>;
  readonly cancel: () => void;
  /** Of this segment the target is changed by suggestion. */
  readonly suggests: (segmentId: SegmentId) => boolean;
  /** Null, with `failure` set, when it did not work. */
  readonly apply: () => Promise<AppliedCorrection | null>;
}

type Dispatch = Correction['dispatch'];
type Latest = { readonly current: CorrectionState };

/** Reading and planning; what was overtaken by a later offer changes nothing. */
function usePlanning(
  articleId: ArticleId,
  latest: Latest,
  dispatch: Dispatch,
): Pick<Correction, 'read' | 'plan'> {
  const planNow = useCallback(
    async (document: ImportedDocument, side: Side, jobId: string) => {
      const answer = await request('review.planCorrection', { articleId, side, document, jobId });
      if (answer.ok) dispatch({ kind: 'planned', jobId, document, plan: answer.value });
      else dispatch({ kind: 'failed', jobId, failure: answer.failure, document });
    },
    [articleId, dispatch],
  );
  const plan = useCallback(
    async (document: ImportedDocument, side: Side) => {
      const jobId = newJobId();
      dispatch({ kind: 'working', side, name: document.file.name, jobId });
      await planNow(document, side, jobId);
    },
    [planNow, dispatch],
  );
  const read = useCallback(
    async (offer: VersionOffer) => {
      const jobId = newJobId();
      const { side } = latest.current;
      dispatch({ kind: 'working', side, name: offer.kind === 'file' ? offer.file.name : '', jobId });
      const answer = await (offer.kind === 'file'
        ? request('import.readFile', { token: offer.file.token, jobId })
        : request('import.readPasted', { ...offer.pasted, jobId }));
      if (answer.ok) await planNow(answer.value, side, jobId);
      else dispatch({ kind: 'failed', jobId, failure: answer.failure, document: null });
    },
    [planNow, latest, dispatch],
  );
  return { read, plan };
}

/** Where Suggesting is on, or the rules want it. */
function useSuggests(segments: readonly Segment[]): Correction['suggests'] {
  const { settings } = useSettings();
  const { session } = useSession();
  const { isSuggesting } = settings;
  const { actor, workspace } = session;
  return useMemo(() => {
    const bound = segments.filter((segment) => mustSuggest(segment, actor, workspace.policy));
    const ids = new Set(bound.map(({ id }) => id));
    return (segmentId) => isSuggesting || ids.has(segmentId);
  }, [segments, isSuggesting, actor, workspace.policy]);
}

/** A correction of the article that begins with nothing. */
export function useCorrection({ id: articleId, segments }: Article, side: Side): Correction {
  const [state, dispatch] = useReducer(reduceCorrection, side, emptyCorrection);
  const latest = useRef(state);
  latest.current = state;
  const { read, plan } = usePlanning(articleId, latest, dispatch);
  const choose = useCallback(async () => {
    const answer = await request('import.chooseFiles', 1);
    if (answer.ok && answer.value[0]) await read({ kind: 'file', file: answer.value[0] });
  }, [read]);
  const cancel = useCallback(() => {
    const { phase } = latest.current;
    if (phase.kind === 'working') void request('app.cancelJob', phase.jobId);
  }, []);
  const suggests = useSuggests(segments);
  const apply = useCallback(async () => {
    const { phase, decisions } = latest.current;
    if (phase.kind !== 'planned') return null;
    const correction = correctionInput(phase.plan, decisions, suggests);
    const answer = await request('review.applyCorrection', articleId, correction);
    dispatch({ kind: 'applyFailed', failure: answer.ok ? null : answer.failure });
    return answer.ok ? { correction, done: answer.value } : null;
  }, [articleId, suggests]);
  return { state, dispatch, read, choose, plan, cancel, suggests, apply };
}
