// The form of a term under a row of the article.
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptInput, StoredConcept } from '../../shared/model/term.js';
import type { RowForm } from '../article/articleState.js';
import { ConceptForm } from '../terms/ConceptForm.js';
import { conceptName } from '../terms/conceptWords.js';
import { useTermbase, useTermbaseStore } from '../terms/TermbaseContext.js';
import { domainsOf } from '../terms/termSelection.js';
import { newConcept } from '../terms/useConceptForm.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { useWorkbench } from './workbenchTools.js';

/** Saved, one is where one was: in the text, or on the row. */
export function RowTermForm({
  form,
  onClose,
}: {
  readonly form: RowForm;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const { world } = useWorkbench();
  const store = useTermbaseStore();
  const { concepts } = useTermbase();
  const domains = useMemo(() => domainsOf(concepts ?? []), [concepts]);
  // What was typed before the row went out of view.
  const [draft] = useState(() => store.draftOf(form.segmentId));
  const start = draft ?? form.concept ?? newConcept();
  const saved = (concept: StoredConcept): void => {
    onClose();
    say(t('terms.saved', { term: conceptName(concept) }));
  };
  const takeUp = (typed: ConceptInput): void => {
    store.keepDraft(form.segmentId, typed);
    world.dispatch({ kind: 'formChanged', form: { ...form, concept: typed } });
  };
  return (
    <ConceptForm
      start={start}
      isDraft={draft !== null}
      draftKey={form.segmentId}
      layout="row"
      title={start.id === null ? t('terms.form.add') : t('terms.form.known', { term: conceptName(start) })}
      focusOn={form.focusOn ?? ''}
      domains={domains}
      onSaved={saved}
      onClose={(typed) => {
        onClose();
        if (typed) say(t('terms.givenUp'), { label: t('terms.takeUp'), run: () => takeUp(typed) });
      }}
    />
  );
}
