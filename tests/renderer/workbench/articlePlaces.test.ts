import { expect, it } from 'vitest';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { closedThreeWay, openedArticle } from '../../../renderer/article/articleState.js';
import { placeOf, rememberPlace, rememberRealigned } from '../../../renderer/workbench/articlePlaces.js';
import { makeArticle, makeSegment, segmentId } from '../articleBuilder.js';

it('remembers row, view, filter, baseline and undo of an article, for one person', () => {
  const article = makeArticle([makeSegment(1, '旧船坞', 'Old dock'), makeSegment(2, '今日', 'Today')]);
  const state = { ...openedArticle(article, segmentId(2)), filter: 'notApproved' } as const;
  const view = { scroll: { offset: 420, measurements: [] }, jumpSerial: 3 };
  rememberPlace('p1' as PersonId, state, view);
  expect(placeOf(article.id, 'p1' as PersonId)).toEqual({
    activeId: segmentId(2),
    filter: 'notApproved',
    undo: state.undo,
    baseline: { kind: 'openChanges' },
    threeWay: closedThreeWay,
    ...view,
  });
  expect(placeOf(article.id, 'p2' as PersonId)).toBeNull();
  expect(placeOf('other' as ArticleId, 'p1' as PersonId)).toBeNull();
});

it('takes rows that were aligned again on the undo of that person, and comes back to the first of them', () => {
  const articleId = 'realigned' as ArticleId;
  const change = { kind: 'align', retire: [], create: [] } as const;
  const accepted = { segmentIds: [segmentId(7)], restructured: { change, seq: 12 } };
  rememberRealigned(articleId, 'p1' as PersonId, { segmentIds: [], restructured: null });
  expect(placeOf(articleId, 'p1' as PersonId)).toBeNull();
  rememberRealigned(articleId, 'p1' as PersonId, accepted);
  expect(placeOf(articleId, 'p1' as PersonId)).toMatchObject({
    activeId: segmentId(7),
    undo: { done: [{ kind: 'restructuring', change, seq: 12 }] },
  });
  expect(placeOf(articleId, 'p2' as PersonId)).toBeNull();
});
