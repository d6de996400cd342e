// What every command does in an open article, and why some are refused.
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/model/language.js';
import { isApproved, type Segment } from '../../shared/model/segment.js';
import { useArticle } from '../article/ArticleContext.js';
import { refuse } from '../article/ArticleWorld.js';
import type { BaselineChoice } from '../article/articleState.js';
import { segmentPositions } from '../article/selectors.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useCommandHandlers, type CommandHandlers } from '../commands/CommandProvider.js';
import type { ArticleStage } from '../frame/routes.js';
import type { ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import { approvalFailure, approvalRefusal, isApprovalRefusal } from '../review/approvalRefusal.js';
import { useFailureText } from '../ui/failureText.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { alignAgain } from './alignAgain.js';
import { approveChosen, openForm, resolveThread, withdrawChosen } from './decideActions.js';
import {
  changePairing,
  commitAndNext,
  copySource,
  discardWords,
  editActiveRow,
  leaveOut,
  toggleMark,
  undoOrRedo,
} from './editActions.js';
import { stepAnchor } from './anchorActions.js';
import { stepChange } from './changeActions.js';
import { stepRow } from './moveActions.js';
import { useIssues } from '../check/IssuesContext.js';
import { issueHandlers } from './issueActions.js';
import { toggleSentences } from './sentenceActions.js';
import { lockFailure, unlockChosen } from './lockActions.js';
import { stepThread } from './threadActions.js';
import { stepPlace } from './threeWayActions.js';
import { useChangeHandlers, useSuggestingHandler } from './useChangeCommands.js';
import { useLedgerHandlers } from './useLedgerCommands.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** What the screen itself does. */
export interface ScreenCommands {
  readonly stage: ArticleStage;
  readonly onStage: (stage: ArticleStage) => void;
  readonly openFind: () => void;
  readonly stepFind: (direction: 'next' | 'previous') => void;
  readonly openGoTo: () => void;
  readonly openApproveRemaining: () => void;
  readonly openPinBaseline: () => void;
  readonly openCorrection: (side: Side) => void;
  readonly openAlignment: () => void;
  readonly onBaseline: (choice: BaselineChoice) => void;
  /** The three-way view; null while it is off. */
  readonly threeWay: ThreeWayInUse | null;
}

/** Registers all of them while the article is open. */
export function useWorkbenchCommands(tools: WorkbenchTools, screen: ScreenCommands): void {
  useCommandHandlers({
    ...useMoveHandlers(tools, screen),
    ...useEditHandlers(tools),
    ...useAlignHandlers(tools, screen),
    ...useReviewHandlers(tools, screen),
    ...useInspectorHandlers(tools),
    ...useAnchorHandlers(tools, screen),
    ...useLedgerHandlers(tools, useActiveSegment(), useIssues(), screen.threeWay !== null),
    ...issueHandlers(tools, useIssues()),
    ...useSuggestingHandler(tools, useActiveSegment()),
  });
}

function useActiveSegment(): Segment | null {
  const { article, activeId } = useArticle().state;
  const at = activeId === null ? undefined : segmentPositions(article.segments).get(activeId);
  return at === undefined ? null : (article.segments[at] ?? null);
}

function useMoveHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  return {
    'go.nextSegment': { run: () => stepRow(tools, 'next', 'any') },
    'go.previousSegment': { run: () => stepRow(tools, 'previous', 'any') },
    'go.nextNotApproved': { run: () => stepRow(tools, 'next', 'notApproved') },
    'go.previousNotApproved': { run: () => stepRow(tools, 'previous', 'notApproved') },
    'go.nextComment': { run: () => stepThread(tools, 'next') },
    'go.previousComment': { run: () => stepThread(tools, 'previous') },
    'go.segment': { run: screen.openGoTo },
    'find.open': { run: screen.openFind },
    'find.next': { run: () => screen.stepFind('next') },
    'find.previous': { run: () => screen.stepFind('previous') },
  };
}

function useEditHandlers(tools: WorkbenchTools): CommandHandlers {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const segment = useActiveSegment();
  const noRow = segment === null ? t('edit.refusal.noRow') : null;
  const noSource = segment?.source ? null : t('edit.refusal.noSource');
  const lock = lockFailure(tools, segment ?? undefined);
  const locked = lock && failureText(lock);
  // Under the row, where the lock stands.
  const sayLocked = lock ? () => refuse(tools.world, segment?.id ?? null, lock) : undefined;
  return {
    'edit.undo': { run: () => void undoOrRedo(tools, 'undo') },
    'edit.redo': { run: () => void undoOrRedo(tools, 'redo') },
    'edit.segment': { run: () => editActiveRow(tools), refusal: noRow ?? locked, onRefused: sayLocked },
    'edit.commitAndNext': { run: () => commitAndNext(tools, 'any'), refusal: noRow },
    'edit.commitAndNextNotApproved': { run: () => commitAndNext(tools, 'notApproved'), refusal: noRow },
    'edit.discard': { run: () => discardWords(tools), refusal: noRow },
    'edit.copySource': {
      run: () => copySource(tools),
      refusal: noRow ?? locked ?? noSource,
      onRefused: sayLocked,
    },
    'edit.leaveOut': { run: () => void leaveOut(tools), refusal: noRow ?? locked, onRefused: sayLocked },
    'edit.bold': { run: () => toggleMark(tools, 'bold') },
    'edit.italic': { run: () => toggleMark(tools, 'italic') },
    'edit.link': { run: () => openLink(tools) },
  };
}

function useAlignHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  const { t } = useTranslation();
  const refusal = useActiveSegment() === null ? t('edit.refusal.noRow') : null;
  return {
    'align.split': { run: () => void changePairing(tools, 'split'), refusal },
    'align.mergeNext': { run: () => void changePairing(tools, 'mergeNext'), refusal },
    'align.moveUp': { run: () => void changePairing(tools, 'moveUp'), refusal },
    'align.moveDown': { run: () => void changePairing(tools, 'moveDown'), refusal },
    'align.unpair': { run: () => void changePairing(tools, 'unpair'), refusal },
    'align.again': { run: () => void alignAgain(tools, screen.openAlignment), refusal },
  };
}

function openLink(tools: WorkbenchTools): void {
  const { editor } = tools.session;
  const selection = editor?.selection();
  if (!editor || !selection || (selection.start === selection.end && editor.linkAtSelection() === null)) {
    return tools.say(tools.t()('edit.link.noSelection'));
  }
  return void openForm(tools, 'link');
}

function useReviewHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  const decisions = useDecisionHandlers(tools, screen);
  const baselines = useBaselineHandlers(screen);
  return {
    ...useStepHandlers(tools, screen),
    ...baselines,
    ...decisions,
    ...useChangeHandlers(tools, screen),
    ...useThreeWayHandlers(tools, screen),
    'review.correctSource': { run: () => screen.openCorrection('source') },
    'review.correctTarget': { run: () => screen.openCorrection('target') },
    'review.mode': {
      run: () => screen.onStage(screen.stage === 'review' ? 'edit' : 'review'),
      isOn: screen.stage === 'review',
    },
  };
}

function useThreeWayHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  const { t } = useTranslation();
  const isOn = screen.threeWay !== null;
  // While a place is focused, its readings below the row take these over.
  const refusal = t('review.threeWay.noPlace');
  const nowhere = { run: () => tools.say(refusal), refusal };
  return {
    'review.threeWay': {
      run: () => {
        tools.world.dispatch({ kind: 'threeWayChanged', change: { isOn: !isOn } });
        screen.onStage('review');
      },
      isOn,
    },
    'review.takeFirst': nowhere,
    'review.takeSecond': nowhere,
    'review.takeThird': nowhere,
    'review.writeReading': { run: () => editActiveRow(tools) },
  };
}

function useBaselineHandlers(screen: ScreenCommands): CommandHandlers {
  const { t } = useTranslation();
  const { article, baseline } = useArticle().state;
  const { seenSeq } = article;
  const { kind } = baseline.choice;
  const choose = (choice: BaselineChoice) => ({
    run: () => screen.onBaseline(choice),
    isOn: screen.stage === 'review' && kind === choice.kind,
  });
  return {
    'review.pinBaseline': { run: screen.openPinBaseline },
    'review.baselineOpenChanges': choose({ kind: 'openChanges' }),
    'review.baselineFirstImport': choose({ kind: 'firstImport' }),
    'review.baselineLastApproved': choose({ kind: 'lastApproved' }),
    'review.baselineLastSeen': {
      ...choose({ kind: 'lastSeen', seq: seenSeq }),
      refusal: seenSeq > 0 ? null : t('review.compare.neverSeen'),
    },
  };
}

function useDecisionHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  const { t } = useTranslation();
  const { session } = useSession();
  const { selected } = useArticle().state;
  const segment = useActiveSegment();
  const isOne = selected.size < 2;
  const noRow = segment === null ? t('edit.refusal.noRow') : null;
  const refusal = segment && isOne ? approvalRefusal(segment, session, t) : null;
  const failure = segment && isOne ? approvalFailure(segment, session) : null;
  const isEditor = session.actor?.actingAs === 'editor';
  const notEditor = isEditor ? null : t('review.approve.onlyEditors');
  const notApproved =
    isOne && segment && !isApproved(segment) ? t('review.approve.nothingToWithdraw', { count: 1 }) : noRow;
  const noTarget = segment?.target ? null : t('review.request.noTarget');
  return {
    'review.approve': {
      run: () => void approveChosen(tools),
      refusal: noRow ?? (refusal ? `${refusal.lead} ${refusal.text}`.trim() : null),
      // Under the row, with those who can.
      onRefused:
        failure && isApprovalRefusal(failure)
          ? () => refuse(tools.world, segment?.id ?? null, failure)
          : undefined,
    },
    'review.approveRemaining': { run: screen.openApproveRemaining, refusal: notEditor },
    'review.withdrawApproval': {
      run: () => void withdrawChosen(tools),
      refusal: notEditor ?? notApproved,
    },
    'review.requestChanges': {
      run: () => void openForm(tools, 'requestChanges'),
      refusal: noRow ?? (isEditor ? noTarget : t('review.request.onlyEditors')),
    },
    'review.comment': { run: () => void openForm(tools, 'comment'), refusal: noRow },
    ...useLockHandlers(tools),
    'review.resolveThread': {
      run: () => void resolveThread(tools),
      refusal: noRow ?? (segment && segment.openComments > 0 ? null : t('review.comment.noThread')),
    },
  };
}

function useLockHandlers(tools: WorkbenchTools): CommandHandlers {
  const { t } = useTranslation();
  const { article, selected } = useArticle().state;
  const active = useActiveSegment();
  const chosen =
    selected.size > 1 ? article.segments.filter(({ id }) => selected.has(id)) : active ? [active] : [];
  const noRow = chosen.length === 0 ? t('edit.refusal.noRow') : null;
  const isEvery = chosen.every(({ lock }) => lock !== null);
  const isNone = chosen.every(({ lock }) => lock === null);
  return {
    'review.lock': {
      run: () => void openForm(tools, 'lock'),
      refusal: noRow ?? (isEvery ? t('review.lock.isLocked', { count: chosen.length }) : null),
    },
    'review.unlock': {
      run: () => void unlockChosen(tools),
      refusal: noRow ?? (isNone ? t('review.lock.isNotLocked', { count: chosen.length }) : null),
    },
  };
}

function useStepHandlers(tools: WorkbenchTools, screen: ScreenCommands): CommandHandlers {
  const step = (direction: 'next' | 'previous') => (): void => {
    if (screen.stage === 'edit') screen.onStage('review');
    else if (screen.threeWay) stepPlace(tools, screen.threeWay, direction);
    else stepChange(tools, direction);
  };
  return {
    'review.nextChange': { run: step('next') },
    'review.previousChange': { run: step('previous') },
  };
}

function useAnchorHandlers(tools: WorkbenchTools, { threeWay }: ScreenCommands): CommandHandlers {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  const { state } = useArticle();
  const isOn = settings.showsAnchors;
  const notHere = threeWay ? t('article.anchors.threeWay') : null;
  const off = isOn ? null : t('article.anchors.off', { key: shownKey('Alt+A', isMac) });
  const refusal = notHere ?? off;
  const step = (direction: 'next' | 'previous') => ({ run: () => stepAnchor(tools, direction), refusal });
  return {
    'edit.openSentences': {
      run: () => void toggleSentences(tools),
      isOn: state.opensSentences,
      refusal: notHere,
    },
    'view.anchors': { run: () => save({ showsAnchors: !isOn }), isOn, refusal: notHere },
    'go.nextAnchor': step('next'),
    'go.previousAnchor': step('previous'),
  };
}

function useInspectorHandlers(tools: WorkbenchTools): CommandHandlers {
  const { settings, save } = useSettings();
  const { inspector } = settings;
  const show = (tab: typeof inspector.tab) => ({
    run: () => {
      tools.toggleStrip.current?.(tab);
      save({ inspector: { ...inspector, isOpen: true, tab } });
    },
    isOn: inspector.isOpen && inspector.tab === tab,
  });
  return {
    'view.inspector': {
      run: () => save({ inspector: { ...inspector, isOpen: !inspector.isOpen } }),
      isOn: inspector.isOpen,
    },
    'view.history': show('history'),
    'view.comments': show('comments'),
    'view.checks': show('checks'),
    'view.articleInfo': show('article'),
    // Any revision of the active segment: its entry in the history has the button.
    'review.baselineRevision': { run: show('history').run },
  };
}
