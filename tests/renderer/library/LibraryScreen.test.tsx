import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LibraryScreen } from '../../../renderer/library/LibraryScreen.js';
import { useCommandHandlers } from '../../../renderer/commands/CommandProvider.js';
import { makeFakeBridge, makeSummary, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const articles = ['mill', 'dock', 'ferry'].map((id, i) =>
  makeSummary(id, { sourceTitle: `题${i}`, targetTitle: `Title ${id}`, changedAt: noon - i * 1000 }),
);

function renderLibrary(bridge: FakeBridge = makeFakeBridge({ 'library.list': () => articles })) {
  const [onOpen, onExport] = [vi.fn(), vi.fn()];
  return { ...renderPart(<LibraryScreen onOpen={onOpen} onExport={onExport} />, bridge), onOpen, onExport };
}

const rowNames = (): readonly string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByText(/^Title/).textContent ?? '');

describe('the library', () => {
  it('is one tab stop in which arrows move and Enter opens', async () => {
    const { user, onOpen } = renderLibrary();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('dock');
    const selected = screen.getAllByRole('row', { selected: true });
    expect(selected.map(({ id }) => id)).toEqual([
      screen.getByRole('grid').getAttribute('aria-activedescendant'),
    ]);
  });

  it('says which articles are still being aligned', async () => {
    const aligning = makeSummary('mill', {
      targetTitle: 'Title mill',
      aligning: 'article',
      state: 'aligning',
      alignment: { links: 40, toCheck: 28 },
    });
    const stretch = makeSummary('dock', { targetTitle: 'Title dock', aligning: 'stretch' });
    const { user } = renderLibrary(makeFakeBridge({ 'library.list': () => [aligning, stretch] }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3));
    const states = screen.getAllByRole('row').map((row) => within(row).queryByText('Aligning') !== null);
    // The rows of one moment stand in the order of their ids.
    expect(states).toEqual([false, false, true]);
    expect(screen.getByRole('img', { name: '12 of 40 links certain or confirmed' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Aligning\s*1$/ }));
    expect(rowNames()).toEqual(['Title mill']);
    expect(screen.getByRole('button', { name: /^Not started\s*0$/ })).toBeTruthy();
  });

  it('searches titles at once and the texts a moment later', async () => {
    const bridge = makeFakeBridge({ 'library.list': () => articles, 'library.search': () => ['ferry'] });
    const { user } = renderLibrary(bridge);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    await user.keyboard('/');
    await user.keyboard('mill');
    expect(rowNames()).toEqual(['Title mill']);
    await waitFor(() => expect(rowNames()).toEqual(['Title mill', 'Title ferry']));
    expect(bridge.requestsOf('library.search')).toEqual([['mill']]);
  });

  it('deletes with Delete and takes it back from the status bar', async () => {
    const { user, bridge } = renderLibrary();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Delete}');
    await user.click((await screen.findAllByRole('button', { name: 'Undo' }))[0] as HTMLElement);
    expect(bridge.requestsOf('library.delete')).toEqual([['mill']]);
    expect(bridge.requestsOf('library.restore')).toEqual([['mill']]);
  });

  it('takes a deletion back with Ctrl Z while that is offered', async () => {
    const { user, bridge } = renderLibrary();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Delete}');
    await screen.findAllByRole('button', { name: 'Undo' });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(bridge.requestsOf('library.restore')).toEqual([['mill']]));
  });

  it('remembers the order one chooses, and turns it round the second time', async () => {
    const { user, bridge } = renderLibrary();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
    await user.click(screen.getByRole('button', { name: 'Article' }));
    await user.click(screen.getByRole('button', { name: 'Article' }));
    expect(bridge.requestsOf('app.saveSettings')).toEqual([
      [{ librarySort: { by: 'title', descending: false } }],
      [{ librarySort: { by: 'title', descending: true } }],
    ]);
    expect(screen.getByRole('columnheader', { name: 'Article' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  it('asks again when the workspace changed in another window', async () => {
    let listed = articles.slice(0, 1);
    const bridge = makeFakeBridge({ 'library.list': () => listed });
    renderLibrary(bridge);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    listed = articles;
    act(() => bridge.emit({ kind: 'workspaceChanged', seq: 2 }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
  });

  it('offers import and the sample where there is no article yet', async () => {
    const [importFiles, sample] = [vi.fn(), vi.fn()];
    function Commands() {
      useCommandHandlers({ 'import.files': { run: importFiles }, 'help.sample': { run: sample } });
      return null;
    }
    const bridge = makeFakeBridge();
    const { user } = renderPart(
      <>
        <Commands />
        <LibraryScreen onOpen={vi.fn()} onExport={vi.fn()} />
      </>,
      bridge,
    );
    await screen.findByText('No articles yet');
    await user.click(screen.getByRole('button', { name: /sample article/ }));
    await user.click(screen.getAllByRole('button', { name: /Import/ })[1] as HTMLElement);
    expect([importFiles.mock.calls.length, sample.mock.calls.length]).toEqual([1, 1]);
  });
});
