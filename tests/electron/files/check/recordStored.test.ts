import { expect, test } from 'vitest';
import { countFindingsJob } from '../../../../electron/files/check/recordJobs.js';
import { recordStored } from '../../../../electron/files/check/recordStored.js';
import type { RunJob } from '../../../../electron/files/jobs.js';
import {
  articleOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
} from '../../storage/workspaceForTests.js';

const runCheck = ((_kind: 'countFindings', input: never, context: never) =>
  countFindingsJob(input, context)) as unknown as RunJob;

test('the record of a workspace: what was mended in any article, and where findings were set aside', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const id = valueOf(
    await storage.createArticle(
      mei,
      articleOf([
        ['body', '工程投资90亿元。', 'The project cost 90 billion yuan.'],
        ['caption', '图为码头。', 'It shows the the wharf.'],
        ['body', '入场免费。', 'Admission is free.'],
      ]),
    ),
  );
  const load = () => open(storage, id, otto.personId);
  await write(storage, mei, segmentWith(await load(), '工程'), 'The project cost 9 billion yuan.');
  const segmentId = segmentWith(await load(), '图为').id;
  const target = { text: 'the the', isWhole: false };
  valueOf(
    await storage.waive(mei, {
      segmentId,
      check: 'repeated',
      message: 'twice',
      source: null,
      target,
      reason: 'As on the sign.',
    }),
  );
  // A name cut on purpose is no finding of a check.
  const source = { text: '码头', isWhole: false };
  const cut = { segmentId, check: 'untranslated', message: 'nameCut', source, target: null } as const;
  valueOf(await storage.waive(mei, { ...cut, reason: 'Cut on purpose' }));
  const abort = new AbortController();
  const shares: number[] = [];
  const context = { signal: abort.signal, onProgress: (done: number) => shares.push(done) };
  expect(valueOf(await recordStored(storage, runCheck, mei.personId, context))).toEqual([
    { check: 'number-value', fixed: 1, waived: [], open: 0 },
    { check: 'repeated', fixed: 0, waived: [{ role: 'caption', words: 'the the' }], open: 0 },
  ]);
  expect(shares).toEqual([0]);
  abort.abort();
  expect(await recordStored(storage, runCheck, mei.personId, context)).toMatchObject({
    failure: { code: 'app.cancelled' },
  });
  await storage.close();
});

test('a check of whole articles has its mended findings too, and one that is off has none open', async () => {
  const { storage, mei } = await newWorkspace();
  const id = valueOf(
    await storage.createArticle(
      mei,
      articleOf([
        ['body', '广场上挂起了三百盏灯笼。', 'The square is hung with 300 lanterns.'],
        ['body', '工程投资90亿元。', 'The project cost 9 billion yuan.'],
        ['body', '广场上挂起了三百盏灯笼。', 'Some 300 lanterns light up the plaza.'],
        ['body', '图为码头。', 'It shows the the wharf.'],
      ]),
    ),
  );
  const count = async () => {
    const context = { signal: new AbortController().signal, onProgress: () => undefined };
    const records = valueOf(await recordStored(storage, runCheck, mei.personId, context));
    return new Map(records.map(({ check, fixed, open: left }) => [check, [fixed, left]]));
  };
  const before = await count();
  expect(before.get('consistency')?.[0]).toBe(0);
  expect(before.get('consistency')?.[1]).toBeGreaterThan(0);
  expect(before.get('repeated')).toEqual([0, 1]);

  const article = await open(storage, id, mei.personId);
  const third = article.segments[2];
  if (!third) throw new Error('no third row');
  await write(storage, mei, third, 'The square is hung with 300 lanterns.');
  const settings = valueOf(await storage.checkSettings());
  valueOf(await storage.setChecks(mei, { ...settings, levels: { repeated: 'off' } }, settings));
  const after = await count();
  expect(after.get('consistency')).toEqual([before.get('consistency')?.[1], 0]);
  expect(after.has('repeated')).toBe(false);
  await storage.close();
});
