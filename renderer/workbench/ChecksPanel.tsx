// Inspector, Checks: the tab with what its buttons do here.
import { useMemo, type ReactNode } from 'react';
import { newJobId } from '../bridge.js';
import { ChecksTab } from '../check/ChecksTab.js';
import { useIssues } from '../check/IssuesContext.js';
import { useSession } from '../ui/SessionProvider.js';
import {
  addWord,
  askWaiver,
  confirmIssue,
  fixIssue,
  goToIssue,
  unconfirm,
  withdrawWaiver,
} from './issueActions.js';
import { useActiveRow } from './useActiveRow.js';
import { useWorkbench } from './workbenchTools.js';

/** The panel of the tab. */
export function ChecksPanel(): ReactNode {
  const tools = useWorkbench();
  const { personOf } = useSession();
  const issues = useIssues();
  const { article, segment, numberOf } = useActiveRow();
  const segmentIds = useMemo(() => article.segments.map(({ id }) => id), [article.segments]);
  return (
    <ChecksTab
      issues={issues}
      segmentIds={segmentIds}
      activeId={segment?.id ?? null}
      numberOf={numberOf}
      onGoTo={(segmentId, issue) => goToIssue(tools, segmentId, issue)}
      onFix={(segmentId, issue) => fixIssue(tools, segmentId, issue)}
      onWaive={(segmentId, issue) => askWaiver(tools, segmentId, issue)}
      onAddWord={(word) => void addWord(tools, word)}
      onSuggest={(word) =>
        tools.world.request('check.suggestSpelling', { articleId: article.id, word, jobId: newJobId() })
      }
      onWithdraw={(waiver) => void withdrawWaiver(tools, issues, waiver)}
      onConfirm={(segmentId, issue) => void confirmIssue(tools, issues, segmentId, issue)}
      onUnconfirm={(error) => void unconfirm(tools, issues, error)}
      nameOf={(personId) => personOf(personId)?.name ?? ''}
    />
  );
}
