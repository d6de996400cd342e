// The import at work: reads files and pasted text, pairs the two sides again after every change, accepts.
import { useCallback, useEffect, useReducer, useState } from 'react';
import { articleFromPair } from '../../shared/align/articleFromPair.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';
import {
  documentOf,
  emptyImport,
  importReducer,
  type ImportAction,
  type ImportOffer,
  type ImportState,
} from './importState.js';

/** The state of the import and what can be done with it. */
export interface Import {
  readonly state: ImportState;
  readonly dispatch: (action: ImportAction) => void;
  readonly isPairing: boolean;
  /** The pairing under way, for its progress; null before it begins and after. */
  readonly pairingJob: string | null;
  /** Why the pairing or the acceptance did not work. */
  readonly failure: Failure | null;
  /** Reads a file or pasted text into a side. */
  readonly read: (side: Side, offer: ImportOffer) => Promise<void>;
  /** Reads one or two offers of the beginning, and puts the Chinese one left. */
  readonly readAll: (offers: readonly ImportOffer[]) => Promise<void>;
  readonly cancel: (side: Side) => void;
  /** The id of the article made, or null with `failure` set. */
  readonly accept: () => Promise<ArticleId | null>;
  /** The same for an article that is to be aligned before it has segments; only with both sides. */
  readonly align: () => Promise<ArticleId | null>;
}

const pause = 120;

/** An import that begins empty. */
export function useImport(): Import {
  const [state, dispatch] = useReducer(importReducer, emptyImport);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { isPairing, pairingJob } = usePairing(state, dispatch, setFailure);
  const read = useCallback(async (side: Side, offer: ImportOffer) => {
    const jobId = newJobId();
    dispatch({ kind: 'reading', side, name: offer.kind === 'file' ? offer.file.name : '', jobId });
    const answer = await (offer.kind === 'file'
      ? request('import.readFile', { token: offer.file.token, jobId })
      : request('import.readPasted', { ...offer.pasted, jobId }));
    if (answer.ok) dispatch({ kind: 'read', side, jobId, document: answer.value });
    else dispatch({ kind: 'failed', side, jobId, failure: answer.failure });
  }, []);
  const readAll = useCallback(
    async (offers: readonly ImportOffer[]) => {
      const sides: readonly Side[] = ['source', 'target'];
      await Promise.all(offers.slice(0, 2).map((offer, i) => read(sides[i] ?? 'source', offer)));
      dispatch({ kind: 'order' });
    },
    [read],
  );
  const cancel = useCallback(
    (side: Side) => {
      const current = state[side];
      if (current.kind === 'reading') void request('app.cancelJob', current.jobId);
    },
    [state],
  );
  const answers = useAnswers(state, setFailure);
  return { state, dispatch, isPairing, pairingJob, failure, read, readAll, cancel, ...answers };
}

/** The two ways an import ends well. */
function useAnswers(
  state: ImportState,
  setFailure: (failure: Failure | null) => void,
): Pick<Import, 'accept' | 'align'> {
  const accept = useCallback(async () => {
    const source = documentOf(state.source);
    if (source === null) return null;
    const article = articleFromPair(source, documentOf(state.target), state.links, state);
    const answer = await request('import.accept', article);
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok ? answer.value : null;
  }, [state, setFailure]);
  const align = useCallback(async () => {
    const [source, target] = [documentOf(state.source), documentOf(state.target)];
    if (source === null || target === null) return null;
    const { links, sourceLanguage, targetLanguage } = state;
    const answer = await request('align.begin', { source, target, links, sourceLanguage, targetLanguage });
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok ? answer.value : null;
  }, [state, setFailure]);
  return { accept, align };
}

// Pairs a pause after the last change; a newer pairing cancels the one under way.
function usePairing(
  state: ImportState,
  dispatch: (action: ImportAction) => void,
  setFailure: (failure: Failure | null) => void,
): { readonly isPairing: boolean; readonly pairingJob: string | null } {
  const [paired, setPaired] = useState(-1);
  const [pairingJob, setPairingJob] = useState<string | null>(null);
  const { version, sourceLanguage, targetLanguage } = state;
  const [source, target] = [documentOf(state.source), documentOf(state.target)];
  const isPossible = source !== null && target !== null;
  useEffect(() => {
    if (source === null || target === null) return;
    const jobId = newJobId();
    let isAsked = false;
    let isDone = false;
    const pair = async (): Promise<void> => {
      isAsked = true;
      setPairingJob(jobId);
      const answer = await request('align.pairParagraphs', {
        source,
        target,
        sourceLanguage,
        targetLanguage,
        jobId,
      });
      isDone = true;
      // An answer that was overtaken by that to a later question counts no more.
      setPaired((latest) => Math.max(latest, version));
      setPairingJob((current) => (current === jobId ? null : current));
      if (answer.ok) dispatch({ kind: 'paired', version, links: answer.value });
      if (answer.ok || answer.failure.code !== 'app.cancelled') setFailure(answer.ok ? null : answer.failure);
    };
    const timer = setTimeout(() => void pair(), pause);
    return () => {
      clearTimeout(timer);
      if (isAsked && !isDone) void request('app.cancelJob', jobId);
    };
    // The documents change only together with `version`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [version, isPossible, dispatch, setFailure]);
  return { isPairing: isPossible && paired !== version, pairingJob };
}
