// Anchors in the rows of the workbench: figures, dates and words that both sides state, marked alike on both.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { linkEvidence } from '../../../shared/align/linkEvidence.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { defaultSettings, makeFakeBridge, makeSession, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';
import { layOut, row as reviewRow, show as showReview, workspace as reviewWorkspace } from './reviewDesk.js';

let serial = 0;
type Words = readonly (readonly [string, string])[];

/** Those of the words that stand on both sides. */
function wordMatches(source: readonly string[], target: readonly string[], words: Words) {
  return words.flatMap(([a, b]) => {
    const [from, to] = [source[0]?.indexOf(a) ?? -1, target[0]?.indexOf(b) ?? -1];
    if (from < 0 || to < 0) return [];
    const place = (start: number, word: string) => [{ block: 0, start, end: start + word.length }];
    return [{ kind: 'word' as const, source: place(from, a), target: place(to, b) }];
  });
}

function desk(words: Words): FakeBridge {
  serial += 1;
  const article = makeArticle(
    [
      makeSegment(1, '首批6艘，单程12分钟', 'Six boats first; 15 minutes each way'),
      makeSegment(2, '每年12趟', 'Trips a year: 12'),
      makeSegment(3, '投资1.2亿元', null),
    ],
    { id: `anchors-${serial}` as ArticleId },
  );
  return makeFakeBridge({
    'edit.openArticle': () => article,
    'align.evidence': ({ source, target, ...languages }) => {
      const evidence = linkEvidence(source, target, { ...languages, knowledge: null });
      return { ...evidence, matches: [...evidence.matches, ...wordMatches(source, target, words)] };
    },
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1' as PersonId, at: noon }),
    'edit.commitRevision': ({ segmentId: id, content }) => makeSegment(2, '每年12趟', content.text, { id }),
    'review.history': () => [],
    'review.layers': () => ({}),
    'review.reasons': () => [],
    'library.events': () => [],
  });
}

const show = (showsAnchors: boolean, words: Words = []): RenderedWindow =>
  renderPart(
    <ArticleScreen
      articleId={'a' as ArticleId}
      stage="edit"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    desk(words),
    makeSession(),
    { ...defaultSettings, showsAnchors },
  );

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });
/** The marked words of a side of a row, with their numbers; `!` for none. */
const marks = (number: number, side: 'source' | 'target'): string =>
  [...row(number).querySelectorAll(`.${side} .anchor`)]
    .map((anchor) => `${anchor.textContent} ${anchor.getAttribute('data-number') ?? '!'}`)
    .join(', ');

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('anchors', () => {
  it('are switched on and off with Alt A, remembered, and asked for only where both sides say something', async () => {
    const { user, bridge } = show(false);
    await screen.findAllByRole('row');
    expect(bridge.requestsOf('align.evidence')).toEqual([]);
    await user.keyboard('{Alt>}a{/Alt}');
    await waitFor(() => expect(marks(2, 'source')).toBe('12 1'));
    expect(marks(2, 'target')).toBe('12 1');
    expect([marks(1, 'source'), marks(1, 'target')]).toEqual(['6 1, 12分钟 !', 'Six 1, 15 minutes !']);
    expect(marks(3, 'source')).toBe('');
    expect(bridge.requestsOf('align.evidence')).toHaveLength(2);
    expect(bridge.requestsOf('app.saveSettings')).toEqual([[{ showsAnchors: true }]]);
    await user.keyboard('{Alt>}a{/Alt}');
    await waitFor(() => expect(document.querySelector('.anchor')).toBeNull());
  });

  it('follow what is typed: another figure has no counterpart, and neither has the one of the source', async () => {
    const { user } = show(true);
    await screen.findAllByRole('row');
    await waitFor(() => expect(marks(2, 'target')).toBe('12 1'));
    await user.keyboard('{ArrowDown}{Enter}');
    const editor = await screen.findByRole('textbox', { name: /^Target of segment 2/ });
    await waitFor(() => expect(marks(2, 'target')).toBe('12 1'));
    fireEvent.paste(editor, {
      clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? '0' : '') },
    });
    await waitFor(() => expect(marks(2, 'target')).toBe('120 !'));
    expect(marks(2, 'source')).toBe('12 !');
    await user.keyboard('{Alt>}a{/Alt}');
    await waitFor(() => expect(document.querySelector('.anchor')).toBeNull());
  });

  it('are figures, dates and names in every row, words only in the row one is in', async () => {
    const { user, bridge } = show(true, [
      ['艘', 'boats'],
      ['趟', 'Trips'],
    ]);
    await screen.findAllByRole('row');
    await waitFor(() => expect(marks(2, 'target')).toBe('12 1'));
    expect(marks(1, 'target')).toBe('Six 1, boats 2, 15 minutes !');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(marks(2, 'target')).toBe('Trips 2, 12 1'));
    expect(marks(1, 'target')).toBe('Six 1, 15 minutes !');
    expect(bridge.requestsOf('align.evidence')).toHaveLength(2);
  });

  it('light up with their counterpart when pointed at', async () => {
    const { user } = show(true);
    await screen.findAllByRole('row');
    await waitFor(() => expect(marks(2, 'source')).toBe('12 1'));
    await user.hover(row(2).querySelector('.target .anchor') as Element);
    expect([...row(2).querySelectorAll('.anchor.is-lit')].map((each) => each.textContent)).toEqual([
      '12',
      '12',
    ]);
    await user.hover(row(1));
    expect(document.querySelector('.anchor.is-lit')).toBeNull();
  });

  it('are stepped through by key, from one side to the other, and said', async () => {
    const { user } = show(true);
    await screen.findAllByRole('row');
    await waitFor(() => expect(marks(1, 'source')).toBe('6 1, 12分钟 !'));
    const current = (): string | undefined =>
      document.querySelector('.anchor.is-current')?.textContent ?? undefined;
    await user.keyboard('{F4}');
    await waitFor(() => expect(current()).toBe('6'));
    await screen.findAllByText('Anchor 1, figure, source: 6. Counterpart: Six');
    await user.keyboard('{F4}');
    await waitFor(() => expect(current()).toBe('Six'));
    await user.keyboard('{F4}{F4}');
    await waitFor(() => expect(current()).toBe('15 minutes'));
    await screen.findAllByText('No counterpart, figure, target: 15 minutes');
    await user.keyboard('{F4}{Shift>}{F4}{F4}{/Shift}');
    await waitFor(() => expect(current()).toBe('12分钟'));
  });

  it('are read out with the row', async () => {
    show(true);
    await screen.findAllByRole('row');
    expect(await screen.findByText('Stated on both sides: 6 = Six')).toBeTruthy();
    expect(screen.getByText('Only in the source: 12分钟')).toBeTruthy();
    expect(screen.getByText('Only in the target: 15 minutes')).toBeTruthy();
  });

  it('stand in a redline in the words that count, inserted ones too, not in those that are gone', async () => {
    const rows = [reviewRow(1, { source: '共15趟', base: 'Takes 12 trips', direct: 'Takes 15 trips' })];
    showReview(reviewWorkspace(rows), { showsAnchors: true });
    await waitFor(() => expect(marks(1, 'source')).toBe('15 1'));
    await waitFor(() => expect(row(1).querySelector('ins .anchor')?.textContent).toBe('15'));
    expect(row(1).querySelector('del .anchor')).toBeNull();
    expect(row(1).querySelectorAll('.target [data-number]')).toHaveLength(1);
  });
});
