// The backups main knows of, newest first.
import { useEffect, useState } from 'react';
import type { ListedBackup } from '../../shared/model/app.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';

/** Asked once when mounted; empty until the answer comes. */
export function useBackups(): {
  readonly backups: readonly ListedBackup[];
  readonly failure: Failure | null;
} {
  const [backups, setBackups] = useState<readonly ListedBackup[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void request('workspace.listBackups').then((answer) => {
      if (answer.ok) setBackups(answer.value.toSorted((a, b) => b.madeAt - a.madeAt));
      else setFailure(answer.failure);
    });
  }, []);
  return { backups, failure };
}
