// What the parts of the workbench share while an article is open: the world, the editing session, the rows.
import type { TFunction } from 'i18next';
import { createContext, use } from 'react';
import type { SentenceRow } from '../../shared/align/sentenceRows.js';
import type { CommandId } from '../../shared/commands.js';
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { InlineText, TextRange } from '../../shared/model/inlineText.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import type { Segment } from '../../shared/model/segment.js';
import type { TermRendering } from '../../shared/terms/termRenderings.js';
import type { GalleyHandle, ScrollPlace } from '../article/Galley.js';
import type { AnswerStore } from '../article/answerStore.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import type { EditingSession } from '../edit/editingSession.js';
import type { ArticleStage } from '../frame/routes.js';
import type { LayerKeeper } from '../review/layerKeeper.js';
import type { SessionInUse } from '../ui/SessionProvider.js';
import type { AnchorsHere } from './anchorActions.js';
import type { LedgerDesk } from './ledgerDesk.js';

/** Keeps its identity while the article is open; what changes is asked for. */
export interface WorkbenchTools {
  readonly world: ArticleWorld;
  readonly session: EditingSession;
  /** Chains of wordings for the redline; `suggested`: of rows with suggestions, for the edit stage. */
  readonly layers: LayerKeeper;
  readonly suggestedLayers: LayerKeeper;
  /** What source and target of the rows state alike. */
  readonly evidence: AnswerStore<LinkEvidence>;
  /** Their sentence pairs; empty: nothing to open. */
  readonly sentences: AnswerStore<readonly SentenceRow[]>;
  /** The ledgers of rows by their texts, and that of the active row. */
  readonly ledgers: AnswerStore<readonly LedgerEntry[]>;
  readonly ledger: LedgerDesk;
  /** Anchors of the active row; null: off, or not known yet. */
  readonly anchorsHere: { current: AnchorsHere | null };
  /** The terms of the source of the active row, in the order of their keys; null: not looked up. */
  readonly termsHere: {
    current: { readonly segmentId: SegmentId; readonly renderings: readonly TermRendering[] } | null;
  };
  /** Who works here, and the rules of the workspace, as of now. */
  readonly inUse: () => SessionInUse;
  readonly galley: { readonly current: GalleyHandle | null };
  /** The view the rows come back to; null: none. */
  readonly startView: ScrollPlace | null;
  readonly stage: () => ArticleStage;
  readonly t: () => TFunction;
  /** Runs a command as its key would. */
  readonly runCommand: (id: CommandId) => void;
  /** Says something in the status bar. */
  readonly say: (text: string) => void;
  /** The offset last pointed at in a source text, for splitting. */
  readonly sourceCaret: { current: { readonly segmentId: string; readonly offset: number } | null };
  /** In narrow windows: opens the inspector over the rows at a tab, or closes it there. Null: it stands beside them. */
  readonly toggleStrip: { current: ((tab: 'history' | 'comments' | 'checks' | 'article') => void) | null };
  /** Shows the threads in the inspector; over the rows only when that is `asked`. Null: it is closed. */
  readonly showThreads: { current: ((isAsked: boolean) => void) | null };
  /** The third wording and where a place of the three-way view stands in it. Null: the view is off. */
  readonly threeWayPlace: {
    current:
      | ((segment: Pick<Segment, 'id'>, index: number) => { wording: InlineText; range: TextRange } | null)
      | null;
  };
  /** The issue one stepped to last. */
  readonly issueAt: { current: { readonly segmentId: SegmentId; readonly index: number } | null };
  /** When a row was last clicked, by `performance.now()`. */
  readonly clickedAt: { current: number };
  /** Whether the row, not its text, gets the keyboard after the next move. */
  readonly wantsRowFocus: { current: boolean };
}

export const WorkbenchContext = createContext<WorkbenchTools | null>(null);

/** The tools; only below an open article. */
export function useWorkbench(): WorkbenchTools {
  const tools = use(WorkbenchContext);
  if (tools === null) throw new Error('useWorkbench needs an open article above it');
  return tools;
}
