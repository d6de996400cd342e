import { expect, it } from 'vitest';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { Layer } from '../../../shared/model/layer.js';
import type { Article } from '../../../shared/model/article.js';
import { failed } from '../../../shared/outcome.js';
import { reduceArticle } from '../../../renderer/article/articleReducer.js';
import { openedArticle } from '../../../renderer/article/articleState.js';
import type { ArticleWorld } from '../../../renderer/article/ArticleWorld.js';
import { LayerKeeper } from '../../../renderer/review/layerKeeper.js';
import { makeArticle, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';

const chainFor = (id: SegmentId): readonly Layer[] => [
  { ...makeRevision(id, 'target', 'a'), kind: 'base' },
  { ...makeRevision(id, 'target', 'b'), kind: 'revision' },
];

function setUp(article: Article, answer?: () => unknown) {
  let state = openedArticle(article, null);
  const bridge = makeFakeBridge({
    'review.layers': (_id, _baseline, ids) =>
      answer?.() ?? Object.fromEntries((ids ?? []).map((id) => [id, chainFor(id)])),
  });
  const world: ArticleWorld = {
    request: bridge.request,
    dispatch: (action) => (state = reduceArticle(state, action)),
    latest: () => state,
    reload: () => Promise.resolve(),
    sawOwn: () => undefined,
    now: () => noon,
  };
  const asked = () => bridge.requestsOf('review.layers').map((args) => args[2]);
  return { world, asked, state: () => state, keeper: new LayerKeeper(world, 'baseline') };
}

const open = (number: number) => makeSegment(number, '原', 'b', { hasOpenChanges: true });

it('asks for the rows with open changes, then only for those that changed', async () => {
  const { world, asked, state, keeper } = setUp(makeArticle([open(1), makeSegment(2, '原', 'b'), open(3)]));
  await keeper.update();
  expect(asked()).toEqual([[segmentId(1), segmentId(3)]]);
  expect([state().baseline.isWhole, Object.keys(state().baseline.layers ?? {})]).toEqual([
    true,
    ['s1', 's3'],
  ]);
  await keeper.update();
  world.dispatch({ kind: 'segmentsChanged', segments: [open(3)] });
  await Promise.all([keeper.update(), keeper.update()]);
  expect(asked().slice(1)).toEqual([[segmentId(3)]]);
});

it('asks anew for every row when another baseline is chosen', async () => {
  const { world, asked, keeper } = setUp(makeArticle([open(1), makeSegment(2, '原', 'b')]));
  await keeper.update();
  world.dispatch({ kind: 'baselineChosen', choice: { kind: 'firstImport' } });
  await keeper.update();
  expect(asked()).toEqual([[segmentId(1)], [segmentId(1), segmentId(2)]]);
});

it('looks at open changes again after news from elsewhere: a decision shows in no row', async () => {
  const article = makeArticle([open(1), makeSegment(2, '原', 'b')]);
  const { world, asked, keeper } = setUp(article);
  await keeper.update();
  world.dispatch({ kind: 'articleReloaded', article: { ...article, seq: article.seq + 5 } });
  await keeper.update();
  expect(asked()).toEqual([[segmentId(1)], [segmentId(1)]]);
});

it('asks for the rows around the person first, then in parts, and is whole with the last', async () => {
  const many = Array.from({ length: 450 }, (_, i) => open(i + 1));
  const { asked, state, keeper } = setUp(makeArticle(many));
  await keeper.update();
  expect(asked().map((ids) => (ids as readonly SegmentId[]).length)).toEqual([40, 200, 200, 10]);
  expect(state().baseline.isWhole).toBe(true);
});

it('says why there is no redline, and tries again', async () => {
  let isBroken = true;
  const { asked, state, keeper } = setUp(makeArticle([open(1)]), () =>
    isBroken ? failed('workspace.notOpen', {}) : undefined,
  );
  await keeper.update();
  expect(state().refusal?.failure.code).toBe('workspace.notOpen');
  isBroken = false;
  await keeper.update();
  expect(asked()).toHaveLength(2);
  expect(state().baseline.layers).toHaveProperty('s1');
});
