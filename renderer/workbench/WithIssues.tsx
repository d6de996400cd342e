// Has the open article checked, for all that is below.
import type { ReactNode } from 'react';
import { IssuesContext } from '../check/IssuesContext.js';
import { useArticleIssues } from '../check/useArticleIssues.js';
import { useIssueFacts } from './useFilterFacts.js';
import { useWorkbench } from './workbenchTools.js';

/** Below an open article. */
export function WithIssues({ children }: { readonly children: ReactNode }): ReactNode {
  const { world, session } = useWorkbench();
  const issues = useArticleIssues(world, session);
  useIssueFacts(world, issues);
  return <IssuesContext value={issues}>{children}</IssuesContext>;
}
