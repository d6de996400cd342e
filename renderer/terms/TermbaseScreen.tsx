// The termbase: every term of the workspace, found as one types, added, changed and taken out; lists come in and go out.
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../shared/model/ids.js';
import type { StoredConcept } from '../../shared/model/term.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { StatusBar } from '../ui/StatusBar.js';
import { ConceptForm } from './ConceptForm.js';
import { TermbaseEmpty } from './TermbaseEmpty.js';
import { TermbaseToolbar, TermFilters } from './TermbaseToolbar.js';
import { TermImportScreen } from './TermImportScreen.js';
import { TermGrid } from './TermGrid.js';
import { useTermbase } from './TermbaseContext.js';
import { domainsOf, everyTerm, filterTerms, type TermOrder } from './termSelection.js';
import { draftPlace, useOpenForm, type OpenForm } from './useOpenForm.js';
import { useSortedTerms } from './useSortedTerms.js';
import { useTermbaseCommands } from './useTermbaseCommands.js';
import { useTermLists } from './useTermLists.js';
import './terms.css';

/** `articleId`: where one comes from; null: the library. */
export function TermbaseScreen({
  articleId,
  onBack,
}: {
  readonly articleId: ArticleId | null;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { concepts, failure } = useTermbase();
  const [filter, setFilter] = useState(everyTerm);
  const [order, setOrder] = useState<TermOrder>({ by: 'chinese', descending: false });
  const sorted = useSortedTerms(concepts, order);
  const shown = useMemo(() => filterTerms(sorted ?? [], filter), [sorted, filter]);
  const domains = useMemo(() => domainsOf(concepts ?? []), [concepts]);
  const [selectedId, setSelectedId] = useState<StoredConcept['id'] | null>(null);
  const selected = shown.find(({ id }) => id === selectedId) ?? shown[0] ?? null;
  const search = useRef<HTMLInputElement>(null);
  const form = useOpenForm(setSelectedId);
  const lists = useTermLists();
  useTermbaseCommands({ selected, shown, form, lists, search, onSelect: setSelectedId });
  if (lists.list) return <TermImportScreen list={lists.list} onLeave={lists.close} />;
  const total = sorted?.length ?? 0;
  return (
    <Screen
      className="termbase"
      toolbar={<TermbaseToolbar {...{ articleId, onBack, selected }} hasTerms={total > 0} />}
      status={
        <StatusBar>
          {sorted && (
            <span>
              {shown.length === total
                ? t('terms.count', { count: total })
                : t('terms.shown', { shown: shown.length, total })}
            </span>
          )}
          {lists.isReading && <span>{t('terms.import.reading')}</span>}
        </StatusBar>
      }
    >
      {failure && <Notice tone="error" lead={t('terms.notRead')} text={failureText(failure)} />}
      {sorted === null ? (
        failure === null && (
          <p className="quiet termbase-quiet" role="status">
            {t('terms.reading')}
          </p>
        )
      ) : (
        <div className={form.open ? 'termbase-panes has-form' : 'termbase-panes'}>
          {total === 0 ? (
            <TermbaseEmpty />
          ) : (
            <section className="term-list">
              <TermFilters
                {...{ filter, domains }}
                onFilter={setFilter}
                isAnyShown={shown.length > 0}
                searchRef={search}
              />
              <TermGrid
                concepts={shown}
                order={order}
                onOrder={setOrder}
                selectedId={selected?.id ?? null}
                onSelect={setSelectedId}
                onEdit={form.edit}
                onShowAll={() => setFilter(everyTerm)}
              />
            </section>
          )}
          <SideForm form={form} domains={domains} />
        </div>
      )}
    </Screen>
  );
}

function SideForm({
  form,
  domains,
}: {
  readonly form: OpenForm;
  readonly domains: readonly string[];
}): ReactNode {
  const { t } = useTranslation();
  const { open } = form;
  if (!open) return null;
  return (
    <aside className="term-side" data-pane="inspector">
      <ConceptForm
        key={open.serial}
        start={open.start}
        isDraft={open.isDraft}
        layout="side"
        title={t(open.start.id === null ? 'terms.form.add' : 'terms.form.edit')}
        draftKey={draftPlace(open.start)}
        domains={domains}
        onSaved={form.saved}
        onClose={form.close}
      />
    </aside>
  );
}
