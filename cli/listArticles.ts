// `duizhao list`: the articles of a workspace.
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import type { ArticleSummary } from '../shared/model/article.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** Prints one line for each article, last changed first: JSON, or id, state, progress and titles. */
export async function listArticles(
  storage: WorkspaceStorage,
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const articles = await storage.listArticles();
  if (!articles.ok) return sayFailure(terminal, articles.failure);
  if (articles.value.length === 0) terminal.say(terminal.t('cli.list.empty'));
  const newestFirst = [...articles.value].sort((a, b) => b.changedAt - a.changedAt);
  for (const article of newestFirst)
    await terminal.print(options.json ? JSON.stringify(article) : describe(article, terminal));
  return 0;
}

function describe(article: ArticleSummary, { t }: Terminal): string {
  const { counts, alignment, sourceTitle, targetTitle } = article;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const titles = [sourceTitle, targetTitle].filter((title) => title !== '').join(' · ');
  const progress = alignment
    ? `${alignment.links - alignment.toCheck}/${alignment.links}`
    : `${counts.final}/${total}`;
  return [article.id, t(`state.article.${article.state}`), progress, titles].join('\t');
}
