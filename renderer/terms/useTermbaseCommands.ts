// What commands do on the termbase screen.
import { useCallback, useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptId, StoredConcept } from '../../shared/model/term.js';
import { conceptInput } from '../../shared/terms/conceptInput.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { useUndoOffered } from '../commands/useUndoOffered.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { conceptName } from './conceptWords.js';
import { useTermbaseStore } from './TermbaseContext.js';
import type { OpenForm } from './useOpenForm.js';
import type { TermLists } from './useTermLists.js';

interface Targets {
  readonly selected: StoredConcept | null;
  readonly shown: readonly StoredConcept[];
  readonly form: OpenForm;
  readonly lists: TermLists;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onSelect: (id: ConceptId) => void;
}

/** Registers them while the screen is there. */
export function useTermbaseCommands({ selected, shown, form, lists, search, onSelect }: Targets): void {
  const { t } = useTranslation();
  const remove = useRemove(onSelect);
  const nothing = selected === null ? t('terms.refusal.nothingChosen') : null;
  const focusSearch = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  const removeSelected = (): void => {
    if (selected === null) return;
    const at = shown.indexOf(selected);
    void remove(selected, shown[at + 1] ?? shown[at - 1] ?? null);
  };
  useCommandHandlers({
    'terms.add': { run: form.add },
    'terms.edit': { run: () => selected && form.edit(selected), refusal: nothing },
    'terms.delete': { run: removeSelected, refusal: nothing },
    'terms.search': { run: focusSearch },
    'find.open': { run: focusSearch },
    'terms.importList': { run: lists.choose },
    'terms.exportCsv': { run: () => lists.save('csv') },
    'terms.exportTsv': { run: () => lists.save('tsv') },
  });
  useUndoOffered();
  const hasTerms = shown.length > 0;
  // Arrow keys work at once, without a click into the list.
  useEffect(() => {
    if (hasTerms && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.term-grid')?.focus();
  }, [hasTerms]);
}

/** Takes a concept out, with undo in the status bar; the one beside it is selected. */
function useRemove(
  onSelect: (id: ConceptId) => void,
): (concept: StoredConcept, next: StoredConcept | null) => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const notices = useNotices();
  const failureText = useFailureText();
  const store = useTermbaseStore();
  return useCallback(
    async (concept, next) => {
      const term = conceptName(concept);
      const failure = await store.remove(concept);
      if (failure) {
        notices.show('terms', { tone: 'error', lead: t('terms.notDeleted'), text: failureText(failure) });
        return store.read();
      }
      if (next) onSelect(next.id);
      const restore = async (): Promise<void> => {
        const answer = await store.save({ ...conceptInput(concept), id: null, version: 0 });
        if (!answer.ok)
          return notices.show('terms', {
            tone: 'error',
            lead: t('terms.notRestored'),
            text: failureText(answer.failure),
          });
        onSelect(answer.value.id);
        return say(t('terms.restored', { term }));
      };
      return say(t('terms.deleted', { term }), { label: t('ui.undo'), run: () => void restore() });
    },
    [store, notices, failureText, say, t, onSelect],
  );
}
