// Import: both sides with their recognised roles, side by side, before anything is kept.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken, PastedText } from '../../shared/model/app.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { Screen } from '../ui/Screen.js';
import { Stages } from '../ui/Stages.js';
import { StatusBar } from '../ui/StatusBar.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { ImportFooter } from './ImportFooter.js';
import { ImportNotices } from './ImportNotices.js';
import { documentOf, type ImportOffer } from './importState.js';
import { importCounts, importRows, nextDoubt } from './importRows.js';
import { PairList, type PairListHandle } from './PairList.js';
import { SideHead } from './SideHead.js';
import { SideEmpty } from './SideEmpty.js';
import { useImport, type Import } from './useImport.js';
import './import.css';

/** What the import begins with. */
export type ImportStart =
  | { readonly kind: 'files'; readonly files: readonly FileToken[] }
  | { readonly kind: 'pasted'; readonly pasted: PastedText }
  | { readonly kind: 'empty' };

function offersOf(start: ImportStart): readonly ImportOffer[] {
  if (start.kind === 'files') return start.files.map((file) => ({ kind: 'file', file }));
  return start.kind === 'pasted' ? [start] : [];
}

/** `onAccepted` gets the article that was made; `onLeave` gives up, nothing was kept. */
export function ImportScreen({
  start,
  onAccepted,
  onLeave,
}: {
  readonly start: ImportStart;
  readonly onAccepted: (articleId: ArticleId) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const work = useImport();
  const { state, readAll } = work;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void readAll(offersOf(start));
  }, [readAll, start]);
  const [source, target] = [documentOf(state.source), documentOf(state.target)];
  const rows = useMemo(() => importRows(source, target, state.links), [source, target, state.links]);
  const counts = useMemo(() => importCounts(rows), [rows]);
  const list = useRef<PairListHandle>(null);
  const [active, setActive] = useState(0);
  const step = (direction: 1 | -1): void => {
    const at = nextDoubt(rows, active, direction);
    if (at !== null) list.current?.focusRow(at);
  };
  const noDoubts = counts.doubts === 0 ? t('import.noDoubts') : null;
  useCommandHandlers({
    'go.nextDoubt': { run: () => step(1), refusal: noDoubts },
    'go.previousDoubt': { run: () => step(-1), refusal: noDoubts },
  });
  const isBusy = state.source.kind === 'reading' || state.target.kind === 'reading';
  return (
    <Screen
      className="import"
      toolbar={<ImportToolbar work={work} onLeave={onLeave} />}
      status={<StatusBar end={<span>{t('import.notSaved')}</span>} />}
    >
      <div className="file-heads">
        <SideHead side="source" work={work} />
        <SideHead side="target" work={work} />
      </div>
      <ImportNotices
        work={work}
        doubts={counts.doubts}
        onNext={() => step(1)}
        tooMany={start.kind === 'files' && start.files.length > 2 ? start.files.length : 0}
      />
      <div className="pair-area" data-pane="rows">
        {source === null && target === null ? (
          <div className="empty-sides">
            <SideEmpty side="source" work={work} />
            <SideEmpty side="target" work={work} />
          </div>
        ) : (
          <PairList
            ref={list}
            rows={rows}
            state={state}
            active={Math.min(active, Math.max(0, rows.length - 1))}
            onActive={setActive}
            onChange={(paragraphs, to) => work.dispatch({ kind: 'change', paragraphs, to })}
            after={source === null || target === null ? <LoneSide work={work} /> : null}
          />
        )}
      </div>
      <ImportFooter work={work} counts={counts} isBusy={isBusy} onAccepted={onAccepted} onLeave={onLeave} />
    </Screen>
  );
}

/** Below the list while only one side is there: the other can be added. */
function LoneSide({ work }: { readonly work: Import }) {
  const side = documentOf(work.state.source) === null ? 'source' : 'target';
  return (
    <div className="lone-side">
      <SideEmpty side={side} work={work} />
    </div>
  );
}

function ImportToolbar({ work, onLeave }: { readonly work: Import; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('import.tools')}>
      <h1 className="visually-hidden">{t('stage.import')}</h1>
      <Button kind="bare" isFoldable tooltip={t('command.go.library')} onPress={onLeave}>
        <Icon name="back" />
        <span>{t('command.go.library')}</span>
      </Button>
      <ToolbarSeparator />
      <Stages current="import" />
      <ToolbarSeparator isWide />
      <span className="soft w-mid">{t('import.nothingKept')}</span>
      <span className="spacer" />
      <Button kind="bare" onPress={() => work.dispatch({ kind: 'swap' })}>
        <Icon name="swap" />
        <span>{t('import.swap')}</span>
      </Button>
    </Toolbar>
  );
}
