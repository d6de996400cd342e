// The ledger of names: people, places and bodies of the open article with every rendering. One is chosen, written everywhere
// and kept in the termbase, all from the keyboard.
import { useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { oddRenderings, proposedRendering } from '../../../shared/check/names/nameChoice.js';
import type { Article } from '../../../shared/model/article.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { NameEntry, NameLedger } from '../../../shared/model/nameLedger.js';
import { CommandButton, ToolButton } from '../../commands/CommandButton.js';
import { isComposing } from '../../commands/commandKeys.js';
import { Chip } from '../../ui/Chip.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { Screen } from '../../ui/Screen.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { useFallSilent } from '../../ui/StatusMessage.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import { FixNameDialog } from './FixNameDialog.js';
import { NameDetails } from './NameDetails.js';
import { NameList } from './NameList.js';
import type { NameRows, WriteNames } from './nameRows.js';
import { nameKey, useNames, type Names } from './useNames.js';
import './names.css';

interface NamesScreenProps {
  readonly article: Article;
  readonly rows: NameRows;
  readonly onWrite: WriteNames;
  /** To a row of the article. */
  readonly onGoTo: (segmentId: SegmentId) => void;
  readonly onLeave: () => void;
}

/** What one looks at, and what one chose for names that are not written yet. */
function useSelection(listed: NameLedger, names: Names) {
  const [key, setKey] = useState<string | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const entry = listed.find((one) => nameKey(one) === key) ?? listed[0] ?? null;
  const selectedKey = entry && nameKey(entry);
  const proposed = entry ? (proposedRendering(entry, names.useOf(entry)) ?? '') : '';
  const chosen = (selectedKey !== null ? choices.get(selectedKey) : undefined) ?? proposed;
  const choose = (words: string): void => {
    if (selectedKey !== null) setChoices((before) => new Map(before).set(selectedKey, words));
  };
  return { entry, selectedKey, chosen, choose, select: setKey };
}

/** Fills the place of the rows. Escape leads back: from the mentions to the list, from the list to the rows. */
export function NamesScreen({ article, rows, onWrite, onGoTo, onLeave }: NamesScreenProps): ReactNode {
  const names = useNames(article);
  const [isOnlyOdd, setOnlyOdd] = useState(false);
  const [isFixing, setFixing] = useState(false);
  const [focusSerial, setFocusSerial] = useState(0);
  const fallSilent = useFallSilent();
  useEffect(fallSilent, [fallSilent]);
  const odd = useMemo(
    () => (names.ledger ?? []).filter((entry) => oddRenderings(entry, names.useOf(entry)).length > 0),
    [names],
  );
  const listed = isOnlyOdd ? odd : (names.ledger ?? []);
  const selection = useSelection(listed, names);
  const { entry, chosen } = selection;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    const isInList = event.target instanceof Element && event.target.closest('.name-details') === null;
    if (event.key === 'Escape' && isInList) onLeave();
    else if (event.key === 'Escape') focusList(event.currentTarget);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && chosen.trim() !== '')
      setFixing(true);
    else return;
    // Radios and fields keep keys to themselves: these come before them.
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <Screen
      toolbar={
        <NamesToolbar odd={odd.length} isOnlyOdd={isOnlyOdd} onOnlyOdd={setOnlyOdd} onLeave={onLeave} />
      }
      status={<NamesStatus names={names} odd={odd.length} />}
      className="names-screen"
    >
      {/* Keys that hold anywhere inside; the elements inside have the roles. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="names" onKeyDownCapture={onKeyDown}>
        <NamesBody names={names} listed={listed} isOnlyOdd={isOnlyOdd} onLeave={onLeave}>
          <NameHeads />
          <NameList
            entries={listed}
            names={names}
            languages={{ source: article.sourceLanguage, target: article.targetLanguage }}
            selectedKey={selection.selectedKey}
            onSelect={selection.select}
            onEnter={() => setFocusSerial((serial) => serial + 1)}
          />
          {entry && (
            <NameDetails
              article={article}
              entry={entry}
              use={names.useOf(entry)}
              rows={rows}
              chosen={chosen}
              onChoose={selection.choose}
              onFix={() => setFixing(true)}
              onGoTo={onGoTo}
              focusSerial={focusSerial}
            />
          )}
        </NamesBody>
      </div>
      {isFixing && entry && (
        <Fixing {...{ article, entry, chosen, rows, onWrite, names }} onDone={() => setFixing(false)} />
      )}
    </Screen>
  );
}

function NameHeads(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="name-heads" aria-hidden="true">
      <span>{t('check.names.heads.name')}</span>
      <span>{t('check.names.heads.mentions')}</span>
      <span>{t('check.names.heads.renderings')}</span>
      <span>{t('check.names.heads.proposed')}</span>
    </div>
  );
}

function Fixing({
  names,
  onDone,
  ...fix
}: Omit<Parameters<typeof FixNameDialog>[0], 'onClose'> & {
  readonly names: Names;
  readonly onDone: () => void;
}): ReactNode {
  useEffect(() => () => void requestAnimationFrame(() => requestAnimationFrame(keepFocus)), []);
  return (
    <FixNameDialog
      {...fix}
      chosen={fix.chosen.trim()}
      onClose={(isTermbaseChanged) => {
        onDone();
        if (isTermbaseChanged) names.askAgain();
      }}
    />
  );
}

const focusList = (within: HTMLElement): void =>
  within.querySelector<HTMLElement>('[role="listbox"]')?.focus();

/** A dialog that ends by itself, when its work is done, gives the keyboard back to nobody. */
function keepFocus(): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) focusList(body);
}

/** What there is instead of a list: it is being read, it failed, there are no names. */
function NamesBody({
  names: { ledger, failure, askAgain },
  listed,
  isOnlyOdd,
  onLeave,
  children,
}: {
  readonly names: Names;
  readonly listed: readonly NameEntry[];
  readonly isOnlyOdd: boolean;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const isReady = ledger !== null && listed.length > 0;
  // The keyboard goes to the list as soon as there is one.
  useEffect(() => {
    if (isReady) document.querySelector<HTMLElement>('.name-list')?.focus();
  }, [isReady]);
  if (failure)
    return (
      <Notice
        tone="error"
        lead={t('check.names.failed')}
        text={failureText(failure)}
        action={{ label: t('check.names.tryAgain'), run: askAgain }}
      />
    );
  if (ledger === null)
    return (
      <p className="names-nothing quiet" role="status">
        {t('check.names.reading')}
      </p>
    );
  if (listed.length > 0) return children;
  return (
    <div className="names-nothing">
      <p>{isOnlyOdd ? t('check.names.noneOdd') : t('check.names.none')}</p>
      {!isOnlyOdd && <p className="soft">{t('check.names.noneText')}</p>}
      <Button isFocusedFirst onPress={onLeave}>
        {t('check.names.back')}
      </Button>
    </div>
  );
}

function NamesToolbar({
  odd,
  isOnlyOdd,
  onOnlyOdd,
  onLeave,
}: {
  readonly odd: number;
  readonly isOnlyOdd: boolean;
  readonly onOnlyOdd: (isOn: boolean) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('check.names.tools')}>
      <Button kind="bare" onPress={onLeave}>
        <Icon name="back" />
        <span>{t('check.names.back')}</span>
      </Button>
      <ToolbarSeparator />
      <h1 className="strong nowrap names-title">{t('check.names.title')}</h1>
      <ToolbarSeparator />
      <ToolButton command="edit.undo" icon="undo" />
      <ToolButton command="edit.redo" icon="redo" />
      <span className="spacer" />
      {(odd > 0 || isOnlyOdd) && (
        <Chip isOn={isOnlyOdd} onChange={onOnlyOdd}>
          {t('check.names.onlyOdd')} <b>{odd}</b>
        </Chip>
      )}
      <CommandButton command="review.suggesting" icon="edit" kind="bare" isFoldable hasKey={false} />
    </Toolbar>
  );
}

function NamesStatus({
  names: { ledger, useFailure },
  odd,
}: {
  readonly names: Names;
  readonly odd: number;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <StatusBar>
      {ledger && (
        <span className="fact">
          {t('check.names.count', { count: ledger.length })}
          {odd > 0 && ` · ${t('check.names.oddCount', { count: odd })}`}
        </span>
      )}
      {useFailure && (
        <span className="fact" role="alert">
          {t('check.names.useUnknown', { reason: failureText(useFailure) })}
        </span>
      )}
    </StatusBar>
  );
}
