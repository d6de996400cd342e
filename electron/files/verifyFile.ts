// Verifies an exported file: against its sign-off record, against the exports the workspace's log knows, or against
// the words of the article that fits best. The app and the command line both come in here.
import {
  compareParagraphs,
  pageState,
  verdictOf,
  type ExpectedParagraph,
} from '../../shared/export/verifyExport.js';
import { exportGate } from '../../shared/export/exportGate.js';
import type { ExportedBlock } from '../../shared/formats/exportedText.js';
import type { Article } from '../../shared/model/article.js';
import type { ChainReport } from '../../shared/model/eventChain.js';
import type { ExportFormat, ExportRequest } from '../../shared/model/exported.js';
import type { ArticleId, PersonId } from '../../shared/model/ids.js';
import type { SignOffRecord } from '../../shared/model/signOff.js';
import type { RecordState, VerifyReport } from '../../shared/model/verified.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import type { RenderedParagraph } from './expectedParagraphs.js';
import { findExport, findSignedExport, likelyArticles, type KnownExport } from './knownExports.js';
import type { FoundExport } from './readExportFile.js';
import { sha256 } from './sha256.js';

/** What is asked of a workspace. */
export type VerifyStorage = Pick<
  WorkspaceStorage,
  'info' | 'listEvents' | 'searchArticles' | 'loadArticle' | 'verifyChain' | 'chainHash'
>;

/** What the words of an article would be in a file; done where it holds up nobody. */
export type Render = (
  article: Article,
  request: ExportRequest,
) => Promise<Outcome<readonly RenderedParagraph[]>>;

/** Where to look, and how. */
export interface VerifyTools {
  /** null: only the record can tell. */
  readonly storage: VerifyStorage | null;
  /** House layouts to try beside those the log names. */
  readonly templates: readonly string[];
  readonly render: Render;
}

/** Fails with export.noSignOff or export.unknownFile when there is nothing to hold the file against. */
export async function verifyFile(found: FoundExport, tools: VerifyTools): Promise<Outcome<VerifyReport>> {
  const { storage } = tools;
  const chain = storage === null ? null : await storage.verifyChain();
  if (chain !== null && !chain.ok) return chain;
  const log = chain?.value ?? null;
  if (found.signOff !== null) return againstRecord(found, found.signOff, log, tools);
  if (storage === null || log === null) return failed('export.noSignOff', { file: found.file.name });
  const known = await findExport(storage, found.file.sha256);
  if (!known.ok) return known;
  return known.value === null
    ? againstArticle(found, log, storage, tools)
    : againstExport(found, known.value, log, storage);
}

async function againstRecord(
  found: FoundExport,
  signOff: NonNullable<FoundExport['signOff']>,
  chain: ChainReport | null,
  { storage, render }: VerifyTools,
): Promise<Outcome<VerifyReport>> {
  const { record } = signOff;
  const state = await recordState(signOff, chain, storage);
  if (!state.ok) return state;
  const isSameFile = record.export.sha256 === found.file.sha256;
  const contents = isSameFile || storage === null ? null : await knownContents(record, storage, render);
  const expected = record.paragraphs.map((paragraph) => ({
    ...paragraph,
    content: contents?.get(paragraph.hash) ?? null,
  }));
  const differences = isSameFile ? [] : compareParagraphs(expected, found.text.blocks, sha256);
  const { article, export: made } = record;
  const [title, language] =
    article.targetTitle !== ''
      ? [article.targetTitle, article.targetLanguage]
      : [article.sourceTitle, article.sourceLanguage];
  return success({
    file: found.file,
    basis: 'signOff',
    verdict: verdictOf(isSameFile, differences),
    isApproved: true,
    article: { id: article.id, title, language },
    made: { format: made.format, side: made.side, at: made.at, by: made.by },
    record: { file: signOff.name, state: state.value },
    chain,
    page: pageState(record, found.text.page, sha256),
    compared: isSameFile ? 0 : Math.max(expected.length, found.text.blocks.length),
    differences,
  });
}

/** How far the record can be trusted: a record anybody could write holds its own hash; only the log vouches for it. */
async function recordState(
  { record, isWhole }: NonNullable<FoundExport['signOff']>,
  chain: ChainReport | null,
  storage: VerifyStorage | null,
): Promise<Outcome<RecordState>> {
  if (!isWhole) return success('altered');
  if (storage === null || chain === null) return success('unconfirmed');
  if (chain.brokenAt !== null) return success('logBroken');
  const known = await findSignedExport(storage, record.hash);
  if (!known.ok) return known;
  if (known.value === null) return success('unknown');
  // The record left the house with the head of the chain: a log that was written anew has another there.
  const head = record.log.seq === 0 ? success(record.log.head) : await storage.chainHash(record.log.seq);
  if (!head.ok) return head;
  return success(head.value === record.log.head ? 'confirmed' : 'logBroken');
}

/** The words of the record's stretches as far as the article still has them, by their hash. */
async function knownContents(
  { article: { id }, export: { format, side, template } }: SignOffRecord,
  storage: VerifyStorage,
  render: Render,
): Promise<ReadonlyMap<string, ExpectedParagraph['content']>> {
  const article = await loadForAnybody(storage, id as ArticleId);
  if (!article.ok) return new Map();
  const request = { format, side: side ?? 'target', isDraft: false, template };
  const made = await render(article.value, request);
  return new Map(made.ok ? made.value.map(({ hash, content }) => [hash, content]) : []);
}

async function loadForAnybody(storage: VerifyStorage, articleId: ArticleId): Promise<Outcome<Article>> {
  const info = await storage.info();
  if (!info.ok) return info;
  const person = info.value.people[0]?.id ?? ('' as PersonId);
  return storage.loadArticle(articleId, person);
}

async function againstExport(
  found: FoundExport,
  known: KnownExport,
  chain: ChainReport,
  storage: VerifyStorage,
): Promise<Outcome<VerifyReport>> {
  const { articleId, format, side, isDraft, at, by } = known;
  const article = await loadForAnybody(storage, articleId);
  return success({
    file: found.file,
    basis: 'export',
    verdict: 'identical',
    isApproved: !isDraft,
    // An article may have been deleted since: its exports are known all the same.
    article: { id: articleId, ...(article.ok ? titleOf(article.value) : { title: '', language: 'en' }) },
    made: { format, side, at, by },
    record: null,
    chain,
    page: 'none',
    compared: 0,
    differences: [],
  });
}

function titleOf(article: Article): { readonly title: string; readonly language: string } {
  const headline = article.paragraphs.find(({ role }) => role === 'headline');
  const segment = article.segments.find(({ paragraphId }) => paragraphId === headline?.id);
  const target = segment?.target?.content.text ?? '';
  return target !== ''
    ? { title: target, language: article.targetLanguage }
    : { title: segment?.source?.content.text ?? '', language: article.sourceLanguage };
}

interface Fit {
  readonly article: Article;
  readonly request: ExportRequest;
  readonly expected: readonly ExpectedParagraph[];
  readonly blocks: readonly ExportedBlock[];
  readonly differences: VerifyReport['differences'];
}

async function againstArticle(
  found: FoundExport,
  chain: ChainReport,
  storage: VerifyStorage,
  { render, templates: offered }: VerifyTools,
): Promise<Outcome<VerifyReport>> {
  const likely = await likelyArticles(storage, found);
  if (!likely.ok) return likely;
  let best: Fit | null = null;
  for (const { articleId, templates } of likely.value) {
    const article = await loadForAnybody(storage, articleId);
    if (!article.ok) continue;
    for (const request of requestsFor(found.format, [...new Set([...templates, ...offered])])) {
      const made = await render(article.value, request);
      if (!made.ok) continue;
      const fit = fitOf(article.value, request, made.value, found);
      if (fit !== null && (best === null || fit.differences.length < best.differences.length)) best = fit;
    }
  }
  return best === null
    ? failed('export.unknownFile', { file: found.file.name })
    : success(articleReport(found, best, chain));
}

function articleReport(
  found: FoundExport,
  { article, request, expected, blocks, differences }: Fit,
  chain: ChainReport,
): VerifyReport {
  const isBilingual = request.format === 'bilingual-html' || request.format === 'bilingual-docx';
  return {
    file: found.file,
    basis: 'article',
    verdict: verdictOf(false, differences),
    isApproved: exportGate(article).blocked.length === 0,
    article: { id: article.id, ...titleOf(article) },
    made: { format: request.format, side: isBilingual ? null : request.side, at: null, by: null },
    record: null,
    chain,
    // Without its record nobody knows what the page should say.
    page: found.text.page === null ? 'none' : 'unexpected',
    compared: Math.max(expected.length, blocks.length),
    differences,
  };
}

/** The ways the file may have been made: both sides, every layout it could be in. */
function requestsFor(format: ExportFormat, templates: readonly (string | null)[]): readonly ExportRequest[] {
  const isBilingual = format === 'bilingual-html' || format === 'bilingual-docx';
  const sides = isBilingual ? (['target'] as const) : (['target', 'source'] as const);
  const layouts = format === 'house' ? templates : [null];
  return sides.flatMap((side) => layouts.map((template) => ({ format, side, isDraft: false, template })));
}

/** null when not one stretch of words is the same. */
function fitOf(
  article: Article,
  request: ExportRequest,
  made: readonly RenderedParagraph[],
  { text }: FoundExport,
): Fit | null {
  // Whether it was approved is written into the table as it was at the time: here only the words are compared.
  const isWords = ({ cell }: Pick<ExportedBlock, 'cell'>): boolean => cell?.column !== 4;
  const expected = made.filter(isWords);
  const blocks = text.blocks.filter(isWords);
  const differences = compareParagraphs(expected, blocks, sha256);
  const differing = new Set(differences.flatMap(({ excerpt, side }) => (side === null ? [] : [excerpt])));
  const hasSame = expected.some(({ side, excerpt }) => side !== null && !differing.has(excerpt));
  return hasSame ? { article, request, expected, blocks, differences } : null;
}
