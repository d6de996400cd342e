// Checks an article as it stands in a workspace, by the workspace's own rules.
import type { Article } from '../../../shared/model/article.js';
import { openErrors } from '../../../shared/check/waivers.js';
import type { ArticleChecks, SegmentIssues } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';
import type { JobContext, Jobs } from '../jobs.js';
import { storedRules } from './storedRules.js';

/** Runs the checks over an article: as a job of a thread, or here. */
export type CheckArticle = (
  input: Jobs['checkArticle']['input'],
  context: JobContext,
) => Promise<Outcome<readonly SegmentIssues[]>>;

type Stored = Pick<WorkspaceStorage, 'checkSettings' | 'concepts' | 'info' | 'listEvents' | 'waivers'>;

/** What is found and what was set aside; `only`: in these segments. app.cancelled. */
export async function checkStored(
  storage: Stored,
  checkArticle: CheckArticle,
  article: Article,
  only: readonly SegmentId[] | null,
  context: JobContext,
): Promise<Outcome<ArticleChecks>> {
  const rules = await storedRules(storage);
  if (!rules.ok) return rules;
  const waivers = await storage.waivers(article.id);
  if (!waivers.ok) return waivers;
  const found = await checkArticle({ article, rules: rules.value, only }, context);
  return found.ok ? success({ found: found.value, waivers: waivers.value }) : found;
}

/** Segments that errors of the checks hold up, with how many; none where the workspace lets errors pass. */
export async function heldUp(
  storage: Stored,
  checkArticle: CheckArticle,
  article: Article,
  only: readonly SegmentId[] | null,
  context: JobContext,
): Promise<Outcome<ReadonlyMap<SegmentId, number>>> {
  const info = await storage.info();
  if (!info.ok) return info;
  if (info.value.policy.errors === 'allow') return success(new Map());
  const checks = await checkStored(storage, checkArticle, article, only, context);
  return checks.ok ? success(openErrors(article.segments, checks.value.found, checks.value.waivers)) : checks;
}
