import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleChecks, CheckIssue, Severity } from '../../../shared/model/check.js';
import type { ArticleId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';
import { layOut } from './reviewDesk.js';

let serial = 0;
const issue = (severity: Severity): CheckIssue => ({
  check: 'repeated',
  severity,
  source: null,
  target: { start: 0, end: 3 },
  message: 'twice',
  values: { words: 'Old' },
  fix: null,
});

function show(found: ArticleChecks['found'] = []): RenderedWindow {
  serial += 1;
  const segments = [
    makeSegment(1, '旧船坞', 'Old dock'),
    makeSegment(2, '今日开放', 'Opens today'),
    makeSegment(3, '明日关闭', null),
  ];
  const opened = makeArticle(segments, { id: `panes-${serial}` as ArticleId });
  return renderPart(
    <ArticleScreen
      articleId={opened.id}
      stage="edit"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    makeFakeBridge({
      'edit.openArticle': () => opened,
      'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
      // The window goes at the end of a test.
      'edit.commitRevision': () => segments[0],
      'review.history': () => [],
      'review.layers': () => ({}),
      'review.reasons': () => [],
      'library.events': () => [],
      'check.article': () => ({ found, waivers: [] }),
    }),
  );
}

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
const editor = (): HTMLElement => screen.getByRole('textbox', { name: /^Target of segment/ });

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('a filter', () => {
  async function filter({ user }: RenderedWindow, name: string): Promise<void> {
    await user.click(screen.getByRole('button', { name: /^Segments shown/ }));
    await user.click(await screen.findByRole('menuitem', { name }));
  }

  it('says what it shows, and that the row one is in stays though it does not meet it', async () => {
    const shown = show();
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await filter(shown, 'Not approved');
    expect(await screen.findByText('Not approved: 3 of 3 segments.')).toBeTruthy();
    await filter(shown, 'Changes requested');
    expect(
      await screen.findByText('Changes requested: no segment. The one you are in stays in view.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(1);
  });

  it('shows the rows in which the checks find something', async () => {
    const shown = show([
      { segmentId: 's2' as SegmentId, issues: [issue('error')] },
      { segmentId: 's3' as SegmentId, issues: [issue('warning')] },
    ]);
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await screen.findAllByRole('img', { name: '1 error' });
    await filter(shown, 'With errors');
    expect(await screen.findByText('With errors: 1 of 3 segments.')).toBeTruthy();
    expect(screen.getAllByRole('row').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Segment 1',
      'Segment 2',
    ]);
    await filter(shown, 'With issues');
    expect(await screen.findByText('With issues: 2 of 3 segments.')).toBeTruthy();
  });

  it('gives the keyboard back to the row when it is taken off', async () => {
    const shown = show();
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await filter(shown, 'Locked');
    (await screen.findByRole('button', { name: 'Show all segments' })).focus();
    await shown.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3));
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
  });
});

it('shows a row one goes to with all that opens below it', async () => {
  const { user } = show();
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(row(1)));
  // The view is 600 high; what opens below the second row, at 500, would end 100 below it.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.matches('.active .under') ? 120 : 40;
  });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (this.matches('.under')) return new DOMRect(0, 580, 1000, 120);
    if (this.matches('.row')) return new DOMRect(0, 500, 1000, 200);
    return new DOMRect(0, 0, 1000, this.dataset['pane'] === 'rows' ? 600 : 40);
  });
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(row(2)));
  await waitFor(() => expect(screen.getByRole('grid').scrollTop).toBe(108));
});

describe('the inspector', () => {
  it('comes and goes beside the rows without ending the text one is writing', async () => {
    vi.stubGlobal('innerWidth', 1440);
    const { user, bridge } = show();
    await screen.findAllByRole('row');
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}');
    await user.keyboard('{Alt>}c{/Alt}');
    const before = editor();
    await user.keyboard('{Alt>}i{/Alt}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    await user.keyboard('{Alt>}i{/Alt}');
    expect(await screen.findByRole('complementary')).toBeTruthy();
    expect(editor()).toBe(before);
    expect(document.activeElement).toBe(before);
    expect(bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });
});
