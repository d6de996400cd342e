// Beginning an import from everywhere: choose files, paste, the sample article.
import { useTranslation } from 'react-i18next';
import { request } from '../bridge.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import type { Navigation } from './useNavigation.js';

/** Registers `import.files`, `import.paste` and `help.sample`, and the commands of many pairs. */
export function useImportCommands(navigation: Navigation): void {
  const { t } = useTranslation();
  const notices = useNotices();
  const describe = useFailureText();
  const chooseFiles = async (): Promise<void> => {
    const answer = await request('import.chooseFiles', 2);
    if (!answer.ok)
      notices.show('import', {
        tone: 'error',
        lead: t('import.nothingImported'),
        text: describe(answer.failure),
      });
    else if (answer.value.length > 0) navigation.openImport({ kind: 'files', files: answer.value });
  };
  const openSample = async (): Promise<void> => {
    const answer = await request('library.addSample');
    if (answer.ok) navigation.openArticle(answer.value);
    else
      notices.show('import', {
        tone: 'error',
        lead: t('import.nothingImported'),
        text: describe(answer.failure),
      });
  };
  usePairCommands(navigation);
  useCommandHandlers({
    'import.files': { run: () => void chooseFiles() },
    'import.paste': { run: () => navigation.openImport({ kind: 'empty' }) },
    'help.sample': { run: () => void openSample() },
  });
}

function usePairCommands(navigation: Navigation): void {
  const { t } = useTranslation();
  const notices = useNotices();
  const describe = useFailureText();
  const choosePairs = async (what: 'folder' | 'list'): Promise<void> => {
    const answer = await request('import.choosePairs', what);
    if (answer.ok && answer.value) navigation.openBatch(answer.value);
    else if (!answer.ok)
      notices.show('import', {
        tone: 'error',
        lead: t('import.nothingImported'),
        text: describe(answer.failure),
      });
  };
  useCommandHandlers({
    'import.folder': { run: () => void choosePairs('folder') },
    'import.list': { run: () => void choosePairs('list') },
    'import.lastBatch': {
      run: navigation.returnToBatch,
      refusal: navigation.batch === null ? t('import.batch.refusal.noBatch') : null,
    },
  });
}
