// The record of every check in a workspace: what of its findings was mended, what was set aside, what is open.
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { placeKey } from '../../../shared/check/record/placeKey.js';
import type { Article } from '../../../shared/model/article.js';
import { checkIds, type CheckId } from '../../../shared/model/check.js';
import type { CheckRecord, WaivedFinding } from '../../../shared/model/checkRecord.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import type { Waiver } from '../../../shared/model/waiver.js';
import { isDeliberateCut } from '../../../shared/check/deliberateCut.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';
import type { JobContext, RunJob } from '../jobs.js';
import type { SharedRules } from './sharedRules.js';
import { storedRules } from './storedRules.js';

interface Sums {
  readonly fixed: Map<CheckId, number>;
  readonly waived: Map<CheckId, WaivedFinding[]>;
  readonly open: Map<CheckId, number>;
}

/** Where a finding lay that was set aside. */
function placesOf(article: Article): (waiver: Waiver) => WaivedFinding {
  const roleOf = new Map(checkedSegments(article).map(({ id, role }) => [id, role]));
  return ({ segmentId, source, target }) => {
    const words = [target, source].find((side) => side !== null && !side.isWhole)?.text ?? '';
    return { role: roleOf.get(segmentId) ?? 'body', words };
  };
}

/** Each finding once, however often it was set aside as its words changed. */
function eachOnce(waivers: readonly Waiver[]): readonly Waiver[] {
  const byPlace = new Map(
    waivers.map((waiver) => [`${waiver.segmentId} ${placeKey(waiver, waiver)}`, waiver]),
  );
  return [...byPlace.values()];
}

function addCounts(sums: Map<CheckId, number>, counts: readonly (readonly [CheckId, number])[]): void {
  for (const [check, count] of counts) sums.set(check, (sums.get(check) ?? 0) + count);
}

/** Adds one article. */
async function addArticle(
  storage: WorkspaceStorage,
  runCheck: RunJob,
  articleId: ArticleId,
  by: { readonly personId: PersonId; readonly rules: SharedRules },
  sums: Sums,
  context: JobContext,
): Promise<Outcome<null>> {
  const histories = await storage.rowHistories(articleId);
  if (!histories.ok) return histories;
  const waivers = await storage.waivers(articleId);
  if (!waivers.ok) return waivers;
  const article = await storage.loadArticle(articleId, by.personId);
  if (!article.ok) return article;
  const place = placesOf(article.value);
  // A name cut on purpose says nothing of how good a check is: none asked for it.
  for (const waiver of eachOnce(waivers.value.filter((one) => !isDeliberateCut(one))))
    sums.waived.set(waiver.check, [...(sums.waived.get(waiver.check) ?? []), place(waiver)]);
  const counted = await runCheck(
    'countFindings',
    { article: article.value, histories: histories.value, waivers: waivers.value, rules: by.rules },
    context,
  );
  if (!counted.ok) return counted;
  addCounts(sums.fixed, counted.value.fixed);
  addCounts(sums.open, counted.value.open);
  return success(null);
}

/** Every check with a record, in the order of checks; article by article, with progress. app.cancelled. */
export async function recordStored(
  storage: WorkspaceStorage,
  runCheck: RunJob,
  personId: PersonId,
  context: JobContext,
): Promise<Outcome<readonly CheckRecord[]>> {
  const rules = await storedRules(storage);
  if (!rules.ok) return rules;
  const articles = await storage.listArticles();
  if (!articles.ok) return articles;
  const sums: Sums = { fixed: new Map(), waived: new Map(), open: new Map() };
  for (const [i, { id }] of articles.value.entries()) {
    context.onProgress(i, articles.value.length);
    if (context.signal.aborted) return failed('app.cancelled', {});
    const added = await addArticle(storage, runCheck, id, { personId, rules: rules.value }, sums, {
      ...context,
      onProgress: () => undefined,
    });
    if (!added.ok) return added;
  }
  return success(
    checkIds.flatMap((check): CheckRecord[] => {
      const [fixed, open] = [sums.fixed.get(check) ?? 0, sums.open.get(check) ?? 0];
      const waived = sums.waived.get(check) ?? [];
      return fixed + waived.length + open === 0 ? [] : [{ check, fixed, waived, open }];
    }),
  );
}
