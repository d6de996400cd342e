import { expect, test } from 'vitest';
import { measureEffortJob } from '../../../../electron/files/effort/effortJob.js';
import { effortStored } from '../../../../electron/files/effort/effortStored.js';
import type { JobContext, RunJob } from '../../../../electron/files/jobs.js';
import { mergeSegments } from '../../../../shared/align/restructureSegments.js';
import { editRate, postEditPercent } from '../../../../shared/review/effort/editEffort.js';
import {
  addArticle,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
} from '../../storage/workspaceForTests.js';

const runJob = ((_kind: 'measureEffort', input: never, context: never) =>
  measureEffortJob(input, context)) as unknown as RunJob;
const context = (signal = new AbortController().signal): JobContext => ({
  signal,
  onProgress: () => undefined,
});
const firstImport = { kind: 'firstImport' } as const;

test('the effort of an article is that from its imported words to those of now, through merges', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const [first, second] = [segmentWith(article, '灯会设有'), segmentWith(article, '入场')];
  const { text } = second.target?.content ?? { text: '' };
  await write(storage, otto, second, `${text} today`);
  const asked = { articleId: article.id, baseline: firstImport, only: null };
  const effort = valueOf(await effortStored(storage, runJob, asked, context()));
  const imported = article.segments.filter(({ target }) => target !== null).map(({ id }) => id);
  expect(Object.keys(effort).toSorted()).toEqual([...imported].toSorted());
  expect(effort[second.id]).toMatchObject({ characterEdits: 6, characters: text.length + 6, wordEdits: 1 });
  expect(effort[first.id]).toMatchObject({ characterEdits: 0, wordEdits: 0 });
  const only = valueOf(await effortStored(storage, runJob, { ...asked, only: [second.id] }, context()));
  expect(only).toEqual({ [second.id]: effort[second.id] });

  const merge = valueOf(mergeSegments(await open(storage, article.id, mei.personId), [first.id, second.id]));
  const { segmentIds } = valueOf(await storage.restructure(mei, article.id, merge));
  const merged = valueOf(await effortStored(storage, runJob, asked, context()));
  expect(merged[segmentIds[0] ?? first.id]).toMatchObject({ characterEdits: 6, wordEdits: 1 });
  await storage.close();
});

test('words taken out altogether were changed altogether', async () => {
  const { storage, mei } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  await write(storage, mei, segment, '');
  const asked = { articleId: article.id, baseline: firstImport, only: [segment.id] };
  const one = valueOf(await effortStored(storage, runJob, asked, context()))[segment.id];
  expect(one && [postEditPercent(one), editRate(one)]).toEqual([100, 1]);
  await storage.close();
});

test('measuring can be given up', async () => {
  const abort = new AbortController();
  abort.abort();
  const pairs = [{ before: 'a', after: 'b' }];
  expect(codeOf(await measureEffortJob({ pairs }, context(abort.signal)))).toBe('app.cancelled');
});
