// Which concept the form beside the list is about; what was begun and not saved is taken up again.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptId, ConceptInput, StoredConcept } from '../../shared/model/term.js';
import { conceptInput } from '../../shared/terms/conceptInput.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { conceptName } from './conceptWords.js';
import { useTermbaseStore } from './TermbaseContext.js';
import { newConcept } from './useConceptForm.js';

/** Where what was typed here is kept. */
export const screenDraft = 'termbase';

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

/** `onSelect` hears which concept was saved. */
export function useOpenForm(onSelect: (id: ConceptId) => void): OpenForm {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const store = useTermbaseStore();
  const [open, setOpen] = useState<Opened | null>(null);
  const show = useCallback((start: ConceptInput, isDraft = false) => {
    setOpen((before) => ({ start, isDraft, serial: (before?.serial ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    const draft = store.draftOf(screenDraft);
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
