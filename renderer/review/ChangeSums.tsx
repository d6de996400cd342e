// The row under the article's head in review: how many changes of each kind and person, which of them one steps
// through, and the decision on all of those at once.
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { changeLabels, type ChangeLabel } from '../../shared/model/change.js';
import type { PersonId } from '../../shared/model/ids.js';
import { chosenRows, sumUnits, type ChangeFilter, type RowUnits } from '../../shared/review/changeUnits.js';
import { CommandButton } from '../commands/CommandButton.js';
import { Avatar } from '../ui/Avatar.js';
import { Chip } from '../ui/Chip.js';
import { useSession } from '../ui/SessionProvider.js';
import { useKeptFocus } from '../ui/useKeptFocus.js';
import { labelSum } from './changeTexts.js';

interface ChangeSumsProps {
  /** null: still being worked out. */
  readonly rows: readonly RowUnits[] | null;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
  /** False: drawn against another baseline, where nothing is decided. */
  readonly isDecidable: boolean;
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value, isOn: boolean): ReadonlySet<Value> {
  const next = new Set(set);
  if (isOn) next.add(value);
  else next.delete(value);
  return next;
}

const arrowSteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Arrow keys go from chip to chip and button to button, stopping at the ends. */
function onArrowKey(event: KeyboardEvent<HTMLDivElement>): void {
  const step = arrowSteps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter(
    (button) => button.getClientRects().length > 0,
  );
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = at < 0 ? (step > 0 ? 0 : buttons.length - 1) : at + step;
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  event.preventDefault();
}

/** Marks stay whatever is chosen: chips say which changes are stepped through and decided together. */
export function ChangeSums({ rows, filter, onFilter, isDecidable }: ChangeSumsProps): ReactNode {
  const { t } = useTranslation();
  const sums = useMemo(() => sumUnits((rows ?? []).flatMap(({ units }) => units)), [rows]);
  const bar = useRef<HTMLDivElement>(null);
  // What was decided goes with its button: the next one here has the keyboard, else the rows.
  const keepFocus = useKeptFocus(() => {
    const next = bar.current?.querySelector<HTMLElement>('button');
    (next ?? document.querySelector<HTMLElement>('[data-pane="rows"]'))?.focus();
  });
  return (
    // A pane: F6 finds it, arrow keys go through it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={bar}
      className="change-sums"
      role="group"
      aria-label={t('review.sums.label')}
      data-pane="sums"
      tabIndex={-1}
      onFocus={keepFocus}
      onKeyDown={onArrowKey}
    >
      <span className="soft nowrap" role="status">
        {rows === null
          ? t('review.sums.counting')
          : sums.total === 0
            ? t('review.sums.none')
            : t('review.sums.total', { count: sums.total })}
      </span>
      {changeLabels
        .filter((label) => sums.labels.has(label) || filter.labels.has(label))
        .map((label) => (
          <Chip
            key={label}
            isOn={filter.labels.has(label)}
            onChange={(isOn) => onFilter({ ...filter, labels: toggled(filter.labels, label, isOn) })}
          >
            <LabelCount label={label} count={sums.labels.get(label) ?? 0} />
          </Chip>
        ))}
      {sums.people.size > 0 && <span className="separator" aria-hidden="true" />}
      {[...new Set([...sums.people.keys(), ...filter.people])].map((personId) => (
        <Chip
          key={personId ?? ''}
          isOn={filter.people.has(personId)}
          onChange={(isOn) => onFilter({ ...filter, people: toggled(filter.people, personId, isOn) })}
        >
          <PersonCount personId={personId} count={sums.people.get(personId) ?? 0} />
        </Chip>
      ))}
      {isDecidable && rows !== null && sums.total === 0 && (
        <CommandButton command="review.baselineFirstImport" size="small" kind="bare" hasKey={false} />
      )}
      <span className="spacer" />
      {isDecidable && rows !== null && sums.total > 0 && <DecideAll rows={rows} filter={filter} />}
    </div>
  );
}

function LabelCount({ label, count }: { readonly label: ChangeLabel; readonly count: number }): ReactNode {
  return (
    <span>
      <Trans i18nKey={`review.labels.${label}`} count={count} components={{ b: <b /> }} />
    </span>
  );
}

function PersonCount({
  personId,
  count,
}: {
  readonly personId: PersonId | null;
  readonly count: number;
}): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personId && personOf(personId);
  return (
    <>
      {person ? (
        <Avatar name={person.name} hue={person.hue} isFull />
      ) : (
        <span>{t('review.sums.nobody')}</span>
      )}
      <span className="num">{count}</span>
    </>
  );
}

/** “Accept all 12 wording”: the label is named when one is chosen. */
function DecideAll({
  rows,
  filter,
}: Pick<ChangeSumsProps, 'filter'> & { readonly rows: readonly RowUnits[] }): ReactNode {
  const { t } = useTranslation();
  const count = useMemo(
    () => chosenRows(rows, filter).reduce((sum, { units }) => sum + units.length, 0),
    [rows, filter],
  );
  const [only] = filter.labels;
  const sum = filter.labels.size === 1 && only ? labelSum(t, only, count) : null;
  const text = (what: 'acceptAll' | 'rejectAll'): string =>
    sum === null ? t(`review.sums.${what}`, { count }) : t(`review.sums.${what}Of`, { sum });
  return (
    <span className="actions-group">
      <CommandButton
        command="review.acceptChosen"
        size="small"
        kind="bare"
        label={text('acceptAll')}
        hasKey={false}
      />
      <span className="w-wide">
        <CommandButton
          command="review.rejectChosen"
          size="small"
          kind="bare"
          label={text('rejectAll')}
          hasKey={false}
        />
      </span>
    </span>
  );
}
