// What is known of a row's issues while one writes in it, and once it is committed.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import type { ArticleId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';
import { layOut } from '../workbench/reviewDesk.js';

const repeated: CheckIssue = {
  check: 'repeated',
  severity: 'error',
  source: null,
  target: { start: 0, end: 7 },
  message: 'twice',
  values: { word: 'Old' },
  fix: null,
};

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
const errors = (): readonly HTMLElement[] => within(row(1)).queryAllByRole('img', { name: '1 error' });

beforeEach(() => {
  localStorage.clear();
  layOut();
});

it('an issue mended in the editor does not come back with the commit while the article is looked at again', async () => {
  const segments = [makeSegment(1, '旧船坞', 'Old Old dock'), makeSegment(2, '今日开放', 'Opens today')];
  let asked = 0;
  const bridge = makeFakeBridge({
    'edit.openArticle': () => makeArticle(segments, { id: 'typed-issues' as ArticleId }),
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
    'edit.commitRevision': ({ content }) => makeSegment(1, '旧船坞', content.text),
    'review.history': () => [],
    'review.layers': () => ({}),
    'review.reasons': () => [],
    'library.events': () => [],
    'check.words': () => [],
    'check.article': () => {
      asked += 1;
      // The second look takes long.
      if (asked > 1) return new Promise(() => undefined);
      return { found: [{ segmentId: 's1' as SegmentId, issues: [repeated] }], waivers: [] };
    },
  });
  const { user } = renderPart(
    <ArticleScreen
      articleId={'typed-issues' as ArticleId}
      stage="edit"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    bridge,
  );
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(row(1)));
  await waitFor(() => expect(errors()).toHaveLength(1), { timeout: 5000 });
  await user.keyboard('{Enter}{Alt>}c{/Alt}');
  await waitFor(() => expect(errors()).toHaveLength(0), { timeout: 5000 });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(bridge.requestsOf('edit.commitRevision')).toHaveLength(1));
  await waitFor(() => expect(asked).toBe(2), { timeout: 5000 });
  expect(errors()).toHaveLength(0);
});
