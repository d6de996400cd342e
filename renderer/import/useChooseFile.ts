// Choosing the file of one side.
import { useCallback } from 'react';
import type { Side } from '../../shared/model/language.js';
import { newJobId, request } from '../bridge.js';
import type { Import } from './useImport.js';

/** Opens the dialog; a file chosen is read into the side. Closing the dialog changes nothing. */
export function useChooseFile(side: Side, work: Import): () => Promise<void> {
  const { read, dispatch } = work;
  return useCallback(async () => {
    const answer = await request('import.chooseFiles', 1);
    if (!answer.ok) {
      const jobId = newJobId();
      dispatch({ kind: 'reading', side, name: '', jobId });
      dispatch({ kind: 'failed', side, jobId, failure: answer.failure });
    } else if (answer.value[0]) await read(side, { kind: 'file', file: answer.value[0] });
  }, [side, read, dispatch]);
}
