// The ledger below the row one is in: asked for as one arrives and after every pause in typing, and its current line marked in
// the words of both sides.
import { useCallback, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { commandOf } from '../../shared/commands.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import type { Segment } from '../../shared/model/segment.js';
import { rangeIn } from '../article/domOffset.js';
import { useArticle } from '../article/ArticleContext.js';
import { useIssues } from '../check/IssuesContext.js';
import { LedgerStrip } from '../check/ledger/LedgerStrip.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { useThreeWay } from '../review/threeWay/ThreeWayContext.js';
import { useTermRevision } from '../terms/TermbaseContext.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { goToLine, insertLine } from './ledgerActions.js';
import { cutEntry, quietLine } from './ledgerCuts.js';
import type { LedgerHere } from './ledgerDesk.js';
import { useLinkedPlaces } from './useLinkedPlaces.js';
import { textKey, useLiveText } from './useTextAnswer.js';
import { useWorkbench } from './workbenchTools.js';

/** `target`: the words as they stand in the row at rest; `isLive`: its editor is open. */
export function RowLedger(props: {
  readonly segment: Segment;
  readonly target: string;
  readonly isLive: boolean;
}): ReactNode {
  const { settings } = useSettings();
  const threeWay = useThreeWay();
  return threeWay ? null : <Ledger {...props} isShown={settings.showsLedger} />;
}

/** Hidden it is still what completion goes by. */
function Ledger({
  segment,
  target,
  isLive,
  isShown,
}: {
  readonly segment: Segment;
  readonly target: string;
  readonly isLive: boolean;
  readonly isShown: boolean;
}): ReactNode {
  const tools = useWorkbench();
  const { settings, save } = useSettings();
  const { sourceLanguage, targetLanguage } = useArticle().state.article;
  const languages = useMemo(
    () => ({ source: sourceLanguage, target: targetLanguage }),
    [sourceLanguage, targetLanguage],
  );
  const issues = useIssues();
  const waived = issues.waivedIn.get(segment.id);
  const quietened = useCallback(
    (entry: LedgerEntry) =>
      quietLine(
        entry,
        (waived ?? []).map(({ issue }) => issue),
      ),
    [waived],
  );
  const here = useLedgerHere(segment, target, isLive, quietened);
  const current = useSyncExternalStore(tools.ledger.subscribe, tools.ledger.current);
  useMarkedPlaces(here, current);
  useLinkedPlaces(here, !settings.showsAnchors, tools.session);
  if (!isShown || here === null) return null;
  return (
    <LedgerStrip
      entries={here.entries}
      current={current}
      isOpen={settings.opensLedger}
      languages={languages}
      insertKey={shownKey(commandOf('edit.insertFigure').keys[0] ?? '', isMac)}
      cutKey={shownKey(commandOf('edit.cutFigure').keys[0] ?? '', isMac)}
      onOpen={(opensLedger) => save({ opensLedger })}
      onGo={(entry) => goToLine(tools, entry)}
      onInsert={segment.lock ? null : (entry) => insertLine(tools, entry)}
      onCut={segment.lock ? null : (entry) => void cutEntry(tools, issues, entry)}
    />
  );
}

/** While what was typed is looked at, what is known of the words before it still stands. */
function useLedgerHere(
  segment: Segment,
  target: string,
  isLive: boolean,
  quietened: (entry: LedgerEntry) => LedgerEntry,
): LedgerHere | null {
  const { session, ledgers, ledger } = useWorkbench();
  const live = useLiveText(session, segment.id, isLive);
  const source = segment.source?.content.text ?? '';
  const words = live ?? target;
  const key = textKey(source, words, useTermRevision());
  const isWanted = source.trim() !== '';
  useEffect(
    () => (isWanted ? ledgers.want(key, () => ({ source: [source], target: [words] })) : undefined),
    [ledgers, key, source, words, isWanted],
  );
  const found = useSyncExternalStore(ledgers.subscribe, () => (isWanted ? ledgers.of(key) : null));
  const now = useMemo(
    () => found && { segmentId: segment.id, entries: found.map(quietened), source, target: words },
    [found, segment.id, source, words, quietened],
  );
  useEffect(() => {
    if (now) ledger.show(now);
  }, [ledger, now]);
  useEffect(
    () => () => {
      if (ledger.here) ledger.leave(ledger.here);
    },
    [ledger, segment.id],
  );
  const last = ledger.here;
  return now ?? (last?.segmentId === segment.id && last.source === source ? last : null);
}

const highlightName = 'ledger-place';

/** The words of the current line, without drawing the row anew. */
function useMarkedPlaces(here: LedgerHere | null, current: LedgerEntry | null): void {
  useEffect(() => {
    // Not in the test window.
    if (!here || !current || typeof Highlight === 'undefined') return undefined;
    const row = document.querySelector(`[data-segment="${CSS.escape(here.segmentId)}"]`);
    const sides = [
      [row?.querySelector('.text.source'), current.source],
      [row?.querySelector('.text.target .ProseMirror') ?? row?.querySelector('.text.target'), current.target],
    ] as const;
    const ranges = sides.flatMap(([root, place]) => (root && place && rangeIn(root, place)) ?? []);
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    return () => void CSS.highlights.delete(highlightName);
  }, [here, current]);
}
