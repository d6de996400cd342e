// The rows of a list of terms: a grid of one tab stop, virtualised; up and down move, left and right choose.
import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf, type PlannedRow, type RowChoice } from '../../shared/terms/planTermImport.js';
import { movedTo } from '../ui/movedTo.js';
import { useGridRows } from '../ui/useGridRows.js';
import { TermImportRow } from './TermImportRow.js';

/** Heights at 100 %, CSS pixels; terms.css says the same in rem. */
const rowHeight = 36;
const headHeight = 32;

interface ImportGridProps {
  readonly plan: readonly PlannedRow[];
  readonly choices: readonly RowChoice[];
  /** The rows that are shown, by their places in the plan. */
  readonly places: readonly number[];
  readonly onChoose: (places: readonly number[], choice: RowChoice) => void;
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

const heads = ['row', 'verdictHead', 'chinese', 'english', 'here', 'choiceHead'] as const;

function Head() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup">
      <div className="term-import-row is-head" role="row" aria-rowindex={1}>
        {heads.map((name) => (
          <div key={name} role="columnheader" className={`c-${name}`}>
            {name === 'chinese' || name === 'english' ? t(`terms.column.${name}`) : t(`terms.import.${name}`)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The whole table. */
export function TermImportGrid({ plan, choices, places, onChoose, onLeave, ref }: ImportGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement);
  const id = useId();
  const [selected, setSelected] = useState<number | null>(null);
  const selectedAt = Math.max(0, places.indexOf(selected ?? -1));
  const { virtual, size, head } = useGridRows(scroller, {
    count: places.length,
    keyOf: (index) => places[index] ?? index,
    rowHeight,
    headHeight,
    selectedAt,
  });
  const choiceTo = (step: number): void => {
    const place = places[selectedAt];
    const row = plan[place ?? -1];
    if (place === undefined || !row) return;
    const offered = choicesOf(row);
    const next = offered[offered.indexOf(choices[place] ?? 'skip') + step];
    if (next) onChoose([place], next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? size) / size) - 2);
    const next = movedTo(event.key, selectedAt, places.length, page);
    if (event.key === 'ArrowRight') choiceTo(1);
    else if (event.key === 'ArrowLeft') choiceTo(-1);
    else if (event.key === 'Escape') onLeave();
    else if (next !== null) setSelected(places[next] ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="term-grid is-import"
      role="grid"
      aria-label={t('terms.import.table')}
      aria-rowcount={places.length + 1}
      aria-activedescendant={places.length > 0 ? `${id}-${places[selectedAt] ?? 0}` : undefined}
      // The grid is one tab stop; the selected row is its active descendant.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-pane="rows"
      onKeyDown={onKeyDown}
    >
      <Head />
      <div className="term-rows" role="rowgroup">
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const place = places[item.index];
            const row = place === undefined ? undefined : plan[place];
            return place === undefined || row === undefined ? null : (
              <TermImportRow
                key={place}
                domId={`${id}-${place}`}
                row={row}
                place={place}
                choice={choices[place] ?? 'skip'}
                matched={row.match?.kind === 'row' ? (plan[row.match.index]?.number ?? null) : null}
                index={item.index}
                top={item.start - head}
                isSelected={item.index === selectedAt}
                onSelect={setSelected}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
