import { afterEach, expect, test, vi } from 'vitest';
import { request } from '../../renderer/bridge.js';
import { success } from '../../shared/outcome.js';
import { pack, sentOutcome, unpack, type Packed } from '../../shared/packed.js';
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';

const id = 'article' as ArticleId;

afterEach(() => vi.unstubAllGlobals());

/** A bridge that answers with what `answer` says, and notes what it was asked. */
function stubBridge(answer: (name: string) => unknown) {
  const asked: unknown[][] = [];
  const bridge = {
    request: (name: string, ...args: unknown[]) => {
      asked.push(args);
      return Promise.resolve(sentOutcome(success(answer(name))));
    },
  };
  vi.stubGlobal('duizhao', bridge);
  return asked;
}

test('a long answer comes out of its texts as main gave it', async () => {
  const article = { id, segments: Array.from({ length: 3_000 }, (_, i) => ({ id: `s${i}` })) };
  stubBridge(() => article);
  expect(await request('edit.openArticle', id)).toEqual(success(article));
});

test('a small answer waits for the long one that came before it', async () => {
  const article = { segments: Array.from({ length: 20_000 }, (_, i) => ({ id: `s${i}`, words: '渡口' })) };
  stubBridge((name) => (name === 'edit.openArticle' ? article : []));
  const order: string[] = [];
  await Promise.all([
    request('edit.openArticle', id).then(() => order.push('article')),
    request('library.list').then(() => order.push('list')),
  ]);
  expect(order).toEqual(['article', 'list']);
});

test('long lists are asked for packed, short ones as they are', async () => {
  const asked = stubBridge(() => null);
  const approvals = Array.from({ length: 400 }, (_, i) => ({
    segmentId: `s${i}` as SegmentId,
    revisionId: `r${i}` as RevisionId,
    contentHash: 'ab',
  }));
  await request('review.approve', approvals);
  await request('review.approve', approvals.slice(0, 2));
  expect(unpack(asked[0]?.[0] as Packed)).toEqual([approvals]);
  expect(asked[0]).toEqual([pack([approvals])]);
  expect(asked[1]).toEqual([approvals.slice(0, 2)]);
});
