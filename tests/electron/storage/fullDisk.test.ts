// A disk that fills up at any statement of any write: the workspace says so and is as it was before, drafts included.
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { Database } from '../../../electron/storage/database.js';
import { sqliteStorage } from '../../../electron/storage/sqliteStorage.js';
import { mergeSegments } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { Outcome } from '../../../shared/outcome.js';
import { correctionInput } from '../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../shared/review/correction/planCorrection.js';
import { allDecided, version } from '../../shared/review/correction/correctionCases.js';
import { alignmentOf } from '../../shared/align/alignment/alignments.js';
import {
  addArticle,
  approvalOf,
  newWorkspace,
  open,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  write,
  type TestWorkspace,
} from './workspaceForTests.js';

/** A connection on which, while `left` is a number, so many statements write and the next finds the disk full. */
class FillingDisk {
  left = Infinity;
  readonly storage: WorkspaceStorage;

  constructor(file: string) {
    const db = valueOf(Database.open(file));
    const run = db.run.bind(db);
    const insert = db.insert.bind(db);
    const writing =
      <Parameters extends readonly unknown[], T>(work: (...parameters: Parameters) => T) =>
      (...parameters: Parameters): T => {
        if (this.left <= 0) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
        this.left -= 1;
        return work(...parameters);
      };
    Object.assign(db, { run: writing(run), insert: writing(insert) });
    let time = Date.UTC(2026, 11, 1);
    this.storage = sqliteStorage({ db, now: () => (time += 1000), newId: () => crypto.randomUUID() });
    onTestFinished(() => this.storage.close());
  }
}

/** An article with an approved segment, one somebody rewrote and somebody made a suggestion on, and a comment. */
interface Desk extends TestWorkspace {
  readonly article: Article;
  readonly free: Segment;
  readonly fair: Segment;
}

async function desk(): Promise<Desk> {
  const workspace = await newWorkspace();
  const { storage, mei, otto, ada } = workspace;
  const { id, segments } = await addArticle(workspace);
  const find = (source: string): Segment => segmentWith({ segments } as Article, source);
  await write(storage, ada, find('灯会'), 'The fair shows 3,000 lanterns by hand.');
  const written = segmentWith(await open(storage, id, mei.personId), '灯会');
  await suggest(storage, otto, written, 'Tonight the fair shows 3,000 lanterns by hand.');
  valueOf(await storage.approve(otto, [approvalOf(find('入场'))]));
  const content = plain('Half a sentence');
  valueOf(
    await storage.saveDraft(mei, {
      segmentId: find('灯会').id,
      basedOn: written.target?.id ?? null,
      content,
    }),
  );
  const article = await open(storage, id, mei.personId);
  return { ...workspace, article, free: segmentWith(article, '入场'), fair: segmentWith(article, '灯会') };
}

/** Everything one can see of the workspace. */
async function look({ storage, article, mei }: Desk) {
  return {
    article: await open(storage, article.id, mei.personId),
    layers: valueOf(await storage.layers(article.id, { kind: 'openChanges' }, null)),
    history: await Promise.all(article.segments.map(({ id }) => storage.history(id))),
    reasons: valueOf(await storage.reasons(article.id)),
    library: valueOf(await storage.listArticles()),
    alignment: await storage.alignment(article.id),
    chain: valueOf(await storage.verifyChain()),
  };
}

type Work = (storage: WorkspaceStorage) => Promise<Outcome<unknown>>;
type Prepare = (desk: Desk) => Promise<Work> | Work;

const reason = { category: 'style', severity: 'minor', note: 'House style' } as const;

/** The rejection or acceptance of what is open in the segment somebody suggested in. */
async function decisions({ storage, article, fair }: Desk, decision: 'accept' | 'reject') {
  const { deciding } = await openChanges(storage, article.id, fair);
  return deciding(decision, () => true, decision === 'reject' ? reason : undefined);
}

function correction({ article }: Desk) {
  const texts = article.segments.flatMap(({ source }) => source?.content.text ?? []);
  const corrected = texts.map((text) => (text.startsWith('入场') ? `${text}停车另计。` : text));
  const plan = valueOf(planCorrection(article, version([...corrected, '雨天顺延。'], 'zh-CN'), 'source'));
  return correctionInput(plan, allDecided(plan), () => false);
}

const commentOn = ({ fair }: Desk) => ({
  segmentId: fair.id,
  replyTo: null,
  body: '@Otto why so many?',
  requestsChanges: false,
  anchor: { side: 'target' as const, revisionId: fair.target!.id, start: 4, end: 8 },
});

/** The headline and the date of the article, begun to be aligned again, and the two rows as one. */
async function stretch({ storage, mei, article }: Desk) {
  const ids = article.segments.slice(1, 3).map(({ id }) => id);
  const { alignment, version } = valueOf(await storage.beginStretch(mei, article.id, ids));
  const [first] = alignment.links;
  if (!first) throw new Error('a stretch has links');
  const both = (side: 'source' | 'target') => alignment.links.flatMap((link) => link[side]);
  const links = [{ ...first, source: both('source'), target: both('target') }];
  return { version, links, nextId: alignment.nextId };
}

const works: readonly (readonly [string, Prepare])[] = [
  [
    'an article that is to be aligned',
    ({ mei }) => {
      const fresh = alignmentOf(['渡船开航。'], ['The ferry sails.'], [[[0], [0]]]);
      return (storage) => storage.beginAlignment(mei, fresh);
    },
  ],
  [
    'an alignment accepted in the place of rows',
    async (at) => {
      const { version } = valueOf(await at.storage.saveAlignment(at.mei, at.article.id, await stretch(at)));
      return (storage) => storage.acceptAlignment(at.mei, at.article.id, version);
    },
  ],
  [
    'the next wording under a suggestion, with a draft',
    ({ mei, fair }) =>
      (storage) =>
        storage.commitRevision(mei, {
          segmentId: fair.id,
          side: 'target',
          basedOn: fair.target?.id ?? null,
          content: plain('The fair shows 3,000 lanterns made by hand.'),
          origin: 'edit',
        }),
  ],
  [
    'a suggestion on another, with a draft',
    ({ mei, fair }) =>
      (storage) =>
        storage.suggest(mei, {
          segmentId: fair.id,
          targetId: fair.target?.id ?? null,
          basedOn: fair.suggestion?.id ?? null,
          content: plain('Tonight the fair shows 4,000 lanterns by hand.'),
        }),
  ],
  [
    'accepting changes',
    async (at) => {
      const inputs = await decisions(at, 'accept');
      return (storage) => storage.decide(at.mei, inputs);
    },
  ],
  [
    'rejecting changes, with reasons',
    async (at) => {
      const inputs = await decisions(at, 'reject');
      return (storage) => storage.decide(at.mei, inputs);
    },
  ],
  [
    'undoing a decision',
    async (at) => {
      const { seq } = valueOf(await at.storage.decide(at.mei, await decisions(at, 'accept')));
      return (storage) => storage.undoDecision(at.mei, seq ?? 0);
    },
  ],
  [
    'a reason',
    ({ ada, fair }) =>
      (storage) =>
        storage.explainChange(ada, {
          segmentId: fair.id,
          layerId: fair.target?.id ?? '',
          label: 'wording',
          before: 'handmade',
          after: 'by hand',
          ...reason,
        }),
  ],
  ['a correction', (at) => (storage) => storage.applyCorrection(at.mei, at.article.id, correction(at))],
  [
    'undoing a correction',
    async (at) => {
      const { seq } = valueOf(await at.storage.applyCorrection(at.mei, at.article.id, correction(at)));
      return (storage) => storage.undoCorrection(at.mei, seq);
    },
  ],
  [
    'a lock',
    ({ otto, fair, free }) =>
      (storage) =>
        storage.lockSegments(otto, [fair.id, free.id], 'A quotation'),
  ],
  [
    'unlocking',
    async ({ storage: at, otto, free }) => {
      valueOf(await at.lockSegments(otto, [free.id], 'A quotation'));
      return (storage) => storage.unlockSegments(otto, [free.id]);
    },
  ],
  ['a comment on words that names somebody', (at) => (storage) => storage.addComment(at.mei, commentOn(at))],
  [
    'a change request, which takes an approval back',
    ({ otto, free }) =>
      (storage) =>
        storage.addComment(otto, {
          segmentId: free.id,
          replyTo: null,
          body: 'Free for whom?',
          requestsChanges: true,
        }),
  ],
  [
    'a wording that takes a comment’s words along',
    async (at) => {
      valueOf(await at.storage.addComment(at.mei, commentOn(at)));
      return (storage) =>
        storage.commitRevision(at.ada, {
          segmentId: at.fair.id,
          side: 'target',
          basedOn: at.fair.target?.id ?? null,
          content: plain('This year the fair shows 3,000 lanterns.'),
          origin: 'edit',
        });
    },
  ],
  [
    'a state with a name',
    ({ mei, article }) =>
      (storage) =>
        storage.pinBaseline(mei, article.id, 'Before lunch'),
  ],
  [
    'approvals',
    ({ otto, article }) =>
      (storage) =>
        storage.approve(otto, article.segments.filter(({ target }) => target !== null).map(approvalOf)),
  ],
  [
    'taking an approval back',
    ({ otto, free }) =>
      (storage) =>
        storage.withdrawApprovals(otto, [free.id]),
  ],
  [
    'a merge',
    ({ mei, article }) => {
      const pair = article.segments.filter(({ suggestion }) => suggestion === null).slice(-2);
      const plan = valueOf(
        mergeSegments(
          article,
          pair.map(({ id }) => id),
        ),
      );
      return (storage) => storage.restructure(mei, article.id, plan);
    },
  ],
  [
    'the record of an export and its sign-off',
    ({ otto, article }) =>
      (storage) =>
        storage.recordExport(otto, {
          articleId: article.id,
          request: { format: 'html', side: 'target', isDraft: false, template: null },
          file: { name: 'fair.html', bytes: 5, sha256: 'b'.repeat(64) },
          signOff: 'c'.repeat(64),
        }),
  ],
];

describe('a disk that fills up leaves nothing half-written of', () => {
  test.each(works)('%s', async (_, prepare) => {
    const at = await desk();
    const work = await prepare(at);
    const disk = new FillingDisk(at.file);
    const before = await look(at);
    const attempt = async (statements: number): Promise<Outcome<unknown>> => {
      disk.left = statements;
      const outcome = await work(disk.storage);
      disk.left = Infinity;
      return outcome;
    };
    let statements = 0;
    let outcome = await attempt(statements);
    while (!outcome.ok) {
      expect(outcome.failure).toEqual({ code: 'workspace.diskFull', details: { file: at.file } });
      expect(await look(at)).toEqual(before);
      statements += 1;
      outcome = await attempt(statements);
    }
    expect(statements).toBeGreaterThan(2);
    expect(await look(at)).not.toEqual(before);
  });
});
