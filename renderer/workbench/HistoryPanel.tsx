// Inspector, History: what the active row was and is to be.
import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Revision } from '../../shared/model/segment.js';
import { useArticle } from '../article/ArticleContext.js';
import { suggestedChain } from '../article/rowChanges.js';
import { RowEffort } from '../review/effort/RowEffort.js';
import { HistoryTab } from '../review/HistoryTab.js';
import { useHistory } from '../review/useHistory.js';
import { restoreRevision } from './restoreRevision.js';
import { useActiveRow } from './useActiveRow.js';
import { useWorkbench } from './workbenchTools.js';

/** Nothing while no row is active. */
export function HistoryPanel({
  onBaseline,
}: {
  readonly onBaseline: (revision: Revision) => void;
}): ReactNode {
  const tools = useWorkbench();
  const { session, world } = tools;
  const { article, segment } = useActiveRow();
  const { baseline, suggested } = useArticle().state;
  const segmentId = segment?.id ?? null;
  const history = useHistory(segment, world.request);
  // The draft is as old as the last autosave: typing itself renders nothing here.
  useSyncExternalStore(session.autosave.subscribe, session.autosave.status);
  const onRestore = useCallback(
    (revision: Revision) => {
      if (segmentId !== null) void restoreRevision(tools, segmentId, revision);
    },
    [tools, segmentId],
  );
  const layers = tools.stage() === 'review' ? baseline.layers : suggested;
  const fetched = (segmentId && layers?.[segmentId]) ?? null;
  const suggestedNow = useMemo(() => segment && suggestedChain(fetched, segment), [fetched, segment]);
  if (!segment) return null;
  const requests = article.comments.filter(
    (comment) => comment.segmentId === segment.id && comment.requestsChanges,
  );
  return (
    <>
      <RowEffort articleId={article.id} segment={segment} request={world.request} />
      <HistoryTab
        key={segment.id}
        history={history}
        language={article.targetLanguage}
        requests={requests}
        suggested={suggestedNow}
        hasDraft={session.openId === segment.id && session.isDirty()}
        onRestore={onRestore}
        onBaseline={onBaseline}
      />
    </>
  );
}
