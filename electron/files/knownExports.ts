// What the log of a workspace knows of exported files, and which articles a file of unknown origin may be of.
import type { WorkspaceEvent } from '../../shared/model/event.js';
import { exportFormats, type ExportFormat } from '../../shared/model/exported.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { FoundExport } from './readExportFile.js';
import type { VerifyStorage } from './verifyFile.js';

/** An export the log knows. */
export interface KnownExport {
  readonly articleId: ArticleId;
  readonly format: ExportFormat;
  readonly side: Side | null;
  readonly isDraft: boolean;
  readonly at: string;
  /** Name of who exported it; empty when nobody of that id is there. */
  readonly by: string;
}

/** Most events one query answers. */
const pageLength = 1000;

/** Runs through the exports in the log, newest first, until `look` is satisfied. */
async function eachExport(
  storage: VerifyStorage,
  look: (event: WorkspaceEvent) => boolean,
): Promise<Outcome<null>> {
  for (let beforeSeq: number | null = null; ;) {
    const query = { articleId: null, kinds: ['articleExported'] as const, beforeSeq, limit: pageLength };
    const events: Outcome<readonly WorkspaceEvent[]> = await storage.listEvents(query);
    if (!events.ok) return events;
    if (events.value.some(look) || events.value.length < pageLength) return success(null);
    beforeSeq = events.value.at(-1)?.seq ?? 0;
  }
}

async function firstExport(
  storage: VerifyStorage,
  isIt: (event: WorkspaceEvent) => boolean,
): Promise<Outcome<KnownExport | null>> {
  let found: WorkspaceEvent | null = null;
  const looked = await eachExport(storage, (event) => {
    if (!isIt(event)) return false;
    found = event;
    return true;
  });
  if (!looked.ok) return looked;
  const info = await storage.info();
  if (!info.ok) return info;
  return success(
    knownExport(found, (id) => info.value.people.find((person) => person.id === id)?.name ?? ''),
  );
}

function knownExport(event: WorkspaceEvent | null, nameOf: (id: string) => string): KnownExport | null {
  if (event === null || event.articleId === null) return null;
  const { articleId, at, personId, data } = event;
  const format = exportFormats.find((known) => known === data['format']);
  if (!format) return null;
  const isBilingual = format === 'bilingual-html' || format === 'bilingual-docx';
  const side = isBilingual ? null : data['side'] === 'source' ? 'source' : 'target';
  const when = new Date(at).toISOString();
  return { articleId, format, side, isDraft: data['draft'] === true, at: when, by: nameOf(personId) };
}

/** The newest export of exactly these bytes. */
export function findExport(storage: VerifyStorage, sha256: string): Promise<Outcome<KnownExport | null>> {
  return firstExport(storage, ({ data }) => data['sha256'] === sha256);
}

/** The export that was signed off by the record of this hash. */
export function findSignedExport(
  storage: VerifyStorage,
  recordHash: string,
): Promise<Outcome<KnownExport | null>> {
  return firstExport(storage, ({ data }) => data['signOff'] === recordHash);
}

/** An article a file may be of, with the house layouts it was exported in. */
export interface LikelyArticle {
  readonly articleId: ArticleId;
  readonly templates: readonly (string | null)[];
}

const mostArticles = 5;
const mostSearches = 8;
const searchLength = 20;

/** Articles that were exported under this file's name, or whose words are in it, likeliest first. */
export async function likelyArticles(
  storage: VerifyStorage,
  found: FoundExport,
): Promise<Outcome<readonly LikelyArticle[]>> {
  const votes = new Map<ArticleId, number>();
  const templates = new Map<ArticleId, Set<string>>();
  const vote = (id: ArticleId, weight: number): void => void votes.set(id, (votes.get(id) ?? 0) + weight);
  const looked = await eachExport(storage, ({ articleId, data }) => {
    if (articleId === null) return false;
    const { template, file } = data;
    if (file === found.file.name && !votes.has(articleId)) vote(articleId, 1);
    if (typeof template === 'string') {
      const known = templates.get(articleId) ?? new Set();
      templates.set(articleId, known.add(template));
    }
    return false;
  });
  if (!looked.ok) return looked;
  for (const words of searchWords(found)) {
    const articles = await storage.searchArticles(words);
    if (!articles.ok) return articles;
    for (const id of articles.value) vote(id, 2);
  }
  const likely = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostArticles);
  return success(
    likely.map(([articleId]) => ({ articleId, templates: [null, ...(templates.get(articleId) ?? [])] })),
  );
}

/** Beginnings and ends of the longest stretches: one of them is likely to be unaltered, and to lie in one segment. */
function searchWords({ text }: FoundExport): readonly string[] {
  const longest = text.blocks
    .map(({ content }) => content.text)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostSearches / 2);
  return longest.flatMap((words) =>
    words.length <= searchLength ? [words] : [words.slice(0, searchLength), words.slice(-searchLength)],
  );
}
