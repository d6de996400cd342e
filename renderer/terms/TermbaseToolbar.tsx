// The tool bar of the termbase, and the line of filters above its list.
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../shared/model/ids.js';
import { conceptKinds, type StoredConcept } from '../../shared/model/term.js';
import { CommandButton, ToolButton } from '../commands/CommandButton.js';
import { Button } from '../ui/Button.js';
import { Chip } from '../ui/Chip.js';
import { Icon } from '../ui/Icon.js';
import { SearchField } from '../ui/SearchField.js';
import { Select } from '../ui/Select.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { everyTerm, type TermFilter } from './termSelection.js';

/** Back, title, and what is done with terms. */
export function TermbaseToolbar({
  articleId,
  onBack,
  selected,
  hasTerms,
}: {
  readonly articleId: ArticleId | null;
  readonly onBack: () => void;
  readonly selected: StoredConcept | null;
  readonly hasTerms: boolean;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('terms.tools')}>
      {articleId === null ? (
        <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      ) : (
        <Button kind="bare" onPress={onBack}>
          <Icon name="back" />
          <span>{t('terms.back')}</span>
        </Button>
      )}
      <ToolbarSeparator />
      <h1 className="termbase-title">{t('terms.title')}</h1>
      <span className="spacer" />
      {selected && (
        <>
          <ToolButton command="terms.edit" icon="edit" />
          <ToolButton command="terms.delete" icon="trash" />
          <ToolbarSeparator />
        </>
      )}
      {/* An empty termbase offers them in its middle. */}
      {hasTerms && (
        <>
          <CommandButton
            command="terms.exportCsv"
            label={t('terms.tool.export')}
            icon="export"
            kind="bare"
            isFoldable
          />
          <CommandButton
            command="terms.importList"
            label={t('terms.tool.import')}
            icon="import"
            kind="bare"
            isFoldable
          />
          <CommandButton command="terms.add" icon="plus" kind="primary" />
        </>
      )}
    </Toolbar>
  );
}

/** What the list is narrowed down to. */
export function TermFilters({
  filter,
  onFilter,
  domains,
  isAnyShown,
  searchRef,
}: {
  readonly filter: TermFilter;
  readonly onFilter: (filter: TermFilter) => void;
  readonly domains: readonly string[];
  readonly isAnyShown: boolean;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="term-filters">
      <SearchField
        className="term-search"
        label={t('terms.search')}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        hint="/"
        inputRef={searchRef}
        onArrowDown={() => document.querySelector<HTMLElement>('.term-grid')?.focus()}
      />
      <Select
        label={t('terms.filter.kind')}
        value={filter.kind}
        choices={(['all', ...conceptKinds] as const).map((value) => ({
          value,
          label: t(`terms.kind.${value}`),
        }))}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      {domains.length > 0 && (
        <Select
          label={t('terms.filter.domain')}
          value={filter.domain ?? ''}
          choices={[
            { value: '', label: t('terms.filter.anyDomain') },
            ...domains.map((domain) => ({ value: domain, label: domain })),
          ]}
          onChange={(domain) => onFilter({ ...filter, domain: domain === '' ? null : domain })}
        />
      )}
      <Chip isOn={filter.onlyForbidden} onChange={(onlyForbidden) => onFilter({ ...filter, onlyForbidden })}>
        {t('terms.filter.forbidden')}
      </Chip>
      <span className="spacer" />
      {/* Where nothing is shown the list offers it. */}
      {filter !== everyTerm && isAnyShown && (
        <Button kind="bare" size="small" onPress={() => onFilter(everyTerm)}>
          {t('terms.showAll')}
        </Button>
      )}
    </div>
  );
}
