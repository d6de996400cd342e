// What became of each check's findings, counted in the background when the page is opened.
import { useEffect, useMemo, useState } from 'react';
import type { CheckId } from '../../shared/model/check.js';
import type { CheckRecord } from '../../shared/model/checkRecord.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';
import { useJobShare } from '../ui/useJobShare.js';

/** `records` is null while it is being counted, or could not be; checks without findings are not in it. */
export interface RecordOfChecks {
  readonly records: ReadonlyMap<CheckId, CheckRecord> | null;
  readonly failure: Failure | null;
  /** How far counting has come, 0–1; null while nothing is known. */
  readonly share: number | null;
}

/** Stops counting when the page is left. */
export function useCheckRecord(): RecordOfChecks {
  const [records, setRecords] = useState<readonly CheckRecord[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const share = useJobShare(running);
  useEffect(() => {
    let isWanted = true;
    const jobId = newJobId();
    setRunning(jobId);
    void request('check.record', jobId).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setRecords(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      isWanted = false;
      void request('app.cancelJob', jobId);
    };
  }, []);
  return useMemo(
    () => ({
      records: records && new Map(records.map((record) => [record.check, record])),
      failure,
      share,
    }),
    [records, failure, share],
  );
}
