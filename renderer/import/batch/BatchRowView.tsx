// A row of the table of pairs, of any kind.
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchFile } from '../../../shared/model/batch.js';
import type { Failure } from '../../../shared/outcome.js';
import { isChinese } from '../../../shared/model/language.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Menu, type MenuEntry } from '../../ui/Menu.js';
import type { BatchGridProps } from './BatchGrid.js';
import { partnersOf, type BatchRow } from './batchRows.js';
import { mayChange } from './batchState.js';
import { PairCells } from './PairCells.js';

interface RowProps extends BatchGridProps {
  readonly row: BatchRow;
  readonly domId: string;
  readonly index: number;
  /** Distance from the top of the rows, CSS pixels. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly measure: (element: HTMLElement | null) => void;
}

const classOf = (row: BatchRow): string => {
  if (row.kind !== 'pair') return `batch-row is-${row.kind}`;
  return row.pair.isLeftOut ? 'batch-row is-pair is-left-out' : 'batch-row is-pair';
};

/** Click selects, double click does what Enter does. */
export const BatchRowView = memo(function BatchRowView(props: RowProps) {
  const { row, domId, index, top, isSelected, measure, onSelect, onAct } = props;
  const isHeading = row.kind === 'heading';
  return (
    // The grid has the focus and the keys; a row only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      ref={measure}
      data-index={index}
      className={classOf(row)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isHeading ? undefined : isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={isHeading ? undefined : () => onSelect(row.key)}
      onDoubleClick={isHeading ? undefined : () => onAct(row)}
    >
      <Cells {...props} />
    </div>
  );
});

function Cells(props: RowProps): ReactNode {
  const { row, state } = props;
  const { t } = useTranslation();
  switch (row.kind) {
    case 'pair':
      return <PairCells pair={row.pair} files={state.files} />;
    case 'heading':
      return (
        <div role="gridcell" aria-colspan={7} className="c-whole">
          <h2>{t(`import.batch.${row.key}`, { count: row.count })}</h2>
          <span className="quiet meta">{t(`import.batch.${row.key}Hint`)}</span>
        </div>
      );
    case 'alone':
      return <LoneCells {...props} file={row.file} />;
    case 'unreadable':
      return <UnreadableCells name={row.name} failure={row.failure} />;
  }
}

/** The language of a file in a word; nothing while it is not known. */
function useLanguageName(): (file: BatchFile | undefined) => string {
  const { t } = useTranslation();
  return (file) => {
    if (!file?.language) return '';
    return t(isChinese(file.language) ? 'import.batch.chinese' : 'import.batch.english');
  };
}

function LoneCells({
  file,
  state,
  pairing,
  onPairing,
  onPair,
}: BatchGridProps & { readonly file: number }): ReactNode {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const name = state.files[file]?.name ?? '';
  const isPairing = pairing === file;
  const label = t('import.batch.pairWith', { name });
  const partners = isPairing ? partnersOf(state, file) : [];
  const entries: readonly MenuEntry[] =
    partners.length === 0
      ? [{ id: 'none', label: t('import.batch.noPartner'), refusal: t('import.batch.noPartnerWhy') }]
      : partners.map((other) => ({
          id: String(other),
          label: state.files[other]?.name ?? '',
          note: languageName(state.files[other]),
          run: () => onPair(file, other),
        }));
  return (
    <>
      <div role="gridcell" className="c-file">
        <Icon name="file" size="small" />
        <span className="cut">{name}</span>
      </div>
      <div role="gridcell" className="quiet meta">
        {languageName(state.files[file])}
      </div>
      <div role="gridcell" aria-colspan={5} className="c-reason">
        {mayChange(state) && (
          <Menu
            label={label}
            className="button small"
            sections={[entries]}
            isOpen={isPairing}
            onOpenChange={(isOpen) => onPairing(isOpen ? file : null)}
            isTabStop={false}
          >
            {t('import.batch.pairButton')}
          </Menu>
        )}
      </div>
    </>
  );
}

function UnreadableCells({ name, failure }: { readonly name: string; readonly failure: Failure }) {
  const describe = useFailureText();
  return (
    <>
      <div role="gridcell" className="c-file">
        <Icon name="error" size="small" className="sev-error" />
        <span className="cut">{name}</span>
      </div>
      <div role="gridcell" aria-colspan={6} className="c-rest soft selectable">
        {describe(failure)}
      </div>
    </>
  );
}
