// Which concept the form beside the list is about; what was begun and not saved is taken up again.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptId, ConceptInput, StoredConcept } from '../../shared/model/term.js';
import { conceptInput } from '../../shared/terms/conceptInput.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { conceptName } from './conceptWords.js';
import { useTermbaseStore } from './TermbaseContext.js';
import { newConcept } from './useConceptForm.js';

const screenDrafts = 'termbase ';
/** Where what was typed here of a concept is kept. */
export const draftPlace = ({ id }: Pick<ConceptInput, 'id'>): string => `${screenDrafts}${id ?? 'new'}`;

interface Opened {
  readonly start: ConceptInput;
  readonly isDraft: boolean;
  /** Another for every opening. */
  readonly serial: number;
}

/** The form and its ends. */
export interface OpenForm {
  readonly open: Opened | null;
  readonly add: () => void;
  readonly edit: (concept: StoredConcept) => void;
  readonly saved: (concept: StoredConcept) => void;
  readonly close: (typed: ConceptInput | null) => void;
}

const focusList = (): void => {
  // Once the form is gone.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.term-grid')?.focus());
};

/** Another form took the place of one that was not saved: what was typed is there when that concept is edited again. */
function useSaidKept(open: Opened | null): void {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const store = useTermbaseStore();
  const before = useRef<Opened | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    if (last && open && store.draftOf(draftPlace(last.start))) say(t('terms.draftKept'));
  }, [open, store, say, t]);
}

/** `onSelect` hears which concept was saved. */
export function useOpenForm(onSelect: (id: ConceptId) => void): OpenForm {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const store = useTermbaseStore();
  const [open, setOpen] = useState<Opened | null>(null);
  const show = useCallback(
    (wanted: ConceptInput, isDraft = false) => {
      const kept = isDraft ? wanted : store.draftOf(draftPlace(wanted));
      const start = kept ?? wanted;
      setOpen((before) => ({ start, isDraft: kept !== null, serial: (before?.serial ?? 0) + 1 }));
    },
    [store],
  );
  useSaidKept(open);
  useEffect(() => {
    const draft = store.lastDraft(screenDrafts);
    if (!draft) return;
    show(draft, true);
    say(t('terms.draftKept'));
  }, [store, show, say, t]);
  return useMemo(
    () => ({
      open,
      add: () => show(newConcept()),
      edit: (concept) => show(conceptInput(concept)),
      saved: (concept) => {
        setOpen(null);
        onSelect(concept.id);
        say(t('terms.saved', { term: conceptName(concept) }));
        focusList();
      },
      close: (typed) => {
        setOpen(null);
        if (typed) say(t('terms.givenUp'), { label: t('terms.takeUp'), run: () => show(typed, true) });
        focusList();
      },
    }),
    [open, show, say, t, onSelect],
  );
}
