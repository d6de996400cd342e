import { expect, test } from 'vitest';
import type { EventQuery } from '../../../shared/model/workspaceRequests.js';
import { addArticle, newWorkspace, segmentWith, tickingClock, valueOf, write } from './workspaceForTests.js';

const everything: EventQuery = { articleId: null, kinds: null, beforeSeq: null, limit: 100 };

test('the log is asked for by person, kind and time, newest first', async () => {
  const clock = tickingClock();
  const { storage, mei, ada } = await newWorkspace(clock);
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  const written = await write(storage, ada, segment, 'Free entry.');
  const all = valueOf(await storage.listEvents({ ...everything, articleId: article.id }));
  expect(all.map(({ kind }) => kind)).toEqual(['revisionCommitted', 'articleImported']);
  const kinds = async (query: Partial<EventQuery>): Promise<readonly string[]> =>
    valueOf(await storage.listEvents({ ...everything, articleId: article.id, ...query })).map(
      ({ kind }) => kind,
    );
  const at = written.target?.at ?? 0;
  expect(await kinds({ personId: ada.personId })).toEqual(['revisionCommitted']);
  expect(await kinds({ personId: mei.personId })).toEqual(['articleImported']);
  expect(await kinds({ from: at })).toEqual(['revisionCommitted']);
  expect(await kinds({ until: at })).toEqual(['articleImported']);
  expect(await kinds({ from: at, until: at })).toEqual([]);
});
