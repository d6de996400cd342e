// Lists of terms in files: choosing one to bring in, and writing the termbase to one.
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermList, TermListFormat } from '../../shared/model/term.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { useStatusMessage } from '../ui/StatusMessage.js';

/** A list one looks at, and what can be asked for. */
export interface TermLists {
  readonly list: TermList | null;
  /** A file is being chosen or read. */
  readonly isReading: boolean;
  readonly choose: () => void;
  readonly save: (format: TermListFormat) => void;
  readonly close: () => void;
}

/** Shows why it did not work, below the title bar. */
function useFail(): (lead: string, failure: Failure) => void {
  const notices = useNotices();
  const failureText = useFailureText();
  return useCallback(
    (lead, failure) => notices.show('terms', { tone: 'error', lead, text: failureText(failure) }),
    [notices, failureText],
  );
}

function useSave(): TermLists['save'] {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const { language } = useSettings();
  const fail = useFail();
  return useCallback(
    (format) =>
      void request('terms.saveList', { format, language }).then((answer) => {
        if (!answer.ok) fail(t('terms.export.notSaved'), answer.failure);
        else if (answer.value) say(t('terms.export.saved', { file: answer.value.name }));
      }),
    [fail, language, say, t],
  );
}

/** For the termbase screen. */
export function useTermLists(): TermLists {
  const { t } = useTranslation();
  const notices = useNotices();
  const [list, setList] = useState<TermList | null>(null);
  const [isReading, setReading] = useState(false);
  const fail = useFail();
  const save = useSave();
  const choose = useCallback(async () => {
    setReading(true);
    const answer = await request('terms.chooseList', newJobId());
    setReading(false);
    if (!answer.ok) return fail(t('terms.import.failed'), answer.failure);
    if (answer.value === null) return undefined;
    notices.dismiss('terms');
    return setList(answer.value);
  }, [fail, notices, t]);
  return useMemo(
    () => ({ list, isReading, choose: () => void choose(), save, close: () => setList(null) }),
    [list, isReading, choose, save],
  );
}
