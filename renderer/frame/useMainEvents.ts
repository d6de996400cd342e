// What main tells the window unasked: commands of the native menu, files and articles to open, saving before closing.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isCommandId } from '../../shared/commands.js';
import type { MainEvent } from '../../shared/model/app.js';
import type { Failure } from '../../shared/outcome.js';
import { onEvent, onOpening, request, type OpeningEvent } from '../bridge.js';
import { useRunCommand } from '../commands/CommandProvider.js';
import { useFailureText } from '../ui/failureText.js';
import { useFlushAll } from '../ui/FlushProvider.js';
import { useNotices } from '../ui/NoticesProvider.js';
import type { Navigation } from './useNavigation.js';

/** Listens while the workbench is mounted. `onFail` gets a failure after which no workspace is open. */
export function useMainEvents({
  navigation,
  onFail,
}: {
  readonly navigation: Navigation;
  readonly onFail: (failure: Failure) => void;
}): void {
  const { t } = useTranslation();
  const run = useRunCommand();
  const flushAll = useFlushAll();
  const notices = useNotices();
  const describe = useFailureText();
  const workspaceFailed = async (failure: Failure): Promise<void> => {
    const state = await request('app.state');
    if (state.ok && state.value.session === null) onFail(failure);
    else
      notices.show('workspace', { tone: 'error', lead: t('workspace.notOpened'), text: describe(failure) });
  };
  // No answer: main asks the user before it closes a window whose words could not be saved.
  const answerFlush = async (): Promise<void> => {
    if (await flushAll()) await request('app.flushed');
  };
  const handle = (event: MainEvent): void => {
    if (event.kind === 'command' && isCommandId(event.command)) run(event.command);
    else if (event.kind === 'workspaceFailed') void workspaceFailed(event.failure);
    else if (event.kind === 'flush') void answerFlush();
  };
  const open = (event: OpeningEvent): void => {
    if (event.kind === 'articleOpened') navigation.openArticle(event.articleId);
    else if (event.files.length > 0) navigation.openImport({ kind: 'files', files: event.files });
  };
  const latest = useRef({ handle, open });
  useEffect(() => {
    latest.current = { handle, open };
  });
  useEffect(() => onEvent((event) => latest.current.handle(event)), []);
  useEffect(() => onOpening((event) => latest.current.open(event)), []);
}
