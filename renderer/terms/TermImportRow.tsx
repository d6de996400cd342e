// A row of a list of terms, beside what the termbase says, and what is to become of it.
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf, type PlannedRow, type RowChoice } from '../../shared/terms/planTermImport.js';
import { Icon } from '../ui/Icon.js';
import { conceptWords } from './conceptWords.js';
import { TermWords } from './TermWords.js';

interface RowProps {
  readonly domId: string;
  readonly row: PlannedRow;
  readonly place: number;
  readonly choice: RowChoice;
  /** Number of the row of this list that it matches; null: it matches the termbase, or nothing. */
  readonly matched: number | null;
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (place: number) => void;
  readonly onChoose: (places: readonly number[], choice: RowChoice) => void;
}

/** Click selects; its choices are pressed, or chosen with the arrow keys. */
export const TermImportRow = memo(function TermImportRow(props: RowProps): ReactNode {
  const { domId, row, place, choice, index, top, isSelected, onSelect, onChoose } = props;
  const { t } = useTranslation();
  const { chinese, english } = row.content;
  return (
    // The grid has the focus and the keys; a row only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      className={`term-import-row is-${row.verdict} is-${choice}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(place)}
    >
      <div role="gridcell" className="c-row num quiet">
        {row.number}
      </div>
      <div role="gridcell" className="c-verdictHead">
        {row.verdict === 'contradicts' && <Icon name="warning" size="small" />}
        {t(`terms.import.verdict.${row.verdict}`)}
      </div>
      <div role="gridcell" className="c-chinese">
        <TermWords terms={chinese} language="chinese" />
      </div>
      <div role="gridcell" className="c-english">
        <TermWords terms={english} language="english" />
      </div>
      <Here {...props} />
      <div role="gridcell" className="c-choiceHead">
        <span
          className="term-choices"
          role="group"
          aria-label={t('terms.import.choiceOf', { number: row.number })}
        >
          {choicesOf(row).map((one) => (
            <button
              key={one}
              type="button"
              tabIndex={-1}
              aria-pressed={choice === one}
              onClick={() => onChoose([place], one)}
            >
              {t(`terms.import.choice.${one === 'add' && row.match ? 'addAnother' : one}`)}
            </button>
          ))}
        </span>
      </div>
    </div>
  );
});

/** What there is already: the concept, or where it disagrees. */
function Here({ row: { match, clash }, matched }: RowProps): ReactNode {
  const { t } = useTranslation();
  const words = clash
    ? t('terms.import.clash', {
        here: clash.here.text,
        hereStatus: t(`terms.status.${clash.here.status}`),
        there: clash.there.text,
        thereStatus: t(`terms.status.${clash.there.status}`),
      })
    : matched !== null
      ? t('terms.import.ofRow', { number: matched })
      : match?.kind === 'stored'
        ? conceptWords(t, match.concept)
        : '';
  return (
    <div role="gridcell" className="c-here cut soft" title={words}>
      {words}
    </div>
  );
}
