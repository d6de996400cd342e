// One check: how grave it is, what became of its findings, where it keeps quiet, and what would keep it quieter.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exceptionsOf, narrowCheck, withExceptions } from '../../shared/check/record/narrowChecks.js';
import { proposeNarrowing, type Narrowing } from '../../shared/check/record/proposeNarrowing.js';
import type { CheckExceptions, CheckId, CheckLevel, WorkspaceChecks } from '../../shared/model/check.js';
import type { CheckRecord } from '../../shared/model/checkRecord.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { Select } from '../ui/Select.js';
import { Setting } from './Setting.js';

const levels: readonly CheckLevel[] = ['asFound', 'error', 'warning', 'notice', 'off'];

interface CheckProps {
  readonly check: CheckId;
  readonly checks: WorkspaceChecks;
  readonly onChange: (checks: WorkspaceChecks) => void;
}

/** `record`: null when there is none, or not yet. `onNarrow` is told what was said, so that it can be taken back. */
export function CheckSetting({
  check,
  checks,
  level,
  record,
  onChange,
  onNarrow,
}: CheckProps & {
  readonly level: CheckLevel;
  readonly record: CheckRecord | null;
  readonly onNarrow: (checks: WorkspaceChecks, said: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const name = t(`check.${check}.name`);
  const narrowing = record && proposeNarrowing(record, level);
  return (
    <Setting name={name} hint={t(`check.${check}.about`)}>
      <div className="beside">
        <Select
          label={name}
          value={level}
          choices={levels.map((value) => ({ value, label: t(`settings.checks.level.${value}`) }))}
          onChange={(chosen) => onChange({ ...checks, levels: { ...checks.levels, [check]: chosen } })}
        />
        <Exceptions {...{ check, checks, onChange }} />
        <span className="spacer" />
        {record && <Figures record={record} />}
      </div>
      {record && narrowing && (
        <Offer
          check={check}
          record={record}
          narrowing={narrowing}
          onTake={(said) => onNarrow(narrowCheck(checks, check, narrowing), said)}
        />
      )}
    </Setting>
  );
}

/** “12 fixed · 3 set aside”, with a rule divided the same way. */
function Figures({ record: { fixed, waived } }: { readonly record: CheckRecord }): ReactNode {
  const { t } = useTranslation();
  const total = fixed + waived.length;
  return (
    <span className="check-record quiet">
      <span className="num">
        {t('settings.checks.fixed', { count: fixed })} ·{' '}
        {t('settings.checks.waived', { count: waived.length })}
      </span>
      <span className="progress" aria-hidden="true">
        <i className="p-final" style={{ width: `${(fixed / total) * 100}%` }} />
        <i className="p-changesRequested" style={{ width: `${(waived.length / total) * 100}%` }} />
      </span>
    </span>
  );
}

/** What it is narrowed by already, each with a way back. */
function Exceptions({ check, checks, onChange }: CheckProps): ReactNode {
  const { t } = useTranslation();
  const { roles, words } = exceptionsOf(checks, check);
  const set = (next: CheckExceptions): void => onChange(withExceptions(checks, check, next));
  const all = [
    ...roles.map((role) => ({
      text: t('settings.checks.notInRole', { role: t(`role.paragraph.${role}`) }),
      drop: () => set({ roles: roles.filter((each) => each !== role), words }),
    })),
    ...words.map((word) => ({
      text: t('settings.checks.notOnWords', { words: word }),
      drop: () => set({ roles, words: words.filter((each) => each !== word) }),
    })),
  ];
  return all.map(({ text, drop }) => (
    <Button
      key={text}
      size="small"
      kind="bare"
      className="check-exception"
      aria-label={t('settings.checks.dropException', { exception: text })}
      onPress={drop}
    >
      {text} <Icon name="close" size="small" />
    </Button>
  ));
}

/** Why, and one button. */
function Offer({
  check,
  record: { fixed, waived },
  narrowing,
  onTake,
}: {
  readonly check: CheckId;
  readonly record: CheckRecord;
  readonly narrowing: Narrowing;
  readonly onTake: (said: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { kind, covers } = narrowing;
  const role = kind === 'role' ? t(`role.paragraph.${narrowing.role}`) : '';
  const words = kind === 'words' ? narrowing.words.join(', ') : '';
  const level = kind === 'level' ? t(`settings.checks.level.${narrowing.level}`) : '';
  const isForDictionary = kind === 'words' && check === 'spelling';
  const why = t('settings.checks.offer.why', { waived: waived.length, decided: fixed + waived.length });
  const where = kind === 'level' ? '' : t(`settings.checks.offer.${kind}Why`, { covers, role, words });
  const narrowed = t('settings.checks.offer.done', { name: t(`check.${check}.name`) });
  return (
    <p className="check-offer">
      <span>
        {why} {where}
      </span>
      <Button size="small" onPress={() => onTake(narrowed)}>
        {isForDictionary
          ? t('settings.checks.offer.dictionary')
          : t(`settings.checks.offer.${kind}`, { role, level })}
      </Button>
    </p>
  );
}
