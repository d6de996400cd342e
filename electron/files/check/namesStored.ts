// The names of an article as it stands in a workspace, and what the workspace's approved articles write for them.
import type { Article } from '../../../shared/model/article.js';
import type { NamedThing, NameLedger, NameUse } from '../../../shared/model/nameLedger.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';
import type { JobContext, RunJob } from '../jobs.js';
import { storedRules } from './storedRules.js';

type Stored = Pick<WorkspaceStorage, 'checkSettings' | 'concepts' | 'info' | 'listEvents' | 'approvedPairs'>;

/** As many rows tell what a desk writes; more would only take longer. */
const mostPairs = 3000;

/** The ledger by the workspace's own termbase and profile. app.cancelled. */
export async function namesStored(
  storage: Stored,
  runCheck: RunJob,
  article: Article,
  context: JobContext,
): Promise<Outcome<NameLedger>> {
  const rules = await storedRules(storage);
  return rules.ok ? runCheck('nameLedger', { article, rules: rules.value }, context) : rules;
}

/** What approved rows of other articles write for the names. app.cancelled. */
export async function nameUseStored(
  storage: Stored,
  runCheck: RunJob,
  article: Pick<Article, 'id' | 'sourceLanguage'>,
  names: readonly NamedThing[],
  context: JobContext,
): Promise<Outcome<readonly NameUse[]>> {
  const pairs = await storage.approvedPairs(
    article.id,
    names.map(({ name }) => name),
    mostPairs,
  );
  if (!pairs.ok) return pairs;
  if (pairs.value.length === 0) return success([]);
  const rules = await storedRules(storage);
  if (!rules.ok) return rules;
  const language = article.sourceLanguage;
  return runCheck('nameUse', { language, names, pairs: pairs.value, rules: rules.value }, context);
}
