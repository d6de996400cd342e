import { expect, test } from 'vitest';
import { countFixedJob } from '../../../../electron/files/check/recordJobs.js';
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

const runCheck = ((_kind: 'countFixed', input: never, context: never) =>
  countFixedJob(input, context)) as unknown as RunJob;

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
  const abort = new AbortController();
  const shares: number[] = [];
  const context = { signal: abort.signal, onProgress: (done: number) => shares.push(done) };
  expect(valueOf(await recordStored(storage, runCheck, mei.personId, context))).toEqual([
    { check: 'number-value', fixed: 1, waived: [] },
    { check: 'repeated', fixed: 0, waived: [{ role: 'caption', words: 'the the' }] },
  ]);
  expect(shares).toEqual([0]);
  abort.abort();
  expect(await recordStored(storage, runCheck, mei.personId, context)).toMatchObject({
    failure: { code: 'app.cancelled' },
  });
  await storage.close();
});
