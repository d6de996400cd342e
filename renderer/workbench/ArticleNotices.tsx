// Bars above the rows: what was recovered, what was refused, what is selected, and that the article is gone.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/outcome.js';
import { useArticle } from '../article/ArticleContext.js';
import { segmentPositions } from '../article/selectors.js';
import { realignedNewest } from '../article/undoStack.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { formatTime } from '../ui/format.js';
import { Notice } from '../ui/Notice.js';
import { useSession } from '../ui/SessionProvider.js';
import { approveChosen } from './decideActions.js';
import { changePairing, undoRealigned } from './editActions.js';
import { clearSelection, goTo } from './moveActions.js';
import { useWorkbench } from './workbenchTools.js';

/** Nothing most of the time. */
export function ArticleNotices({
  onLeave,
  onAlign,
}: {
  readonly onLeave: () => void;
  /** Leads to the alignment under way. */
  readonly onAlign: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { state, dispatch } = useArticle();
  return (
    <div className="article-notices">
      {state.isGone && (
        <Notice
          tone="warning"
          lead={t('article.gone.lead')}
          text={t('article.gone.text')}
          action={{ label: t('article.gone.back'), run: onLeave }}
        />
      )}
      {state.article.aligning && (
        <Notice
          tone="info"
          icon="anchors"
          lead={t('align.again.underWay')}
          action={{ label: t('align.again.goOn'), run: onAlign }}
        />
      )}
      <RealignedNotice />
      <RecoveredNotice />
      {state.refusal?.segmentId === null && (
        <Notice
          tone="warning"
          lead={failureText(state.refusal.failure)}
          onClose={() => dispatch({ kind: 'refused', refusal: null })}
        />
      )}
      <RefusedNotice />
      <SelectionBar />
    </div>
  );
}

/** Until something else is done, or it is closed. */
function RealignedNotice(): ReactNode {
  const { t } = useTranslation();
  const tools = useWorkbench();
  const { undo } = useArticle().state;
  const [closed, setClosed] = useState<number | null>(null);
  const realigned = realignedNewest(undo);
  if (!realigned || realigned.seq === closed) return null;
  const { change, seq } = realigned;
  return (
    <Notice
      tone="info"
      icon="anchors"
      lead={t('align.accept.replaced', { count: change.create.length })}
      action={{ label: t('command.edit.undo'), run: () => void undoRealigned(tools, seq) }}
      onClose={() => setClosed(seq)}
    />
  );
}

function RecoveredNotice(): ReactNode {
  const { t } = useTranslation();
  const tools = useWorkbench();
  const { state, dispatch } = useArticle();
  const first = state.recovered[0];
  if (first === undefined) return null;
  const number = (segmentPositions(state.article.segments).get(first) ?? 0) + 1;
  const newest = Math.max(...state.recovered.map((id) => state.pending[id]?.at ?? 0));
  return (
    <Notice
      tone="info"
      icon="history"
      lead={t('edit.recovered.lead')}
      text={t('edit.recovered.text', {
        count: state.recovered.length,
        number,
        time: formatTime(newest, true),
      })}
      action={{
        label: t('edit.recovered.go', { number }),
        run: () => goTo(tools, first, { isEditing: tools.stage() === 'edit', align: 'center' }),
      }}
      onClose={() => dispatch({ kind: 'recoveryClosed' })}
    />
  );
}

/** Each reason once, with how many it was met by. */
function RefusedNotice(): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { state, dispatch } = useArticle();
  const isApproval = state.refusedApprovals.length > 0;
  const refused = isApproval ? state.refusedApprovals : state.refusedDecisions;
  if (refused.length === 0) return null;
  const reasons = new Map<string, readonly Failure[]>();
  for (const { failure } of refused) {
    const text = failureText(failure);
    reasons.set(text, [...(reasons.get(text) ?? []), failure]);
  }
  const texts = [...reasons].map(([text, [first, ...more]]) => {
    const count = more.length + 1;
    const said = first ? failureText(first, count) : text;
    return reasons.size > 1 ? `${count}: ${said}` : said;
  });
  return (
    <Notice
      tone="warning"
      lead={t(isApproval ? 'review.refused.lead' : 'review.refusedChanges.lead', { count: refused.length })}
      text={texts.join(' ')}
      {...(isApproval && {
        action: {
          label: t('review.refused.show'),
          run: () => dispatch({ kind: 'filtered', filter: 'notApproved' }),
        },
      })}
      onClose={() => dispatch({ kind: isApproval ? 'approvalsRefused' : 'decisionsRefused', refused: [] })}
    />
  );
}

function SelectionBar(): ReactNode {
  const { t } = useTranslation();
  const tools = useWorkbench();
  const { session } = useSession();
  const { selected } = useArticle().state;
  if (selected.size < 2) return null;
  const isEditor = session.actor?.actingAs === 'editor';
  return (
    <div className="banner info selection-bar" role="status">
      <p>
        <b>{t('article.selection.count', { count: selected.size })}</b>
      </p>
      <span className="spacer" />
      <Button size="small" onPress={() => void changePairing(tools, 'mergeNext')}>
        {t('article.selection.merge')}
      </Button>
      <Button
        size="small"
        kind="primary"
        refusal={isEditor ? null : t('review.approve.onlyEditors')}
        onPress={() => void approveChosen(tools)}
      >
        {t('review.approve.selected', { count: selected.size })}
      </Button>
      <Button size="small" kind="bare" onPress={() => clearSelection(tools)}>
        {t('article.selection.clear')}
      </Button>
    </div>
  );
}
