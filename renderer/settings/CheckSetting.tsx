// One check: how grave it is, what became of its findings, where it keeps quiet, and what would keep it quieter.
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dropException,
  exceptionsOf,
  stillHeard,
  type CheckException,
} from '../../shared/check/record/narrowChecks.js';
import { proposeNarrowing, type Narrowing } from '../../shared/check/record/proposeNarrowing.js';
import type { CheckId, CheckLevel, WorkspaceChecks } from '../../shared/model/check.js';
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

/** `record`: null when there is none, or not yet. A check that was just narrowed offers nothing more. */
export function CheckSetting({
  check,
  checks,
  level,
  record,
  isNarrowed,
  onChange,
  onNarrow,
}: CheckProps & {
  readonly level: CheckLevel;
  readonly record: CheckRecord | null;
  readonly isNarrowed: boolean;
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactNode {
  const { t } = useTranslation();
  const name = t(`check.${check}.name`);
  const controls = useRef<HTMLDivElement>(null);
  // The button one pressed goes; the keyboard stays with the check.
  const stay = (): void => controls.current?.querySelector('button')?.focus();
  const heard = record && stillHeard(record, checks);
  const narrowing = heard && !isNarrowed ? proposeNarrowing(heard, level) : null;
  return (
    <Setting name={name} hint={t(`check.${check}.about`)}>
      <div className="beside" ref={controls}>
        <Select
          label={name}
          value={level}
          choices={levels.map((value) => ({ value, label: t(`settings.checks.level.${value}`) }))}
          onChange={(chosen) => onChange({ ...checks, levels: { ...checks.levels, [check]: chosen } })}
        />
        <Exceptions
          {...{ check, checks }}
          onChange={(next) => {
            onChange(next);
            stay();
          }}
        />
        <span className="spacer" />
        {record && <Figures record={record} />}
      </div>
      {heard && narrowing && (
        <Offer
          check={check}
          record={heard}
          narrowing={narrowing}
          onTake={() => {
            onNarrow(narrowing);
            stay();
          }}
        />
      )}
    </Setting>
  );
}

/** “12 fixed · 3 set aside · 2 open”, with a rule divided the same way. */
function Figures({ record: { fixed, waived, open } }: { readonly record: CheckRecord }): ReactNode {
  const { t } = useTranslation();
  const total = fixed + waived.length + open;
  return (
    <span className="check-record quiet">
      <span className="num">
        {t('settings.checks.fixed', { count: fixed })} ·{' '}
        {t('settings.checks.waived', { count: waived.length })} · {t('settings.checks.open', { count: open })}
      </span>
      <span className="progress" aria-hidden="true">
        {fixed > 0 && <i className="p-final" style={{ width: `${(fixed / total) * 100}%` }} />}
        {waived.length > 0 && (
          <i className="p-changesRequested" style={{ width: `${(waived.length / total) * 100}%` }} />
        )}
      </span>
    </span>
  );
}

/** What it is narrowed by already, each with a way back. */
function Exceptions({ check, checks, onChange }: CheckProps): ReactNode {
  const { t } = useTranslation();
  const { roles, words } = exceptionsOf(checks, check);
  const all: readonly { readonly text: string; readonly dropped: CheckException }[] = [
    ...roles.map((role) => ({
      text: t('settings.checks.notInRole', { role: t(`role.paragraph.${role}`) }),
      dropped: { kind: 'role', role } as const,
    })),
    ...words.map((word) => ({
      text: t('settings.checks.notOnWords', { words: word }),
      dropped: { kind: 'words', words: word } as const,
    })),
  ];
  return all.map(({ text, dropped }) => (
    <Button
      key={text}
      size="small"
      kind="bare"
      className="check-exception"
      aria-label={t('settings.checks.dropException', { exception: text })}
      onPress={() => onChange(dropException(checks, check, dropped))}
    >
      {text} <Icon name="close" size="small" />
    </Button>
  ));
}

/** So many words are read before the rest is a number. */
const shownWords = 5;

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
  readonly onTake: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { kind, covers } = narrowing;
  const role = kind === 'role' ? t(`role.paragraph.${narrowing.role}`) : '';
  const all = kind === 'words' ? narrowing.words : [];
  const rest = all.length - shownWords;
  const few = all.slice(0, shownWords).join(t('settings.checks.offer.between'));
  const words = rest > 0 ? t('settings.checks.offer.andMore', { words: few, rest }) : few;
  const level = kind === 'level' ? t(`settings.checks.level.${narrowing.level}`) : '';
  const isForDictionary = kind === 'words' && check === 'spelling';
  const why = t('settings.checks.offer.why', { waived: waived.length, decided: fixed + waived.length });
  const where = kind === 'level' ? '' : t(`settings.checks.offer.${kind}Why`, { covers, role, words });
  return (
    <p className="check-offer">
      <span>
        {why} {where}
      </span>
      <Button size="small" onPress={onTake}>
        {isForDictionary
          ? t('settings.checks.offer.dictionary')
          : t(`settings.checks.offer.${kind}`, { role, level })}
      </Button>
    </p>
  );
}
