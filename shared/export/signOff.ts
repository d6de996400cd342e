// Signs a finished export off: makes the file, reads it back, and writes down who wrote, who approved, and a hash of
// every stretch of text as it stands in the file.
import { readExported } from '../formats/readExported.js';
import { signOffPage } from '../formats/signOffPage.js';
import type { ExportedText, TableCell } from '../formats/exportedText.js';
import { wordingText } from '../model/eventChain.js';
import type { Article } from '../model/article.js';
import type { ExportRequest } from '../model/exported.js';
import type { PersonId } from '../model/ids.js';
import type { InlineText } from '../model/inlineText.js';
import {
  canCarryPage,
  signOffVersion,
  type SignOffMaterial,
  type SignOffParagraph,
  type SignOffQuality,
  type SignOffRecord,
  type SignOffSegment,
  type SignOffWaiver,
} from '../model/signOff.js';
import { success, type Outcome } from '../outcome.js';
import { bilingualDocument, numberedParagraphs } from './exportDocument.js';
import { formatExport } from './formatExport.js';
import type { FormatOptions } from './formatText.js';
import { labelBlocks, labelCells, type BlockLabel } from './labelBlocks.js';
import type { LineReaders } from './readLine.js';
import { pageHash, recordHash, type Sha256 } from './signOffHashes.js';

/** How a file is formatted, and what it is hashed with. */
export type SigningOptions = FormatOptions & { readonly readers: LineReaders; readonly sha256: Sha256 };

/** What is signed. */
export interface SignOffTask {
  readonly material: SignOffMaterial;
  readonly request: ExportRequest;
  readonly fileName: string;
  readonly by: PersonId;
  readonly hasPage: boolean;
  /** null: nobody judged it. */
  readonly mqm: SignOffQuality | null;
}

/** A stretch of a file just made. */
export interface MadeParagraph {
  readonly content: InlineText;
  readonly cell: TableCell | null;
  readonly signed: SignOffParagraph;
}

/** The file's bytes and its record. */
export interface SignedExport {
  readonly bytes: Uint8Array;
  readonly record: SignOffRecord;
}

const excerptLength = 40;
const bodyLength = 80;

/** The first characters of a text on one line. */
export function excerptOf(text: string, length = excerptLength): string {
  const signs = Array.from(text.replace(/\s+/gu, ' ').trim());
  return signs.length <= length ? signs.join('') : `${signs.slice(0, length).join('')}…`;
}

/** Fails as `formatExport` does. A finished export only: the request says no draft. */
export async function signExport(task: SignOffTask, options: SigningOptions): Promise<Outcome<SignedExport>> {
  const { material, request, hasPage } = task;
  const { sha256 } = options;
  const plain = await formatExport(material.article, request, options);
  if (!plain.ok) return plain;
  const made = madeParagraphs(material.article, request, plain.value, options);
  const paragraphs = made.map(({ signed: paragraph }) => paragraph);
  const signed = recordOf(task, paragraphs, options);
  if (!hasPage || !canCarryPage(request.format)) return success(sealed(signed, plain.value, null, sha256));
  const page = signOffPage({ ...signed, hash: '' });
  const withPage = await formatExport(material.article, request, { ...options, page });
  if (!withPage.ok) return withPage;
  const lines = textOf(request, withPage.value).page;
  if (lines === null) throw new Error('a sign-off page was written that cannot be read');
  return success(sealed(signed, withPage.value, pageHash(lines, sha256), sha256));
}

/** The file the record is written to, as people can read it too. */
export function formatSignOff(record: SignOffRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Every stretch of text in a file just made from the article, labelled and hashed, with all its words. */
export function madeParagraphs(
  article: Article,
  request: ExportRequest,
  bytes: Uint8Array,
  { readers, sha256 }: Pick<SigningOptions, 'readers' | 'sha256'>,
): readonly MadeParagraph[] {
  const { blocks } = textOf(request, bytes);
  const labels = labelsOf(article, request, blocks, readers);
  return blocks.map(({ content, cell }, i) => {
    const { segments, role, side } = labels[i] ?? { segments: [], role: null, side: null };
    const hash = sha256(wordingText(content));
    return { content, cell, signed: { segments, role, side, hash, excerpt: excerptOf(content.text) } };
  });
}

function textOf({ format }: ExportRequest, bytes: Uint8Array): ExportedText {
  const read = readExported(format, bytes);
  if (!read.ok) throw new Error(`a ${format} export that cannot be read back: ${read.problem.kind}`);
  return read.text;
}

function labelsOf(
  article: Article,
  request: ExportRequest,
  blocks: ExportedText['blocks'],
  readers: LineReaders,
): readonly BlockLabel[] {
  const { format, side } = request;
  if (format !== 'bilingual-html' && format !== 'bilingual-docx')
    return labelBlocks(blocks, numberedParagraphs(article, side, readers), side);
  const document = bilingualDocument(article, { isDraft: true });
  return document.ok ? labelCells(blocks, document.value) : [];
}

type Unsealed = Omit<SignOffRecord, 'hash'>;

function sealed(record: Unsealed, bytes: Uint8Array, page: string | null, sha256: Sha256): SignedExport {
  const made = { ...record.export, bytes: bytes.byteLength, sha256: sha256(bytes), page };
  const whole: Unsealed = { ...record, export: made };
  return { bytes, record: { ...whole, hash: recordHash({ ...whole }, sha256) } };
}

/** The record but for what is known only of the finished file. */
function recordOf(
  task: SignOffTask,
  paragraphs: readonly SignOffParagraph[],
  { now, sha256 }: SigningOptions,
): Unsealed {
  const { material, request, fileName: file, by, mqm } = task;
  const { policy, log } = material;
  const { format, template } = request;
  const segments = signedSegments(material);
  const isBilingual = format === 'bilingual-html' || format === 'bilingual-docx';
  const side = isBilingual ? null : request.side;
  const words = sha256(paragraphs.map(({ hash }) => `${hash}\n`).join(''));
  const at = new Date(now).toISOString();
  const unknownYet = { bytes: 0, sha256: '', page: null };
  const held = segments.filter(({ fourEyes }) => fourEyes).length;
  return {
    format: 'duizhao-signoff',
    version: signOffVersion,
    article: signedArticle(material.article),
    export: { format, side, template, file, words, at, by: nameOf(material, by), ...unknownYet },
    segments,
    paragraphs,
    comments: signedComments(material),
    waivedChecks: signedWaivers(material),
    mqm,
    fourEyes: { required: policy.fourEyes, held, of: segments.length },
    log: { events: log.events, seq: log.seq, head: log.head, brokenAt: log.brokenAt?.seq ?? null },
  };
}

function signedWaivers(material: SignOffMaterial): readonly SignOffWaiver[] {
  const numbers = new Map(material.article.segments.map(({ id }, i) => [id, i + 1]));
  return material.waivers.map(({ segmentId, check, reason, personId, at }) => ({
    number: numbers.get(segmentId) ?? 0,
    check,
    reason,
    by: nameOf(material, personId),
    at: new Date(at).toISOString(),
  }));
}

function signedArticle(article: Article): SignOffRecord['article'] {
  const { id, sourceLanguage, targetLanguage } = article;
  const titles = { sourceTitle: titleOf(article, 'source'), targetTitle: titleOf(article, 'target') };
  return { id, sourceLanguage, targetLanguage, ...titles };
}

function nameOf({ people }: SignOffMaterial, id: PersonId): string {
  return people.find((person) => person.id === id)?.name ?? '';
}

function signedSegments(material: SignOffMaterial): readonly SignOffSegment[] {
  const { article, segments } = material;
  const roles = new Map(article.paragraphs.map(({ id, role }) => [id, role]));
  return article.segments.map((segment, i) => {
    const known = segments[segment.id];
    return {
      number: i + 1,
      role: roles.get(segment.paragraphId) ?? 'body',
      hash: segment.contentHash,
      wordsBy: (known?.wordsBy ?? []).map((id) => nameOf(material, id)),
      writers: (known?.writers ?? []).map((id) => nameOf(material, id)),
      importedBy: known?.importedBy ? nameOf(material, known.importedBy) : null,
      approvedBy: segment.approval ? nameOf(material, segment.approval.personId) : '',
      approvedAt: new Date(segment.approval?.at ?? 0).toISOString(),
      fourEyes: known?.fourEyes ?? false,
    };
  });
}

function signedComments(material: SignOffMaterial): SignOffRecord['comments'] {
  const { article } = material;
  const numbers = new Map(article.segments.map(({ id }, i) => [id, i + 1]));
  const threads = article.comments.filter(({ replyTo }) => replyTo === null);
  const open = threads
    .filter(({ resolved }) => resolved === null)
    .map(({ segmentId, authorId, at, body }) => ({
      number: numbers.get(segmentId) ?? 0,
      by: nameOf(material, authorId),
      at: new Date(at).toISOString(),
      body: excerptOf(body, bodyLength),
    }));
  return { open, resolved: threads.length - open.length };
}

function titleOf(article: Article, side: 'source' | 'target'): string {
  const headline = article.paragraphs.find(({ role }) => role === 'headline');
  const texts = article.segments
    .filter(({ paragraphId }) => paragraphId === headline?.id)
    .map((segment) => segment[side]?.content.text ?? '');
  return texts.join(' ').replace(/\s+/gu, ' ').trim();
}
