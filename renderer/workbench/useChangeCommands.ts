// Commands on changes: deciding on them, saying why, and writing suggestions instead of changes that count at once.
import { useTranslation } from 'react-i18next';
import { mqmCategories } from '../../shared/model/reason.js';
import type { Segment } from '../../shared/model/segment.js';
import { mustSuggest } from '../../shared/review/mustSuggest.js';
import { useArticle } from '../article/ArticleContext.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, type CommandHandlers } from '../commands/CommandProvider.js';
import type { ArticleStage } from '../frame/routes.js';
import { reasonCommands } from '../review/reasonCommands.js';
import type { ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import {
  chooseReason,
  decideChosen,
  decideFocused,
  decideRow,
  explainChange,
  focusedUnit,
  focusNote,
  nextSeverity,
} from './changeActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** `segment`: the active row. What is being typed is saved as what it was meant before the mode changes. */
export function useSuggestingHandler(
  { session: writing, say }: WorkbenchTools,
  segment: Segment | null,
): CommandHandlers {
  const { t } = useTranslation();
  const { session } = useSession();
  const { settings, save } = useSettings();
  const isForced = segment !== null && mustSuggest(segment, session.actor, session.workspace.policy);
  const toggle = async (): Promise<void> => {
    await writing.commit();
    const isSuggesting = !settings.isSuggesting;
    save({ isSuggesting });
    say(t(isSuggesting ? 'review.suggesting.on' : 'review.suggesting.off'));
  };
  return {
    'review.suggesting': {
      run: () => void toggle(),
      isOn: settings.isSuggesting || isForced,
      refusal: isForced ? t('review.suggesting.lockedByPolicy') : null,
    },
  };
}

interface ChangeScreen {
  readonly stage: ArticleStage;
  readonly onStage: (stage: ArticleStage) => void;
  readonly threeWay: ThreeWayInUse | null;
}

/** Saying why is possible everywhere; deciding only in review, where the changes are shown. */
export function useChangeHandlers(
  tools: WorkbenchTools,
  { stage, onStage, threeWay }: ChangeScreen,
): CommandHandlers {
  // The three-way view has decisions of its own.
  const isReview = stage === 'review' && threeWay === null;
  const refusals = useRefusals(tools);
  const explain = (): void => {
    if (!isReview) onStage('review');
    void explainChange(tools);
  };
  const handlers: CommandHandlers = { 'review.explainChange': { run: explain } };
  return isReview
    ? { ...handlers, ...decisionHandlers(tools, refusals), ...reasonHandlers(tools, refusals) }
    : handlers;
}

interface Refusals {
  /** Another baseline is shown. */
  readonly elsewhere: string | null;
  /** No change is focused, or another baseline is shown. */
  readonly noChange: string | null;
  readonly own: string | null;
}

function useRefusals(tools: WorkbenchTools): Refusals {
  const { t } = useTranslation();
  const { session } = useSession();
  const { baseline, focusedChange } = useArticle().state;
  const elsewhere = baseline.choice.kind === 'openChanges' ? null : t('review.decide.otherBaseline');
  const none = focusedChange === null ? t('review.decide.noChange', { key: shownKey('F7', isMac) }) : null;
  const authorId = focusedUnit(tools)?.unit.authorId ?? null;
  const isOwn = authorId !== null && authorId === session.actor?.personId;
  return { elsewhere, noChange: elsewhere ?? none, own: isOwn ? t('review.decide.own') : null };
}

function decisionHandlers(tools: WorkbenchTools, { elsewhere, noChange, own }: Refusals): CommandHandlers {
  return {
    'review.acceptChange': { run: () => void decideFocused(tools, 'accept'), refusal: noChange ?? own },
    'review.rejectChange': { run: () => void decideFocused(tools, 'reject'), refusal: noChange },
    'review.acceptRow': { run: () => void decideRow(tools, 'accept'), refusal: elsewhere },
    'review.rejectRow': { run: () => void decideRow(tools, 'reject'), refusal: elsewhere },
    'review.acceptChosen': { run: () => void decideChosen(tools, 'accept'), refusal: elsewhere },
    'review.rejectChosen': { run: () => void decideChosen(tools, 'reject'), refusal: elsewhere },
  };
}

function reasonHandlers(tools: WorkbenchTools, { noChange }: Refusals): CommandHandlers {
  const choices = mqmCategories.map((category) => [
    reasonCommands[category],
    { run: () => chooseReason(tools, category), refusal: noChange },
  ]);
  return {
    'review.severity': { run: () => nextSeverity(tools), refusal: noChange },
    'review.reasonNote': { run: () => focusNote(tools), refusal: noChange },
    ...(Object.fromEntries(choices) as CommandHandlers),
  };
}
