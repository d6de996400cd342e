// A list of terms before it is brought in: which rows are new, which are there already, which contradict the termbase.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermList } from '../../shared/model/term.js';
import { countVerdicts, rowVerdicts, type RowVerdict } from '../../shared/terms/planTermImport.js';
import { CommandButton } from '../commands/CommandButton.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { Chip } from '../ui/Chip.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { StatusBar } from '../ui/StatusBar.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { ImportRemarks } from './ImportRemarks.js';
import { TermImportGrid } from './TermImportGrid.js';
import { useTermImport, type TermImport } from './useTermImport.js';

/** `onLeave`: the list is closed, brought in or not. */
export function TermImportScreen({
  list,
  onLeave,
}: {
  readonly list: TermList;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const work = useTermImport(list);
  const [verdict, setVerdict] = useState<RowVerdict | null>(null);
  const places = useMemo(
    () => (work.plan ?? []).flatMap((row, i) => (verdict === null || row.verdict === verdict ? [i] : [])),
    [work.plan, verdict],
  );
  const counts = useMemo(() => countVerdicts(work.plan ?? []), [work.plan]);
  const grid = useRef<HTMLDivElement>(null);
  const isReady = work.plan !== null;
  useEffect(() => {
    if (isReady) grid.current?.focus();
  }, [isReady]);
  useBringIn(work, onLeave);
  return (
    <Screen
      className="termbase"
      toolbar={
        <ImportToolbar title={t('terms.import.title', { file: list.file })} work={work} onLeave={onLeave} />
      }
      status={
        <StatusBar>
          {counts.contradicts > 0 && (
            <span>{t('terms.import.undecided', { count: counts.contradicts })}</span>
          )}
        </StatusBar>
      }
    >
      <div className="term-import-notes">
        {work.failure && (
          <Notice tone="error" lead={t('terms.import.failed')} text={failureText(work.failure)} />
        )}
        {work.isAnew && <Notice tone="warning" lead={t('terms.import.again')} />}
        <ImportRemarks list={list} />
      </div>
      {work.plan === null ? (
        <p className="quiet termbase-quiet" role="status">
          {t('terms.import.comparing')}
        </p>
      ) : work.plan.length === 0 ? (
        <p className="termbase-quiet">{t('terms.import.noRows')}</p>
      ) : (
        <section className="term-list">
          <div className="term-filters">
            {rowVerdicts.map((one) => (
              <Chip key={one} isOn={verdict === one} onChange={(isOn) => setVerdict(isOn ? one : null)}>
                {t(`terms.import.verdict.${one}`)} <b>{counts[one]}</b>
              </Chip>
            ))}
            <span className="spacer" />
            <ForAll work={work} places={places} />
          </div>
          <TermImportGrid
            ref={grid}
            plan={work.plan}
            choices={work.choices}
            places={places}
            onChoose={work.choose}
            onLeave={onLeave}
          />
        </section>
      )}
    </Screen>
  );
}

function useBringIn(work: TermImport, onLeave: () => void): void {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const bringIn = async (): Promise<void> => {
    const done = await work.bringIn();
    if (done === null) return;
    onLeave();
    say(t('terms.import.done', { ...done }));
  };
  const isEmpty = !work.choices.some((choice) => choice !== 'skip');
  const refusal = isEmpty ? t('terms.import.nothingChosen') : null;
  useCommandHandlers({
    'terms.bringIn': { run: () => void (work.isBringing ? undefined : bringIn()), refusal },
  });
}

function ImportToolbar({
  title,
  work,
  onLeave,
}: {
  readonly title: string;
  readonly work: TermImport;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const count = work.choices.filter((choice) => choice !== 'skip').length;
  return (
    <Toolbar label={t('terms.import.tools')}>
      <Button kind="bare" onPress={onLeave}>
        <Icon name="back" />
        <span>{t('terms.title')}</span>
      </Button>
      <ToolbarSeparator />
      <h1 className="termbase-title cut">{title}</h1>
      <span className="spacer" />
      <CommandButton command="terms.bringIn" label={t('terms.import.bringIn', { count })} kind="primary" />
    </Toolbar>
  );
}

/** One choice for all rows shown. */
function ForAll({
  work,
  places,
}: {
  readonly work: TermImport;
  readonly places: readonly number[];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="term-for-all" role="group" aria-label={t('terms.import.forAll')}>
      <span className="soft">{t('terms.import.forAll')}</span>
      {(['skip', 'merge', 'add'] as const).map((choice) => (
        <Button key={choice} size="small" onPress={() => work.choose(places, choice)}>
          {t(`terms.import.choice.${choice}`)}
        </Button>
      ))}
    </span>
  );
}
