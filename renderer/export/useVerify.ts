// Verifying at work: choosing the file and its record, waiting, the answer.
import { useCallback, useState } from 'react';
import type { FileToken } from '../../shared/model/app.js';
import type { VerifyReport } from '../../shared/model/verified.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';

/** What is to be seen. */
export type VerifyState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly file: FileToken; readonly jobId: string }
  | { readonly kind: 'failed'; readonly file: FileToken | null; readonly failure: Failure }
  | { readonly kind: 'done'; readonly file: FileToken; readonly report: VerifyReport };

/** The state and what can be done with it. */
export interface Verify {
  readonly state: VerifyState;
  /** Asks for a file and verifies it; a dialog that is closed changes nothing. */
  readonly chooseFile: () => Promise<void>;
  /** Asks for the record of the present file and verifies it again. */
  readonly chooseRecord: () => Promise<void>;
  readonly verify: (file: FileToken) => Promise<void>;
  readonly cancel: () => void;
}

/** Begins empty. */
export function useVerify(): Verify {
  const [state, setState] = useState<VerifyState>({ kind: 'empty' });
  const file = state.kind === 'empty' ? null : state.file;
  const jobId = state.kind === 'working' ? state.jobId : null;
  const run = useCallback(async (chosen: FileToken, signOff: FileToken | null) => {
    const id = newJobId();
    setState({ kind: 'working', file: chosen, jobId: id });
    const asked = { file: chosen.token, signOff: signOff?.token ?? null, jobId: id };
    const answer = await request('export.verifyFile', asked);
    // Another file may have been chosen meanwhile.
    setState((now) => {
      if (now.kind !== 'working' || now.jobId !== id) return now;
      return answer.ok
        ? { kind: 'done', file: chosen, report: answer.value }
        : { kind: 'failed', file: chosen, failure: answer.failure };
    });
  }, []);
  const chooseFile = useCallback(async () => {
    const chosen = await request('export.chooseToVerify', 'file');
    if (!chosen.ok) setState({ kind: 'failed', file: null, failure: chosen.failure });
    else if (chosen.value !== null) await run(chosen.value, null);
  }, [run]);
  const chooseRecord = useCallback(async () => {
    const chosen = await request('export.chooseToVerify', 'signOff');
    if (!chosen.ok) setState({ kind: 'failed', file, failure: chosen.failure });
    else if (chosen.value !== null && file !== null) await run(file, chosen.value);
  }, [run, file]);
  const verify = useCallback((chosen: FileToken) => run(chosen, null), [run]);
  const cancel = useCallback(() => {
    if (jobId !== null) void request('app.cancelJob', jobId);
  }, [jobId]);
  return { state, chooseFile, chooseRecord, verify, cancel };
}
