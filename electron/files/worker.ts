// The thread in which files are read, paired and written, so that parsing and formatting never hold up a window.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { alignParagraphs } from '../../shared/align/alignParagraphs.js';
import { alignKnowledge } from '../../shared/align/lexicon/alignKnowledge.js';
import { movedLinks } from '../../shared/align/movedLinks.js';
import { linkEvidence } from '../../shared/align/linkEvidence.js';
import { importPasted } from '../../shared/import/importPasted.js';
import { failed, success } from '../../shared/outcome.js';
import { planCorrection } from '../../shared/review/correction/planCorrection.js';
import type { JobTable } from './jobs.js';
import { checkArticleJob, checkWordsJob, suggestSpellingJob } from './check/checkJobs.js';
import { countFindingsJob } from './check/recordJobs.js';
import { nameLedgerJob, nameUseJob } from './check/nameJobs.js';
import { ledgerArticleJob, ledgerWordsJob } from './check/ledgerJobs.js';
import { measureEffortJob } from './effort/effortJob.js';
import { alignFiles } from './batch/alignFiles.js';
import { readBatch } from './batch/readBatch.js';
import { expectedParagraphs } from './expectedParagraphs.js';
import { readDocument } from './readDocument.js';
import { readExportFile } from './readExportFile.js';
import { serveJobs } from './serveJobs.js';
import { addTemplate, listTemplates, readTemplate, removeTemplate } from './templates.js';
import { readTermFile } from './terms/termFile.js';
import { warmAligner } from './warmAligner.js';
import { writeExport } from './writeExport.js';

const table: JobTable = {
  // Its pair is wanted next, and with it the aligner.
  readDocument: ({ path }, context) => readDocument(path, context).finally(warmAligner),
  readPasted: async ({ text, html, name }) => {
    warmAligner();
    return importPasted({ text, html }, name, createHash('sha256').update(text, 'utf8').digest('hex'));
  },
  pairParagraphs: async ({ source, target, sourceLanguage, targetLanguage }, { signal, onProgress }) => {
    const isCancelled = (): boolean => signal.aborted;
    const links = alignParagraphs(source, target, {
      sourceLanguage,
      targetLanguage,
      knowledge: alignKnowledge(),
      onProgress,
      isCancelled,
    });
    return isCancelled() ? failed('app.cancelled', {}) : success(links);
  },
  readBatch: ({ path }, context) => readBatch(path, context),
  readTermList: ({ path }, context) => readTermFile(path, context),
  alignFiles: (pair, context) => alignFiles(pair, context),
  linkEvidence: async ({ source, target, ...languages }) =>
    success(linkEvidence(source, target, { ...languages, knowledge: alignKnowledge() })),
  findMoved: async ({ source, target, links, sourceLanguage, targetLanguage }) =>
    success(
      movedLinks(
        { texts: source, language: sourceLanguage },
        { texts: target, language: targetLanguage },
        links,
        alignKnowledge(),
      ),
    ),
  checkArticle: (input, context) => checkArticleJob(input, context),
  checkWords: async (words) => checkWordsJob(words),
  countFindings: (input, context) => countFindingsJob(input, context),
  suggestSpelling: async (input) => suggestSpellingJob(input),
  nameLedger: async (input) => nameLedgerJob(input),
  nameUse: async (input) => nameUseJob(input),
  ledgerWords: async (words) => ledgerWordsJob(words),
  ledgerArticle: (input, context) => ledgerArticleJob(input, context),
  measureEffort: (input, context) => measureEffortJob(input, context),
  planCorrection: async ({ article, document, side }, { signal, onProgress }) =>
    planCorrection(article, document, side, { onProgress, isCancelled: () => signal.aborted }),
  writeExport,
  readExport: (given) => readExportFile(given),
  renderExport: async ({ article, request, templatesFolder }) => {
    const template =
      request.template === null ? success(null) : await readTemplate(templatesFolder, request.template);
    return template.ok ? expectedParagraphs(article, request, template.value) : template;
  },
  listTemplates: async ({ folder }) => success(await listTemplates(folder)),
  addTemplate: ({ folder, file }) => addTemplate(folder, file),
  removeTemplate: async ({ folder, name }) => success(await removeTemplate(folder, name)),
};

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only');
serveJobs(parentPort, table);
