// `duizhao import --batch`: a folder, or a list of pairs, becomes articles; what is paired with doubt waits for a person.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readDocument } from '../electron/files/readDocument.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import { certainFrom } from '../shared/align/alignment/alignmentFigures.js';
import { articleFromAlignment } from '../shared/align/alignment/articleFromAlignment.js';
import { startAlignment } from '../shared/align/alignment/startAlignment.js';
import { alignParagraphs } from '../shared/align/alignParagraphs.js';
import { alignKnowledge } from '../shared/align/lexicon/alignKnowledge.js';
import { fingerprintOf, matchPairs, type MatchedBy } from '../shared/import/matchPairs.js';
import type { Alignment } from '../shared/model/alignment.js';
import type { ImportedDocument } from '../shared/model/imported.js';
import { isChinese } from '../shared/model/language.js';
import type { Actor } from '../shared/model/person.js';
import { failed, success, type Failure, type Outcome } from '../shared/outcome.js';
import { withNewWorkspace } from './openWorkspace.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { failureText } from './texts.js';
import { actingName, findOrAddActor } from './workspaceAccess.js';

/** What the command line says. */
export interface BatchOptions {
  readonly workspace: string;
  /** A folder, or a CSV file with a source and a target on each line. */
  readonly batch: string;
  /** Which language the sources are in; default Chinese. */
  readonly sourceLanguage: string | undefined;
  /** Creates the articles of doubtful pairs too, instead of leaving them to be aligned. */
  readonly acceptAll: boolean;
  readonly as: string | undefined;
  readonly json: boolean;
}

/** Two files that become an article. */
interface FilePair {
  readonly source: string;
  readonly target: string;
  readonly by: MatchedBy | 'list';
}

interface Batch {
  readonly pairs: readonly FilePair[];
  /** Files that belong to no pair. */
  readonly alone: readonly string[];
  readonly unreadable: readonly Failure[];
}

/** A pair that was imported, as the report tells it. */
interface BatchLine {
  readonly source: string;
  readonly target: string;
  readonly matchedBy: FilePair['by'];
  readonly article: string;
  readonly links: number;
  readonly doubtful: number;
  /** Mean over all links, 0–1. */
  readonly confidence: number;
  readonly isAccepted: boolean;
}

/** Exit code 1 when a file could not be read or belongs to no pair; the others are imported all the same. */
export async function importBatch(options: BatchOptions, terminal: Terminal): Promise<ExitCode> {
  const batch = await findPairs(options);
  if (!batch.ok) return sayFailure(terminal, batch.failure);
  const { pairs, alone, unreadable } = batch.value;
  for (const failure of unreadable) terminal.say(failureText(terminal.t, failure));
  for (const file of alone) terminal.say(terminal.t('cli.batch.alone', { file }));
  if (pairs.length === 0) {
    terminal.say(terminal.t('cli.batch.noPairs', { from: options.batch }));
    return 1;
  }
  return withNewWorkspace(options.workspace, terminal, async (storage) => {
    const actor = await findOrAddActor(storage, actingName(options.as), terminal);
    if (!actor.ok) return sayFailure(terminal, actor.failure);
    let isWhole = alone.length + unreadable.length === 0;
    for (const pair of pairs) {
      const line = await importPair(storage, actor.value, pair, options);
      if (!line.ok) {
        isWhole = false;
        terminal.say(failureText(terminal.t, line.failure));
        continue;
      }
      await terminal.print(options.json ? JSON.stringify(line.value) : lineText(line.value, terminal));
    }
    return isWhole ? 0 : 1;
  });
}

function lineText(line: BatchLine, { t }: Terminal): string {
  const how = t(`cli.batch.by.${line.matchedBy}`);
  const kind = line.isAccepted ? 'accepted' : 'toAlign';
  const confidence = line.confidence.toFixed(2);
  return t(`cli.batch.${kind}`, { ...line, how, confidence, count: line.doubtful });
}

async function importPair(
  storage: WorkspaceStorage,
  actor: Actor,
  pair: FilePair,
  options: BatchOptions,
): Promise<Outcome<BatchLine>> {
  const alignment = await alignPair(pair);
  if (!alignment.ok) return alignment;
  const { links } = alignment.value;
  const doubtful = links.filter(({ confidence }) => confidence < certainFrom).length;
  const isAccepted = doubtful === 0 || options.acceptAll;
  const made = isAccepted
    ? await storage.createArticle(actor, articleFromAlignment(alignment.value))
    : await storage.beginAlignment(actor, alignment.value);
  if (!made.ok) return made;
  const sum = links.reduce((all, { confidence }) => all + confidence, 0);
  return success({
    source: path.basename(pair.source),
    target: path.basename(pair.target),
    matchedBy: pair.by,
    article: made.value,
    links: links.length,
    doubtful,
    confidence: Number((sum / Math.max(1, links.length)).toFixed(4)),
    isAccepted,
  });
}

// Read a second time rather than kept: a folder may hold more text than memory should.
async function alignPair({ source, target }: FilePair): Promise<Outcome<Alignment>> {
  const first = await readDocument(source);
  if (!first.ok) return first;
  const second = await readDocument(target);
  if (!second.ok) return second;
  const languages = { sourceLanguage: first.value.language, targetLanguage: second.value.language };
  const links = alignParagraphs(first.value.paragraphs, second.value.paragraphs, {
    ...languages,
    knowledge: alignKnowledge(),
  });
  return success(startAlignment(first.value, second.value, links, languages));
}

async function findPairs(options: BatchOptions): Promise<Outcome<Batch>> {
  const { batch } = options;
  const stat = statSync(batch, { throwIfNoEntry: false });
  if (!stat) return failed('files.missing', { file: path.basename(batch) });
  return stat.isDirectory() ? success(await pairsOfFolder(options)) : pairsOfList(batch);
}

async function pairsOfFolder({ batch, sourceLanguage = 'zh' }: BatchOptions): Promise<Batch> {
  const names = readdirSync(batch, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const read: { readonly name: string; readonly document: ImportedDocument }[] = [];
  const unreadable: Failure[] = [];
  for (const name of names) {
    const document = await readDocument(path.join(batch, name));
    if (document.ok) read.push({ name, document: document.value });
    else unreadable.push(document.failure);
  }
  const files = read.map(({ name, document }) => ({
    name,
    language: document.language,
    fingerprint: fingerprintOf(document),
  }));
  const { pairs, alone } = matchPairs(files, isChinese(sourceLanguage));
  const fileAt = (index: number): string => path.join(batch, read[index]?.name ?? '');
  return {
    pairs: pairs.map(({ source, target, by }) => ({ source: fileAt(source), target: fileAt(target), by })),
    alone: alone.map((index) => read[index]?.name ?? ''),
    unreadable,
  };
}

/** The lines of a list: a source and a target each, as paths from the list's folder. A heading line is passed over. */
function pairsOfList(list: string): Outcome<Batch> {
  const file = path.basename(list);
  const { data, errors } = Papa.parse<string[]>(readFileSync(list, 'utf8').replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
  });
  const [error] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  if (error) return failed('files.broken', { file, detail: `${(error.row ?? 0) + 1}: ${error.message}` });
  const pairs: FilePair[] = [];
  for (const [i, line] of data.entries()) {
    const [source = '', target = ''] = line.map((cell) => cell.trim());
    const isHeading = i === 0 && /^(?:source|原文)$/iu.test(source);
    if (isHeading) continue;
    if (source === '' || target === '') return failed('files.broken', { file, detail: `${i + 1}` });
    const from = (name: string): string => path.resolve(path.dirname(list), name);
    pairs.push({ source: from(source), target: from(target), by: 'list' });
  }
  return success({ pairs, alone: [], unreadable: [] });
}
