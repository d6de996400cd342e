// `duizhao import`: one file, or a source and its translation, becomes an article of a workspace.
import { readDocument } from '../electron/files/readDocument.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import { alignParagraphs } from '../shared/align/alignParagraphs.js';
import { alignKnowledge } from '../shared/align/lexicon/alignKnowledge.js';
import { articleFromPair } from '../shared/align/articleFromPair.js';
import type { ImportedDocument, NewArticle } from '../shared/model/imported.js';
import { isChinese, type LanguageTag } from '../shared/model/language.js';
import { success, type Outcome } from '../shared/outcome.js';
import { withNewWorkspace } from './openWorkspace.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { actingName, findOrAddActor } from './workspaceAccess.js';

/** What the command line says. */
export interface ImportOptions {
  readonly workspace: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  readonly as: string | undefined;
  readonly json: boolean;
}

/** Reads and pairs first, so that a file that cannot be used leaves no workspace behind; then prints the id. */
export async function importFiles(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const article = await readArticle(options, terminal);
  if (typeof article === 'number') return article;
  return withNewWorkspace(options.workspace, terminal, (storage, isNewWorkspace) =>
    storeArticle(storage, article, { ...options, isNewWorkspace }, terminal),
  );
}

/** The article to be created, or the exit code after saying why there is none. */
async function readArticle(options: ImportOptions, terminal: Terminal): Promise<NewArticle | ExitCode> {
  for (const language of [options.sourceLanguage, options.targetLanguage]) {
    if (language === undefined || isLanguageTag(language)) continue;
    terminal.say(terminal.t('cli.import.badLanguage', { language }));
    return 2;
  }
  const source = await readDocument(options.source);
  if (!source.ok) return sayFailure(terminal, source.failure);
  const target: Outcome<ImportedDocument | null> =
    options.target === undefined ? success(null) : await readDocument(options.target);
  if (!target.ok) return sayFailure(terminal, target.failure);
  for (const document of [source.value, target.value]) if (document) sayRemarks(document, terminal);
  return pairDocuments(source.value, target.value, options, terminal);
}

function pairDocuments(
  source: ImportedDocument,
  target: ImportedDocument | null,
  options: ImportOptions,
  terminal: Terminal,
): NewArticle | ExitCode {
  const sourceLanguage = options.sourceLanguage ?? source.language;
  const targetLanguage = options.targetLanguage ?? target?.language ?? otherLanguage(sourceLanguage);
  const areSaid = options.sourceLanguage !== undefined && options.targetLanguage !== undefined;
  if (!areSaid && isChinese(sourceLanguage) === isChinese(targetLanguage)) {
    terminal.say(terminal.t('cli.import.sameLanguage', { language: sourceLanguage }));
    return 2;
  }
  const links = target
    ? alignParagraphs(source.paragraphs, target.paragraphs, {
        sourceLanguage,
        targetLanguage,
        knowledge: alignKnowledge(),
      })
    : [];
  return articleFromPair(source, target, links, { sourceLanguage, targetLanguage });
}

/** Without a translation there is nothing to detect its language from. */
function otherLanguage(language: LanguageTag): LanguageTag {
  return isChinese(language) ? 'en-US' : 'zh-CN';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function sayRemarks({ file, remarks }: ImportedDocument, { t, say }: Terminal): void {
  for (const remark of remarks) {
    const count = 'count' in remark ? remark.count : remark.insertions + remark.deletions;
    say(`${file.name}: ${t(`import.remark.${remark.kind}`, { ...remark, count })}`);
  }
}

async function storeArticle(
  storage: WorkspaceStorage,
  article: NewArticle,
  options: Pick<ImportOptions, 'as' | 'json'> & { readonly isNewWorkspace: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const actor = await findOrAddActor(storage, actingName(options.as), terminal);
  if (!actor.ok) return sayFailure(terminal, actor.failure);
  const id = await storage.createArticle(actor.value, article);
  if (!id.ok) return sayFailure(terminal, id.failure);
  const { sourceLanguage, targetLanguage } = article;
  const segments = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.segments.length, 0);
  terminal.say(
    terminal.t('cli.import.done', { count: segments, source: sourceLanguage, target: targetLanguage }),
  );
  const record = {
    id: id.value,
    segments,
    sourceLanguage,
    targetLanguage,
    workspaceCreated: options.isNewWorkspace,
  };
  await terminal.print(options.json ? JSON.stringify(record) : id.value);
  return 0;
}
