import { describe, expect, test } from 'vitest';
import { placeBack } from '../../../electron/storage/undoCorrection.js';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import type { Article } from '../../../shared/model/article.js';
import type { CorrectionInput, CorrectionPlan } from '../../../shared/model/correction.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { Actor } from '../../../shared/model/person.js';
import type { Side } from '../../../shared/model/language.js';
import { isApproved, segmentState } from '../../../shared/model/segment.js';
import {
  correctionInput,
  type CorrectionDecisions,
} from '../../../shared/review/correction/correctionInput.js';
import { planCorrection } from '../../../shared/review/correction/planCorrection.js';
import { isSourceChanged } from '../../../shared/review/sourceChanged.js';
import { allDecided, directly, version } from '../../shared/review/correction/correctionCases.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
  type Row,
  type TestWorkspace,
} from './workspaceForTests.js';

const rows: readonly Row[] = [
  ['headline', '灯会明晚开幕', 'Lantern fair opens tomorrow night'],
  ['body', '灯会设有6座灯楼。', 'The fair has six lantern towers.'],
  ['body', '入场免费，停车另计。', 'Admission is free, parking is not.'],
  ['caption', '图为灯楼。', 'A lantern tower.'],
  ['body', '12月9日有烟花。', 'There are fireworks on Dec 9.'],
];
const corrected = [
  '灯会明晚开幕',
  '灯会设有8座灯楼。',
  '入场免费，停车另计。',
  '12月9日有烟花。',
  '雨天顺延。',
];

function plan(article: Article, paragraphs: readonly string[], side: Side = 'source'): CorrectionPlan {
  const language = side === 'source' ? 'zh-CN' : 'en-US';
  return valueOf(planCorrection(article, version(paragraphs, language), side));
}

function inputOf(
  article: Article,
  paragraphs: readonly string[],
  decide: (plan: CorrectionPlan) => CorrectionDecisions = allDecided,
  side: Side = 'source',
): CorrectionInput {
  const found = plan(article, paragraphs, side);
  return correctionInput(found, decide(found), directly);
}

/** All decided, and every replacement used. */
const withReplacements = (found: CorrectionPlan): CorrectionDecisions => ({
  ...allDecided(found),
  replaced: new Set(found.items.flatMap((item) => (item.kind === 'changed' ? [item.seen.segmentId] : []))),
});

async function approveAll(storage: WorkspaceStorage, by: Actor, article: Article): Promise<Article> {
  valueOf(await storage.approve(by, article.segments.map(approvalOf)));
  return open(storage, article.id, by.personId);
}

const shown = (article: Article): readonly string[] =>
  article.segments.map(
    (segment) =>
      `${segmentState(segment)} ${segment.source?.content.text ?? '–'} | ${segment.target?.content.text ?? '–'}`,
  );

async function approvedArticle(workspace: TestWorkspace): Promise<Article> {
  const article = await addArticle(workspace, rows);
  return approveAll(workspace.storage, workspace.otto, article);
}

describe('a correction', () => {
  test('touches only what changed: the rest stays approved', async () => {
    const workspace = await newWorkspace();
    const { storage, mei } = workspace;
    const before = await approvedArticle(workspace);
    const done = valueOf(await storage.applyCorrection(mei, before.id, inputOf(before, corrected)));
    const after = await open(storage, before.id, mei.personId);
    expect(shown(after)).toEqual([
      'final 灯会明晚开幕 | Lantern fair opens tomorrow night',
      'translated 灯会设有8座灯楼。 | The fair has six lantern towers.',
      'final 入场免费，停车另计。 | Admission is free, parking is not.',
      'final 12月9日有烟花。 | There are fireworks on Dec 9.',
      'initial 雨天顺延。 | –',
    ]);
    expect(after.segments.map(isSourceChanged)).toEqual([false, true, false, false, false]);
    expect(after.sourceFile?.name).toBe('ferry-corrected.txt');
    const [event] = valueOf(
      await storage.listEvents({ articleId: before.id, kinds: null, beforeSeq: null, limit: 1 }),
    );
    expect(event).toMatchObject({
      kind: 'sourceCorrected',
      seq: done.seq,
      data: { side: 'source', changed: 1, added: 1, removed: 1 },
    });
    // Bringing in a source is no writing of the target.
    expect(segmentWith(after, '灯会设有').writersSinceApproval).toEqual([]);
    const history = valueOf(await storage.history(segmentWith(after, '灯会设有').id));
    expect(history.map(({ side, origin }) => `${side} ${origin}`)).toEqual([
      'source correction',
      'target import',
      'source import',
    ]);
    const summary = valueOf(await storage.listArticles())[0];
    expect(summary?.counts).toMatchObject({ final: 3, translated: 1, initial: 1 });
  });

  test('undone in one step, everything is as it was, approvals included', async () => {
    const workspace = await newWorkspace();
    const { storage, mei } = workspace;
    const before = await approvedArticle(workspace);
    const input = inputOf(before, [corrected[4], ...corrected.slice(0, 4)].map(String), withReplacements);
    const done = valueOf(await storage.applyCorrection(mei, before.id, input));
    const between = await open(storage, before.id, mei.personId);
    expect(shown(between)).toContain('translated 灯会设有8座灯楼。 | The fair has eight lantern towers.');
    expect(segmentWith(between, '灯会设有').writersSinceApproval).toEqual([mei.personId]);
    expect(isSourceChanged(segmentWith(between, '灯会设有'))).toBe(true);
    valueOf(await storage.undoCorrection(mei, done.seq));
    const after = await open(storage, before.id, mei.personId);
    expect(shown(after)).toEqual(shown(before));
    expect(after.segments.map(({ id }) => id)).toEqual(before.segments.map(({ id }) => id));
    expect(after.segments.every(isApproved)).toBe(true);
    expect(after.segments.map(({ approval }) => approval?.personId)).toEqual(
      before.segments.map(({ approval }) => approval?.personId),
    );
    expect(after.segments.some(isSourceChanged)).toBe(false);
    expect(after.sourceFile).toEqual(before.sourceFile);
    expect(codeOf(await storage.undoCorrection(mei, done.seq))).toBe('app.badRequest');
    const summary = valueOf(await storage.listArticles())[0];
    expect(summary?.counts.final).toBe(5);
  });

  test('moves paragraphs, and undoing brings them back behind their neighbours', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await approvedArticle(workspace);
    const moved = [rows[0], rows[4], rows[1], rows[2], rows[3]].map((row) => row?.[1] ?? '');
    const done = valueOf(await storage.applyCorrection(mei, before.id, inputOf(before, moved)));
    const between = await open(storage, before.id, mei.personId);
    expect(between.segments.map(({ source }) => source?.content.text)).toEqual(moved);
    expect(between.segments.every(isApproved)).toBe(true);
    await write(storage, otto, segmentWith(between, '图为'), 'A tower of lanterns.');
    valueOf(await storage.undoCorrection(mei, done.seq));
    const after = await open(storage, before.id, mei.personId);
    expect(after.segments.map(({ id }) => id)).toEqual(before.segments.map(({ id }) => id));
    expect(segmentWith(after, '图为').target?.content.text).toBe('A tower of lanterns.');
  });

  test('of the target is writing by whoever brought it in', async () => {
    const workspace = await newWorkspace();
    const { storage, ada } = workspace;
    const before = await approvedArticle(workspace);
    const english = rows.map(([, , target]) => target ?? '').map((text) => text.replace('six', 'eight'));
    const done = valueOf(
      await storage.applyCorrection(ada, before.id, inputOf(before, english, allDecided, 'target')),
    );
    const after = await open(storage, before.id, ada.personId);
    const changed = segmentWith(after, '灯会设有');
    expect(changed.target?.origin).toBe('correction');
    expect(changed.writersSinceApproval).toEqual([ada.personId]);
    const refused = valueOf(await storage.approve(ada, [approvalOf(changed)])).refused[0];
    expect(refused?.failure.code).toBe('review.fourEyes');
    expect(after.targetFile?.name).toBe('ferry-corrected.txt');
    valueOf(await storage.undoCorrection(ada, done.seq));
    const undone = await open(storage, before.id, ada.personId);
    expect(undone.segments.every(isApproved)).toBe(true);
    expect(undone.targetFile).toBeNull();
  });

  test('kept and left out, removed and added paragraphs change nothing', async () => {
    const workspace = await newWorkspace();
    const { storage, mei } = workspace;
    const before = await approvedArticle(workspace);
    const input = inputOf(before, corrected, (found) => ({
      added: new Map(found.items.flatMap((item) => (item.kind === 'added' ? [[item.id, 'leaveOut']] : []))),
      removed: new Map(
        found.items.flatMap((item) => (item.kind === 'removed' ? [[item.seen.segmentId, 'keep']] : [])),
      ),
      replaced: new Set(),
    }));
    valueOf(await storage.applyCorrection(mei, before.id, input));
    const after = await open(storage, before.id, mei.personId);
    expect(after.segments.map(({ id }) => id)).toEqual(before.segments.map(({ id }) => id));
    expect(after.segments.filter(isApproved)).toHaveLength(4);
  });

  test('is refused whole when something changed since it was planned', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await approvedArticle(workspace);
    const used = inputOf(before, corrected, withReplacements);
    const plain = inputOf(before, corrected);
    await write(storage, otto, segmentWith(before, '灯会设有'), 'Six towers stand at the fair.');
    expect(codeOf(await storage.applyCorrection(mei, before.id, used))).toBe('edit.conflict');
    // Without replacements the target is nothing to it.
    const done = valueOf(await storage.applyCorrection(mei, before.id, plain));
    expect(codeOf(await storage.applyCorrection(mei, before.id, plain))).toBe('edit.conflict');
    valueOf(await storage.undoCorrection(mei, done.seq));
    expect(
      codeOf(await storage.applyCorrection(mei, before.id, { ...plain, steps: plain.steps.slice(1) })),
    ).toBe('review.changedMeanwhile');
    // Taken back, it can be done again.
    valueOf(await storage.applyCorrection(mei, before.id, plain));
  });

  test('is not undone over work done since', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await approvedArticle(workspace);
    const done = valueOf(await storage.applyCorrection(mei, before.id, inputOf(before, corrected)));
    const after = await open(storage, before.id, mei.personId);
    await write(storage, otto, segmentWith(after, '灯会设有'), 'The fair has eight lantern towers.');
    expect(codeOf(await storage.undoCorrection(mei, done.seq))).toBe('edit.conflict');
    const again = await newWorkspace();
    const approved = await approvedArticle(again);
    const once = valueOf(
      await again.storage.applyCorrection(again.mei, approved.id, inputOf(approved, corrected)),
    );
    const added = segmentWith(await open(again.storage, approved.id, again.mei.personId), '雨天');
    await write(again.storage, again.mei, added, 'Rain postpones it.');
    expect(codeOf(await again.storage.undoCorrection(again.mei, once.seq))).toBe('edit.conflict');
  });
});

describe('a correction beside other work', () => {
  test('respects locks, compulsory tracking and suggestions that wait', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await approvedArticle(workspace);
    const towers = segmentWith(before, '灯会设有');
    valueOf(await storage.lockSegments(otto, [towers.id], 'Agreed with the city.'));
    const plain = inputOf(before, corrected);
    expect(codeOf(await storage.applyCorrection(mei, before.id, plain))).toBe('edit.locked');
    valueOf(await storage.unlockSegments(otto, [towers.id]));
    valueOf(
      await storage.setPolicy(otto, {
        fourEyes: true,
        tracking: 'compulsory',
        reasons: 'optional',
        errors: 'allow',
      }),
    );
    const used = inputOf(before, corrected, withReplacements);
    expect(codeOf(await storage.applyCorrection(mei, before.id, used))).toBe('edit.suggestionsOnly');
    const caption = segmentWith(before, '图为');
    const suggested = {
      segmentId: caption.id,
      basedOn: null,
      targetId: caption.target?.id ?? null,
      content: { text: 'A tower of lanterns.', marks: [] },
    };
    valueOf(await storage.suggest(mei, suggested));
    expect(codeOf(await storage.applyCorrection(mei, before.id, plain))).toBe('align.cannotRestructure');
    const kept = inputOf(before, corrected, (found) => ({
      ...allDecided(found),
      removed: new Map([[caption.id, 'keep']]),
    }));
    valueOf(await storage.applyCorrection(mei, before.id, kept));
  });

  test('takes pending suggestions along to the replaced words, and back', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await addArticle(workspace, rows);
    const towers = segmentWith(before, '灯会设有');
    const suggested = {
      segmentId: towers.id,
      basedOn: null,
      targetId: towers.target?.id ?? null,
      content: { text: 'The winter fair has six lantern towers.', marks: [] },
    };
    valueOf(await storage.suggest(otto, suggested));
    const shownFirst = await open(storage, before.id, mei.personId);
    const done = valueOf(
      await storage.applyCorrection(mei, before.id, inputOf(shownFirst, corrected, withReplacements)),
    );
    const between = segmentWith(await open(storage, before.id, mei.personId), '灯会设有');
    expect(between.suggestion?.content.text).toBe('The winter fair has eight lantern towers.');
    valueOf(await storage.undoCorrection(mei, done.seq));
    const after = segmentWith(await open(storage, before.id, mei.personId), '灯会设有');
    expect(after.suggestion?.content.text).toBe('The winter fair has six lantern towers.');
    expect(after.target?.content.text).toBe('The fair has six lantern towers.');
  });

  test('keeps a change request through replacing and undoing', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const before = await addArticle(workspace, rows);
    const comment = { replyTo: null, body: 'Which towers?', requestsChanges: true };
    valueOf(await storage.addComment(otto, { segmentId: segmentWith(before, '灯会设有').id, ...comment }));
    const done = valueOf(
      await storage.applyCorrection(mei, before.id, inputOf(before, corrected, withReplacements)),
    );
    valueOf(await storage.undoCorrection(mei, done.seq));
    const after = await open(storage, before.id, mei.personId);
    expect(segmentState(segmentWith(after, '灯会设有'))).toBe('changesRequested');
  });
});

test('things go back behind the nearest one they stood behind', () => {
  const ids = (names: string): SegmentId[] => Array.from(names) as SegmentId[];
  const back = (present: string, moved: string, before: string): string =>
    placeBack(ids(present), new Set(ids(moved)), ids(before)).join('');
  expect(back('acde', 'b', 'abcde')).toBe('abcde');
  expect(back('bcde', 'a', 'abcde')).toBe('abcde');
  expect(back('eabcd', 'e', 'abcde')).toBe('abcde');
  // b and c were merged to x since.
  expect(back('axe', 'd', 'abcde')).toBe('adxe');
  expect(back('', 'ab', 'ab')).toBe('ab');
});
