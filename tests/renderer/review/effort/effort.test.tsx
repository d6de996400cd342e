import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failed } from '../../../../shared/outcome.js';
import { editEffort } from '../../../../shared/review/effort/editEffort.js';
import { EffortSection } from '../../../../renderer/review/effort/EffortSection.js';
import { effortFigures } from '../../../../renderer/review/effort/effortTexts.js';
import { RowEffort } from '../../../../renderer/review/effort/RowEffort.js';
import { request } from '../../../../renderer/bridge.js';
import { makeArticle, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const segments = [makeSegment(1, '周一开放', 'Open on Monday now'), makeSegment(2, '关闭', 'Closed')];
const article = makeArticle(segments);
const showSection = (answer: unknown): RenderedWindow =>
  renderPart(
    <EffortSection article={article} request={request} />,
    makeFakeBridge({ 'review.effort': () => answer as never }),
  );
const figures = (): readonly (string | null)[] =>
  Array.from(document.querySelectorAll('dd'), ({ textContent }) => textContent);

it('sums up the whole article, and says how many segments were changed', async () => {
  const { bridge } = showSection({
    [segmentId(1)]: editEffort('Now open on Monday', 'open on Monday Now'),
    [segmentId(2)]: editEffort('Closed', 'Closed'),
  });
  expect(await screen.findByText('1 of 2 segments')).toBeTruthy();
  expect(figures()).toEqual(['33%', '0.20', '0.40']);
  expect(bridge.firstArgument('review.effort')).toMatchObject({
    articleId: article.id,
    baseline: { kind: 'firstImport' },
    segmentIds: null,
  });
});

it('says so where nothing was imported, and when it could not be measured', async () => {
  const { unmount } = showSection({});
  expect(await screen.findByText('No translation was imported.')).toBeTruthy();
  unmount();
  showSection(failed('workspace.articleGone', {}));
  await waitFor(() => expect(document.querySelector('.sev-error')?.textContent).not.toBe(''));
  expect(figures()).toEqual([]);
});

it('tells of one row in a line, and keeps quiet where nothing was changed', async () => {
  const [segment] = segments;
  if (!segment) throw new Error('no segment');
  const { bridge } = renderPart(
    <RowEffort articleId={article.id} segment={segment} request={request} />,
    makeFakeBridge({
      'review.effort': () => ({ [segment.id]: editEffort('Open on Sunday now', 'Open on Monday now') }),
    }),
  );
  expect(await screen.findByText('Edited 11% (PED), HTER 0.25')).toBeTruthy();
  expect(bridge.firstArgument('review.effort')).toMatchObject({ segmentIds: [segment.id] });
});

it('never writes a change as nothing', () => {
  const long = 'x'.repeat(5000);
  expect(effortFigures(editEffort(long, `${long}y`), 'en').ped).toBe('<0.1');
  expect(effortFigures(editEffort(long, long), 'en').ped).toBe('0');
  expect(effortFigures(editEffort('0123456789abcdef', '0123456789abcdeX'), 'en').ped).toBe('6.3');
});
