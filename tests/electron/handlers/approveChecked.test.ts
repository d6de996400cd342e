// Errors of the checks hold approvals up, where the workspace wants it, until they are mended or set aside.
import { expect, test } from 'vitest';
import { checkArticleJob } from '../../../electron/files/check/checkJobs.js';
import { heldUp } from '../../../electron/files/check/checkStored.js';
import { storedRules } from '../../../electron/files/check/storedRules.js';
import { approveChecked } from '../../../electron/handlers/approveChecked.js';
import { waivedSides, wordsOfSegment } from '../../../shared/check/waivers.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import {
  approvalOf,
  articleOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
  type Row,
} from '../storage/workspaceForTests.js';

const rows: readonly Row[] = [
  ['body', '工程投资90亿元。', 'The project cost 90 billion yuan.'],
  ['body', '入场免费。', 'Admission is free.'],
];
const context = { signal: new AbortController().signal, onProgress: () => undefined };

/** A workspace with an error in its first row; Otto edits, Mei translated. */
async function desk() {
  const { storage, mei, otto } = await newWorkspace();
  const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
  const load = () => open(storage, id, otto.personId);
  const approveAll = async () => {
    const { segments } = await load();
    const given = segments.map(approvalOf);
    const { approved, refused } = valueOf(await approveChecked(storage, checkArticleJob, otto, given));
    return [approved.length, refused.map(({ failure }) => failure)] as const;
  };
  return { storage, mei, otto, load, approveAll };
}

test('a tenfold error is not approved; the rows beside it are', async () => {
  const { storage, mei, load, approveAll } = await desk();
  expect(await approveAll()).toEqual([1, [{ code: 'check.openErrors', details: { count: 1 } }]]);
  await write(storage, mei, segmentWith(await load(), '工程'), 'The project cost 9 billion yuan.');
  const [approved, refused] = await approveAll();
  expect([approved, refused.map(({ code }) => code)]).toEqual([1, ['review.alreadyApproved']]);
  await storage.close();
});

test('an error that was set aside with a reason passes, until its words change', async () => {
  const { storage, mei, load, approveAll } = await desk();
  const article = await load();
  const segment = segmentWith(article, '工程');
  const [found] = valueOf(
    await checkArticleJob({ article, rules: valueOf(await storedRules(storage)), only: null }, context),
  );
  const issue = found?.issues.find(({ severity }) => severity === 'error');
  if (!issue) throw new Error('the tenfold error was not found');
  const { check, message } = issue;
  const sides = waivedSides(issue, wordsOfSegment(segment));
  valueOf(
    await storage.waive(mei, { segmentId: segment.id, check, message, ...sides, reason: 'As printed.' }),
  );
  expect((await approveAll())[0]).toBe(2);
  // The same slip in other words is another finding.
  await write(storage, mei, segmentWith(await load(), '工程'), 'It cost 900 billion yuan.');
  expect((await approveAll())[1]).toContainEqual({ code: 'check.openErrors', details: { count: 1 } });
  await storage.close();
});

test('a workspace that lets errors pass approves them, and holds no export up', async () => {
  const { storage, otto, load, approveAll } = await desk();
  const held = async () => [...valueOf(await heldUp(storage, checkArticleJob, await load(), null, context))];
  expect(await held()).toEqual([[segmentWith(await load(), '工程').id, 1]]);
  valueOf(await storage.setPolicy(otto, { ...defaultPolicy, errors: 'allow' }));
  expect(await held()).toEqual([]);
  expect(await approveAll()).toEqual([2, []]);
  await storage.close();
});
