// Requests of alignment: pairing the paragraphs of two documents, and restructuring the segments of an article.
import { startAlignment } from '../../shared/align/alignment/startAlignment.js';
import type { AlignmentParagraph } from '../../shared/model/alignment.js';
import type { ImportedParagraph } from '../../shared/model/imported.js';
import type { RunJob } from '../files/jobs.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runFileJob } from './windowJob.js';

const asImported = (paragraph: AlignmentParagraph): ImportedParagraph => ({
  ...paragraph,
  doubt: null,
  isLeftOut: false,
});

/** The handlers of `align.*`. */
export function alignHandlers(runJob: RunJob): Handlers<StageNames<'align'>> {
  return {
    'align.pairParagraphs': (session, { jobId, source, target, ...languages }) =>
      runFileJob(runJob, session, jobId, 'pairParagraphs', {
        source: source.paragraphs,
        target: target.paragraphs,
        ...languages,
      }),
    'align.begin': (session, { source, target, links, ...languages }) =>
      withActor(session, (storage, actor) =>
        storage.beginAlignment(actor, startAlignment(source, target, links, languages)),
      ),
    'align.beginStretch': (session, articleId, segmentIds) =>
      withActor(session, (storage, actor) => storage.beginStretch(actor, articleId, segmentIds)),
    'align.open': (session, articleId) => withStorage(session, (storage) => storage.alignment(articleId)),
    'align.save': (session, articleId, links) =>
      withActor(session, (storage, actor) => storage.saveAlignment(actor, articleId, links)),
    'align.accept': (session, articleId, version) =>
      withActor(session, (storage, actor) => storage.acceptAlignment(actor, articleId, version)),
    'align.discard': (session, articleId, version) =>
      withActor(session, (storage, actor) => storage.discardAlignment(actor, articleId, version)),
    'align.realign': (session, { jobId, source, target, ...languages }) =>
      runFileJob(runJob, session, jobId, 'pairParagraphs', {
        source: source.map(asImported),
        target: target.map(asImported),
        ...languages,
      }),
    'align.evidence': (session, { jobId, ...link }) =>
      runFileJob(runJob, session, jobId, 'linkEvidence', link),
    'align.findMoved': (session, { jobId, ...texts }) =>
      runFileJob(runJob, session, jobId, 'findMoved', texts),
    'align.restructure': (session, articleId, change) =>
      withActor(session, (storage, actor) => storage.restructure(actor, articleId, change)),
    'align.undoRestructuring': (session, seq) =>
      withActor(session, (storage, actor) => storage.undoRestructuring(actor, seq)),
  };
}
