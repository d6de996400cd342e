// Writing the files: one through the save dialog, several into a folder; progress, cancel, result.
import { useCallback, useState } from 'react';
import type { Article } from '../../shared/model/article.js';
import type { ExportedFile, ExportFormat, ExportRequest } from '../../shared/model/exported.js';
import type { Side } from '../../shared/model/language.js';
import { canCarryPage, type SignOffChoice } from '../../shared/model/signOff.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';

/** What the user chose. */
export interface ExportChoices {
  readonly formats: readonly ExportFormat[];
  readonly side: Side;
  readonly template: string | null;
  /** For finished exports. */
  readonly signOff: SignOffChoice;
}

/** An export under way, or done. */
export interface ExportWork {
  /** Set while files are being written. */
  readonly jobId: string | null;
  readonly files: readonly ExportedFile[] | null;
  readonly wasDraft: boolean;
  readonly failure: Failure | null;
  readonly save: (isDraft: boolean) => void;
  readonly cancel: () => void;
}

/** The requests the choices come to, in the order of the formats. */
export function exportRequests(choices: ExportChoices, isDraft: boolean): readonly ExportRequest[] {
  return choices.formats.map((format) => ({
    format,
    side: choices.side,
    isDraft,
    template: format === 'house' ? choices.template : null,
    ...signOffOf(choices.signOff, format, isDraft),
  }));
}

function signOffOf(
  { isBeside, isInFile }: SignOffChoice,
  format: ExportFormat,
  isDraft: boolean,
): Pick<ExportRequest, 'signOff'> {
  const signOff = { isBeside, isInFile: isInFile && canCarryPage(format) };
  return isDraft || !(signOff.isBeside || signOff.isInFile) ? {} : { signOff };
}

/** Exports the article as chosen. A dialog that is closed changes nothing. */
export function useExport(article: Article, choices: ExportChoices): ExportWork {
  const [jobId, setJobId] = useState<string | null>(null);
  const [done, setDone] = useState<Pick<ExportWork, 'files' | 'wasDraft' | 'failure'>>({
    files: null,
    wasDraft: false,
    failure: null,
  });
  const save = async (isDraft: boolean): Promise<void> => {
    const requests = exportRequests(choices, isDraft);
    const [first] = requests;
    if (first === undefined) return;
    const id = newJobId();
    setJobId(id);
    setDone({ files: null, wasDraft: isDraft, failure: null });
    const answer =
      requests.length === 1
        ? await request('export.save', article.id, first, id)
        : await request('export.saveAll', article.id, requests, id);
    setJobId(null);
    if (!answer.ok) setDone({ files: null, wasDraft: isDraft, failure: answer.failure });
    else if (answer.value !== null) {
      const files = 'sha256' in answer.value ? [answer.value] : answer.value;
      setDone({ files, wasDraft: isDraft, failure: null });
    }
  };
  const cancel = useCallback(() => {
    if (jobId !== null) void request('app.cancelJob', jobId);
  }, [jobId]);
  return { jobId, ...done, save: (isDraft) => void save(isDraft), cancel };
}
