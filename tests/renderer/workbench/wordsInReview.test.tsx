// What review shows of the words of a row beside their changes: comments on them, and what is suggested.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeComment, segmentId } from '../articleBuilder.js';
import { layOut, ready, row, show, shownRow, workspace } from './reviewDesk.js';

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('a row in review', () => {
  it('marks the words of comments in kept, inserted and struck text, and leads from them to the thread', async () => {
    const quoted = (id: string, quote: string, start: number | null) =>
      makeComment(id, segmentId(1), {
        body: `About ${quote}`,
        anchor: {
          side: 'target',
          quote,
          range: start === null ? null : { start, end: start + quote.length },
        },
      });
    const { user } = show(
      workspace(
        [row(1, { base: 'The old dock opens on Monday', direct: 'The new pier opens on Monday' })],
        [quoted('c1', 'pier opens', 8), quoted('c2', 'old dock', null)],
      ),
    );
    await ready();
    const marked = [...shownRow(1).querySelectorAll('.commented')];
    expect(marked.map((mark) => [mark.closest('ins, del')?.tagName ?? '', mark.textContent])).toEqual([
      ['DEL', 'old dock'],
      ['INS', 'pier'],
      ['', ' opens'],
    ]);
    await user.click(marked[0] as Element);
    const thread = (await screen.findByText('About old dock')).closest('article');
    await waitFor(() => expect(thread?.getAttribute('aria-current')).toBe('true'));
    expect(shownRow(1).querySelector('.commented.is-current')?.textContent).toBe('old dock');
  });

  it('lists what is suggested on top of the history, as waiting', async () => {
    const { user } = show(workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]));
    await ready();
    await user.keyboard('{Alt>}1{/Alt}');
    const entry = (await screen.findByText('suggested, waiting')).closest('.entry');
    expect(entry?.querySelector('.author')?.textContent).toBe('Tobias Quill');
    expect(entry?.querySelector('del')?.textContent).toBe('dock');
    expect(entry?.querySelector('ins')?.textContent).toBe('dockyard');
    expect(entry?.querySelector('.change.suggested')).toBeTruthy();
  });
});
