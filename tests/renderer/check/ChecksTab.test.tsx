// The Checks tab: equal issues are one entry that opens to its places; every count says the same.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChecksTab } from '../../../renderer/check/ChecksTab.js';
import type { ArticleIssues } from '../../../renderer/check/useArticleIssues.js';
import { noConfirmedErrors } from '../../../renderer/check/useConfirmedErrors.js';
import type { CheckIssue, Severity } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { success } from '../../../shared/outcome.js';
import { renderPart } from '../renderWindow.js';
import { layOut } from '../workbench/reviewDesk.js';

const text = 'The goverment and the boat';
const issueOn = (word: string, severity: Severity = 'warning'): CheckIssue => ({
  check: 'spelling',
  severity,
  source: null,
  target: { start: text.indexOf(word), end: text.indexOf(word) + word.length },
  message: 'unknown',
  values: { word },
  fix: null,
});

const ids = Array.from({ length: 60 }, (_, i) => `s${i + 1}` as SegmentId);

function show(of: ReadonlyMap<SegmentId, readonly CheckIssue[]>, activeId: SegmentId | null = null) {
  const goTo = vi.fn();
  const issues: ArticleIssues = {
    of,
    waivedIn: new Map(),
    wordsOf: () => text,
    checkedWords: () => ({ source: '', target: text }),
    isReading: false,
    failure: null,
    waive: () => Promise.resolve(null),
    withdraw: () => Promise.resolve(null),
    errors: noConfirmedErrors,
  };
  const shown = renderPart(
    <div className="inspector-body">
      <ChecksTab
        issues={issues}
        segmentIds={ids}
        activeId={activeId}
        numberOf={(id) => Number(id.slice(1))}
        nameOf={() => ''}
        onGoTo={goTo}
        onFix={vi.fn()}
        onWaive={vi.fn()}
        onAddWord={vi.fn()}
        onSuggest={() => Promise.resolve(success([]))}
        onWithdraw={vi.fn()}
        onConfirm={vi.fn()}
        onUnconfirm={vi.fn()}
      />
    </div>,
  );
  return { ...shown, goTo };
}

const headings = (): readonly string[] =>
  screen
    .getAllByRole('heading')
    .map((heading) => [...heading.children].map((one) => one.textContent).join(': '));

beforeEach(layOut);

describe('the Checks tab', () => {
  it('has equal issues of the rest of the article as one entry, which opens to its places', async () => {
    const of = new Map<SegmentId, readonly CheckIssue[]>([
      ['s1' as SegmentId, [issueOn('goverment')]],
      ['s2' as SegmentId, [issueOn('goverment'), issueOn('boat')]],
      ['s7' as SegmentId, [issueOn('goverment')]],
    ]);
    const { user, goTo } = show(of, 's1' as SegmentId);
    expect(headings()).toEqual(['This segment: 1', 'The rest of the article: 3']);
    expect(screen.getAllByRole('article')).toHaveLength(3);
    const times = screen.getByRole('button', { name: '2 places' });
    expect(times.textContent).toBe('×2');
    const entry = times.closest('article') as HTMLElement;
    expect(within(entry).queryByRole('button', { name: 'Segment 7' })).toBeNull();
    await user.click(times);
    expect(times.getAttribute('aria-expanded')).toBe('true');
    await user.click(within(entry).getByRole('button', { name: 'Segment 7' }));
    expect(goTo).toHaveBeenCalledExactlyOnceWith('s7', of.get('s7' as SegmentId)?.[0]);
  });

  it('counts every place by check too, and opens a check to its entries', async () => {
    const of = new Map(ids.slice(0, 3).map((id) => [id, [issueOn('goverment', 'notice')]] as const));
    const { user } = show(of);
    await user.click(screen.getByRole('radio', { name: 'By check' }));
    const fold = screen.getByRole('button', { name: /3$/ });
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(fold);
    expect(screen.getByRole('button', { name: '3 places' })).toBeTruthy();
    expect(headings()).toEqual(['This segment: none', 'The rest of the article: 3']);
  });

  it('draws the lines in view only', () => {
    const of = new Map(
      ids.map((id, i) => [id, [{ ...issueOn('goverment'), values: { word: `word ${i}` } }]] as const),
    );
    show(of);
    expect(headings()).toEqual(['This segment: none', 'The rest of the article: 60']);
    const drawn = screen.getAllByRole('article').length;
    expect(drawn).toBeGreaterThan(3);
    expect(drawn).toBeLessThan(40);
  });
});
