// Requests of the library: the list of articles, search, the log, and the sample article.
import { articleFromPair } from '../../shared/align/articleFromPair.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { NewArticle } from '../../shared/model/imported.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { JobContext, RunJob } from '../files/jobs.js';
import { withActor, withStorage, type WindowSession } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runWindowJob } from './windowJob.js';

/** The two sides of the sample article. */
export interface SampleFiles {
  readonly source: string;
  readonly target: string;
}

/** What these handlers work with. */
export interface LibraryParts {
  readonly runJob: RunJob;
  readonly sample: SampleFiles;
}

/** The handlers of `library.*`. */
export function libraryHandlers(parts: LibraryParts): Handlers<StageNames<'library'>> {
  return {
    'library.list': (session) => withStorage(session, (storage) => storage.listArticles()),
    'library.search': (session, text) => withStorage(session, (storage) => storage.searchArticles(text)),
    'library.delete': (session, articleId) =>
      withActor(session, (storage, actor) => storage.deleteArticle(actor, articleId)),
    'library.restore': (session, articleId) =>
      withActor(session, (storage, actor) => storage.restoreArticle(actor, articleId)),
    'library.addSample': (session) => addSample(parts, session),
    'library.events': (session, query) => withStorage(session, (storage) => storage.listEvents(query)),
  };
}

/** The sample goes the way every imported pair goes. */
function addSample({ runJob, sample }: LibraryParts, session: WindowSession): Promise<Outcome<ArticleId>> {
  return withActor(session, async (storage, actor) => {
    const article = await runWindowJob(session, 'sample', (context) => readPair(runJob, sample, context));
    return article.ok ? storage.createArticle(actor, article.value) : article;
  });
}

async function readPair(
  runJob: RunJob,
  { source, target }: SampleFiles,
  { signal }: JobContext,
): Promise<Outcome<NewArticle>> {
  const context = { signal, onProgress: () => undefined };
  const [first, second] = await Promise.all([
    runJob('readDocument', { path: source }, context),
    runJob('readDocument', { path: target }, context),
  ]);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const languages = { sourceLanguage: first.value.language, targetLanguage: second.value.language };
  const links = await runJob(
    'pairParagraphs',
    { source: first.value.paragraphs, target: second.value.paragraphs, ...languages },
    context,
  );
  if (!links.ok) return links;
  return success(articleFromPair(first.value, second.value, links.value, languages));
}
