// What opens below a row: words in doubt, refusals, forms, and for the active row its strip.
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../shared/model/article.js';
import { ledgerCounts } from '../../shared/check/ledger/ledgerOf.js';
import { equalInlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { ChangeReason } from '../../shared/model/reason.js';
import type { TermRendering } from '../../shared/terms/termRenderings.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import {
  noReason,
  type MergedWords,
  type PendingWords,
  type ReasonChoice,
  type RowForm,
} from '../article/articleState.js';
import { EditStrip } from '../edit/EditStrip.js';
import { commitMerged, mineOf } from '../edit/mergeConflict.js';
import { baseOfPending, wordingIn, wordsIn } from '../edit/wordsBase.js';
import { PendingNotice, type PendingChoices } from '../edit/PendingNotice.js';
import type { ArticleStage } from '../frame/routes.js';
import { ChangeStrip, reasonsOf } from '../review/ChangeStrip.js';
import { ApprovalRefusalLine, DecisionStrip } from '../review/DecisionStrip.js';
import { SourceChangedLine } from '../review/correction/SourceChangedLine.js';
import { useSourceChange, type SourceChange } from '../review/correction/useSourceChange.js';
import { isApprovalRefusal } from '../review/approvalRefusal.js';
import { LockLine } from '../review/locks/LockLine.js';
import { Readings } from '../review/threeWay/Readings.js';
import { useThreeWay } from '../review/threeWay/ThreeWayContext.js';
import { ReasonWanted, unexplainedChange } from '../review/ReasonWanted.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { IconButton } from '../ui/IconButton.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { useKeptFocus } from '../ui/useKeptFocus.js';
import type { Failure } from '../../shared/outcome.js';
import { RowLedger } from './RowLedger.js';
import { giveReason, noteKeyOf } from './changeActions.js';
import { undoOrRedo } from './editActions.js';
import { presentKind, takeReadingAt, writeReading } from './threeWayActions.js';
import { TermHits } from './TermHits.js';
import { useUnderInView } from './useUnderInView.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';
import { RowFormView } from './RowFormView.js';

/** Everything the row knows about what is below it. */
export interface RowUnderProps {
  readonly segment: Segment;
  readonly number: number;
  readonly stage: ArticleStage;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly language: LanguageTag;
  readonly pending: PendingWords | null;
  readonly form: RowForm | null;
  readonly failure: Failure | null;
  readonly units: readonly ChangeUnit[];
  readonly article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
  /** The terms of its source. */
  readonly terms: readonly TermRendering[];
  /** The target as it stands in the row at rest. */
  readonly shownTarget: string;
  /** Index of the focused change in this row. */
  readonly focusedChange: number | null;
  /** The reason being chosen for it. */
  readonly reason: ReasonChoice | null;
  /** Reasons given in the article. */
  readonly reasons: readonly ChangeReason[] | null;
  /** Changes can be decided here. */
  readonly isDecidable: boolean;
  readonly merged: MergedWords | null;
  readonly position: { readonly number: number; readonly total: number } | null;
}

/** Nothing when there is nothing to say. */
export function RowUnder(props: RowUnderProps): ReactNode {
  const { segment, number, stage, isActive, isEditing, language, pending, failure } = props;
  const tools = useWorkbench();
  const { session } = useSession();
  const keepFocus = useKeptFocus(() => {
    if (isActive && isEditing && tools.session.editor) tools.session.editor.focus();
    // Not the rows' handle: while rows change it is away.
    else document.querySelector<HTMLElement>(`[data-segment="${CSS.escape(segment.id)}"]`)?.focus();
  });
  const asksApproval = props.form?.kind === 'approveOutdated';
  const sourceChange = useSourceChange(segment, isActive || asksApproval, tools.world);
  // Once the words are mended there is nothing left to ask.
  const form = asksApproval && sourceChange.outdated.length === 0 ? null : props.form;
  const unexplained = unexplainedChange(segment, props.units, props.reasons, session);
  const hasNotice = pending !== null && pending.kind !== 'saving';
  const under = useUnderInView(isActive, `${props.focusedChange ?? ''} ${form?.kind ?? ''}`, tools);
  if (!isActive && !hasNotice && failure === null && form === null && props.merged === null && !unexplained)
    return null;
  const isAsked = failure !== null && isApprovalRefusal(failure);
  const writes = (stage === 'edit' || isEditing) && segment.lock === null;
  return (
    <div ref={under} className="under" role="gridcell" onFocus={keepFocus}>
      {hasNotice && (
        <PendingNotice
          segment={segment}
          number={number}
          words={pending}
          mine={mineOf(tools.session, segment.id, pending)}
          language={language}
          {...pendingChoices(tools, segment, pending)}
        />
      )}
      {unexplained && !(isActive && props.focusedChange === unexplained.index) && (
        <ReasonWanted
          hasKey={isActive}
          onGive={() => void giveReason(tools, segment.id, unexplained.index)}
        />
      )}
      {props.merged && <MergedNotice merged={props.merged} />}
      {segment.lock && isActive && <LockLine lock={segment.lock} />}
      {failure && !isAsked && <RowRefusal failure={failure} />}
      {isActive && (
        <SourceChangedLine segment={segment} change={sourceChange} languages={tools.world.latest().article} />
      )}
      {form && <RowFormView {...{ form, segment, number, outdated: sourceChange.outdated }} />}
      {isActive && form === null && pending?.kind !== 'conflict' && (
        <RowLedger segment={segment} target={props.shownTarget} isLive={writes} />
      )}
      {isActive &&
        form === null &&
        pending?.kind !== 'conflict' &&
        (writes ? (
          <>
            <TermHits segment={segment} article={props.article} renderings={props.terms} />
            <WriteStrip segment={segment} />
          </>
        ) : (
          <ReviewStrip {...props} {...{ isAsked, sourceChange }} />
        ))}
      {/* In review the strip says it unasked. */}
      {isAsked && (writes || form !== null || !isActive) && <ApprovalRefusalLine segment={segment} isAsked />}
    </div>
  );
}

/** The count of what is covered stands in the ledger, unless that is hidden. */
function WriteStrip({ segment }: { readonly segment: Segment }): ReactNode {
  const { ledger } = useWorkbench();
  const { settings } = useSettings();
  const here = useSyncExternalStore(ledger.subscribe, ledger.lines);
  const isWanted = !settings.showsLedger && here?.segmentId === segment.id;
  return <EditStrip coverage={isWanted ? ledgerCounts(here.entries) : null} />;
}

const noUnits: readonly ChangeUnit[] = [];

/** In the three-way view, with a place focused, its readings; else the decision on changes and segment. */
function ReviewStrip(
  props: RowUnderProps & { readonly isAsked: boolean; readonly sourceChange: SourceChange },
): ReactNode {
  const { segment, units, language, position, focusedChange, isAsked } = props;
  // Where a suggestion waits it is decided on first; it may say the new words.
  const isOutdated = props.sourceChange.outdated.length > 0 && segment.suggestion === null;
  const { t } = useTranslation();
  const tools = useWorkbench();
  const threeWay = useThreeWay();
  if (!threeWay)
    return <DecisionStrip {...{ segment, units, isAsked, isOutdated }} change={changeStrip(props, tools)} />;
  const row = threeWay.rowOf(segment);
  const place = focusedChange === null ? undefined : row?.text.places[threeWay.view.steps][focusedChange];
  if (!row || !place) {
    const count = row?.text.places.both.length ?? 0;
    const said = count > 0 ? t('review.threeWay.inRow', { count }) : t('review.threeWay.none');
    return <DecisionStrip {...{ segment, isAsked, isOutdated, said }} units={noUnits} change={null} />;
  }
  const isPresent = presentKind(tools, segment, row.wordings[2]) !== null;
  return (
    <Readings
      {...{ threeWay, row, place, language, position }}
      refusal={isPresent ? null : t('review.threeWay.notPresent')}
      onTake={(reading) => void takeReadingAt(tools, threeWay, { segment, row, place }, reading)}
      onWrite={() => writeReading(tools, segment, row, place)}
    />
  );
}

/** The focused change; null: none is. */
function changeStrip(props: RowUnderProps, tools: WorkbenchTools): ReactNode {
  const { units, focusedChange, reason, reasons, isDecidable, position } = props;
  const unit = units.find(({ index }) => index === focusedChange);
  if (!unit) return null;
  const { dispatch } = tools.world;
  return (
    <ChangeStrip
      unit={unit}
      position={position}
      isDecidable={isDecidable}
      reason={reason ?? noReason}
      onReason={(next) => dispatch({ kind: 'reasonChosen', reason: next })}
      given={reasonsOf(unit, reasons)}
      noteKey={noteKeyOf(tools, unit)}
      onOpenChanges={() => dispatch({ kind: 'baselineChosen', choice: { kind: 'openChanges' } })}
    />
  );
}

function pendingChoices(tools: WorkbenchTools, segment: Segment, words: PendingWords): PendingChoices {
  const { world, session } = tools;
  return {
    keepMine: () => {
      const isOpen = session.openId === segment.id;
      const content = isOpen ? (session.editor?.read() ?? words.content) : words.content;
      const base = baseOfPending(words);
      const { mode } = base;
      if (words.kind === 'recovered') session.rebase(segment.id, base);
      const before = wordingIn(mode, segment);
      void session.commitWords({
        segmentId: segment.id,
        content,
        origin: 'edit',
        before,
        isTyped: isOpen,
        mode,
      });
    },
    merge: (merged, mine) => {
      const now = mineOf(session, segment.id, words);
      if (equalInlineText(now, mine)) return void commitMerged(world, session, segment.id, merged);
      world.dispatch({ kind: 'wordsPending', segmentId: segment.id, words: { ...words, content: now } });
      return tools.say(tools.t()('edit.conflict.wroteOn'));
    },
    suggestInstead: () => {
      session.rebase(segment.id, { ...baseOfPending(words), mode: 'suggest', words: null });
      void session.commitWords({
        segmentId: segment.id,
        content: mineOf(session, segment.id, words),
        origin: 'edit',
        before: wordingIn('suggest', segment),
        isTyped: false,
        mode: 'suggest',
      });
    },
    takeSaved: () => {
      if (session.openId === segment.id)
        session.showSaved(wordsIn(words.suggests ? 'suggest' : 'direct', segment));
      void session.forget(segment.id).then(() => {
        if (words.kind === 'conflict') void world.reload();
      });
    },
  };
}

/** Somebody else's change and mine went together by themselves. */
function MergedNotice({ merged }: { readonly merged: MergedWords }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const tools = useWorkbench();
  const person = (merged.authorId && personOf(merged.authorId)?.name) ?? t('review.change.nobody');
  const close = (): void => tools.world.dispatch({ kind: 'wordsMerged', merged: null });
  return (
    <div className="notice-line" role="status">
      <Icon name="merge" />
      <span>
        <b>{t('edit.merged.lead', { person })}</b> {t('edit.merged.text')}
      </span>
      <span className="spacer" />
      <Button
        size="small"
        onPress={() => {
          close();
          void undoOrRedo(tools, 'undo');
        }}
      >
        {t('edit.merged.undo')}
      </Button>
      <IconButton icon="close" size="small" label={t('ui.notice.close')} onPress={close} />
    </div>
  );
}

function RowRefusal({ failure }: { readonly failure: Failure }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { world } = useWorkbench();
  return (
    <div className="notice-line is-warning" role="alert">
      <Icon name="warning" />
      <span>{failureText(failure)}</span>
      <span className="spacer" />
      <IconButton
        icon="close"
        size="small"
        label={t('ui.notice.close')}
        onPress={() => world.dispatch({ kind: 'refused', refusal: null })}
      />
    </div>
  );
}
