// The Find bar above the rows: what to look for, where, and how many there are. Enter goes on, Esc closes.
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Chip.js';
import { Icon } from '../ui/Icon.js';
import { IconButton } from '../ui/IconButton.js';
import { Select } from '../ui/Select.js';
import type { FindState } from './articleState.js';
import type { FoundNow } from './useFind.js';

interface FindBarProps {
  readonly find: FindState;
  readonly found: FoundNow;
  readonly onChange: (find: FindState) => void;
  readonly onStep: (direction: 'next' | 'previous') => void;
  readonly onClose: () => void;
  /** Another number each time the person asks for Find: the field takes the keyboard again. */
  readonly serial: number;
}

/** Stays open while one edits; matches stay tinted. */
export function FindBar({ find, found, onChange, onStep, onClose, serial }: FindBarProps): ReactNode {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div role="search" className="find-bar" aria-label={t('article.find.label')} onKeyDown={onKeyDown}>
      <FindField find={find} onChange={onChange} onStep={onStep} serial={serial} />
      <span className={found.badPattern === null ? 'num soft' : 'sev-error'} role="status">
        <FindCount find={find} found={found} />
      </span>
      <IconButton
        icon="up"
        size="small"
        label={t('command.find.previous')}
        onPress={() => onStep('previous')}
      />
      <IconButton icon="down" size="small" label={t('command.find.next')} onPress={() => onStep('next')} />
      <Select
        label={t('article.find.scope')}
        isPlain
        value={find.scope}
        onChange={(scope) => onChange({ ...find, scope, current: 0 })}
        choices={(['both', 'source', 'target'] as const).map((value) => ({
          value,
          label: t(`article.find.${value}`),
        }))}
      />
      <Chip
        isOn={find.matchesCase}
        onChange={(matchesCase) => onChange({ ...find, matchesCase, current: 0 })}
      >
        {t('article.find.case')}
      </Chip>
      <Chip isOn={find.isPattern} onChange={(isPattern) => onChange({ ...find, isPattern, current: 0 })}>
        {t('article.find.pattern')}
      </Chip>
      <span className="spacer" />
      <IconButton
        icon="close"
        size="small"
        label={t('article.find.close')}
        tooltipKey="Esc"
        onPress={onClose}
      />
    </div>
  );
}

function FindField({
  find,
  onChange,
  onStep,
  serial,
}: Pick<FindBarProps, 'find' | 'onChange' | 'onStep' | 'serial'>): ReactNode {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [serial]);
  return (
    <span className="field">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        aria-label={t('article.find.field')}
        placeholder={t('article.find.field')}
        value={find.text}
        spellCheck={false}
        onChange={(event) => onChange({ ...find, text: event.currentTarget.value, current: 0 })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          onStep(event.shiftKey ? 'previous' : 'next');
        }}
      />
    </span>
  );
}

function FindCount({ find, found }: { readonly find: FindState; readonly found: FoundNow }): ReactNode {
  const { t } = useTranslation();
  if (found.badPattern !== null) return t('article.find.badPattern', { reason: found.badPattern });
  if (find.text === '') return null;
  const total = found.matches.length;
  if (total === 0) return t('article.find.none');
  return t('article.find.count', { number: (find.current % total) + 1, total });
}
