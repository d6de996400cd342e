// Files dropped anywhere on the window, and an article pasted outside every text field, begin an import; a folder or a
// list begins one of many pairs.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken, PastedText } from '../../shared/model/app.js';
import { dropFiles } from '../bridge.js';
import { isInTextField } from '../commands/commandKeys.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import type { Navigation } from './useNavigation.js';

/** Listens while the workbench is mounted; a screen that takes a drop itself prevents its default. */
export function useDroppedFiles(navigation: Navigation): void {
  const { t } = useTranslation();
  const notices = useNotices();
  const describe = useFailureText();
  const drop = async (files: readonly File[]): Promise<void> => {
    const answer = await dropFiles(files);
    const [first] = answer.ok ? answer.value : [];
    if (answer.ok && first && holdsPairs(first)) navigation.openBatch(first);
    else if (answer.ok) navigation.openImport({ kind: 'files', files: answer.value });
    else
      notices.show('import', {
        tone: 'error',
        lead: t('import.nothingImported'),
        text: describe(answer.failure),
      });
  };
  const paste = (event: ClipboardEvent): void => {
    const isAtLibrary = navigation.route.kind === 'library' && navigation.settingsPage === null;
    const pasted = isAtLibrary && !isInTextField(event.target) ? pastedText(event.clipboardData) : null;
    if (pasted === null) return;
    event.preventDefault();
    navigation.openImport({ kind: 'pasted', pasted });
  };
  useDocumentEvents(drop, paste);
}

/** Whether a file is a folder or a list of pairs. */
const holdsPairs = ({ name, isFolder }: FileToken): boolean => isFolder === true || /\.csv$/iu.test(name);

function useDocumentEvents(
  drop: (files: readonly File[]) => Promise<void>,
  paste: (event: ClipboardEvent) => void,
): void {
  const latest = useRef({ drop, paste });
  useEffect(() => {
    latest.current = { drop, paste };
  });
  useEffect(() => {
    const onDrop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      void latest.current.drop(files);
    };
    const onPaste = (event: ClipboardEvent): void => latest.current.paste(event);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

function pastedText(clipboard: DataTransfer | null): PastedText | null {
  const text = clipboard?.getData('text/plain') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  return text.trim() === '' ? null : { text, html: html === '' ? null : html };
}
