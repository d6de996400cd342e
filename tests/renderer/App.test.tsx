import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/model/ids.js';
import { failed } from '../../shared/outcome.js';
import { defaultSettings, makeFakeBridge, makeSession, makeState, makeSummary } from './fakeBridge.js';
import { renderApp } from './renderWindow.js';

describe('the window', () => {
  it('finds a command in Chinese by the initials of its pinyin and runs it', async () => {
    const bridge = makeFakeBridge({
      'app.state': () => makeState({ settings: { ...defaultSettings, language: 'zh-CN' } }),
    });
    const { user } = renderApp(bridge);
    await screen.findByText('还没有稿件');
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('wgss');
    const options = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(options[0]?.textContent).toContain('外观：深色');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('keeps refused commands in the palette, last and with the reason', async () => {
    const { user } = renderApp();
    await screen.findByText('No articles yet');
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('app');
    const options = within(await screen.findByRole('listbox')).getAllByRole('option');
    const approve = options.find((option) => option.textContent?.startsWith('Approve'));
    expect(approve?.getAttribute('aria-disabled')).toBe('true');
    expect(approve?.textContent).toContain('in an open article');
    expect(options[0]?.textContent).toContain('Appearance');
  });

  it('shows every shortcut and filters them', async () => {
    const { user } = renderApp();
    await screen.findByText('No articles yet');
    await user.keyboard('{F1}');
    const sheet = await screen.findByRole('dialog', { name: 'Shortcuts' });
    expect(within(sheet).getByText('Request changes…')).toBeTruthy();
    await user.keyboard('text size');
    await user.clear(within(sheet).getByLabelText('Filter'));
    await user.keyboard('F7');
    expect(within(sheet).getByText('Next change')).toBeTruthy();
    expect(within(sheet).queryByText('Request changes…')).toBeNull();
    await user.keyboard('{Escape}{Escape}');
  });

  it('opens the import with files dropped on it', async () => {
    const bridge = makeFakeBridge({ 'import.readFile': () => new Promise(() => undefined) });
    renderApp(bridge);
    await screen.findByText('No articles yet');
    const file = new File(['x'], 'dock.txt');
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file] },
    });
    act(() => void document.body.dispatchEvent(event));
    expect(await screen.findByText('dock.txt')).toBeTruthy();
    expect(bridge.requestsOf('import.readFile')[0]?.[0]).toMatchObject({ token: 'dropped-0' });
  });

  it('keeps files the app was started with until somebody is chosen, then imports them', async () => {
    const bridge = makeFakeBridge({
      'app.state': () => makeState({ session: makeSession({ actor: null }) }),
      'people.choose': () => makeSession(),
      'import.readFile': () => new Promise(() => undefined),
    });
    const { user } = renderApp(bridge);
    const person = await screen.findByRole('button', { name: /岑望/ });
    act(() => bridge.emit({ kind: 'filesOpened', files: [{ token: 'f', name: 'quay.txt', bytes: 1 }] }));
    await user.click(person);
    expect(await screen.findByText('quay.txt')).toBeTruthy();
  });

  it('switches person and role in the title bar', async () => {
    const bridge = makeFakeBridge({
      'people.choose': () => makeSession({ actor: { personId: 'p2' as PersonId, actingAs: 'editor' } }),
    });
    const { user } = renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: /Switch person/ }));
    await user.click(await screen.findByRole('menuitem', { name: /岑望/ }));
    expect(await screen.findByRole('button', { name: /岑望, Editor/ })).toBeTruthy();
    expect(bridge.requestsOf('people.choose')).toEqual([[{ personId: 'p2', actingAs: 'editor' }]]);
  });

  it('answers when main asks it to save everything', async () => {
    const { bridge } = renderApp();
    await screen.findByText('No articles yet');
    act(() => bridge.emit({ kind: 'flush' }));
    await waitFor(() => expect(bridge.requestsOf('app.flushed')).toHaveLength(1));
  });

  it('runs a command of the native menu', async () => {
    const { bridge } = renderApp();
    await screen.findByText('No articles yet');
    act(() => bridge.emit({ kind: 'command', command: 'app.settings' }));
    expect(await screen.findByRole('heading', { name: 'Reading and text' })).toBeTruthy();
  });

  it('moves from pane to pane with F6', async () => {
    const bridge = makeFakeBridge({ 'library.list': () => [makeSummary('dock')] });
    const { user } = renderApp(bridge);
    await screen.findByRole('grid');
    const visited = new Set<string | undefined>();
    for (let i = 0; i < 4; i += 1) {
      await user.keyboard('{F6}');
      visited.add(document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
    }
    expect([...visited].sort()).toEqual(['rows', 'sidebar', 'status', 'toolbar']);
  });

  it('says below the title bar when another workspace could not be opened, and keeps this one', async () => {
    const bridge = makeFakeBridge({
      'workspace.open': () =>
        failed('workspace.newerVersion', { file: 'late.duizhao', found: 9, supported: 1 }),
    });
    const { user } = renderApp(bridge);
    await screen.findByText('No articles yet');
    await user.keyboard('{Control>}o{/Control}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'The workspace was not opened. late.duizhao was made by a newer Duizhao',
    );
    expect(screen.getByText('No articles yet')).toBeTruthy();
  });
});

describe('the failure page', () => {
  const failure = failed('workspace.damaged', { file: 'harbour.duizhao', detail: 'page 4' }).failure;

  it('says what happened, what is safe and what to do, and opens another workspace', async () => {
    const bridge = makeFakeBridge({
      'app.state': () => makeState({ session: null, openFailure: failure }),
      'workspace.listBackups': () => [{ key: 'b', madeAt: 0, bytes: 10 }],
      'workspace.open': () => makeSession(),
    });
    const { user } = renderApp(bridge);
    await screen.findByText('This workspace is damaged and was not opened');
    expect(screen.getByText(/The integrity test of harbour.duizhao failed/)).toBeTruthy();
    expect(await screen.findByText('Nothing was changed. 1 backup is there.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open workspace…' }));
    expect(await screen.findByText('No articles yet')).toBeTruthy();
  });

  it('stays and says why when the other one fails too', async () => {
    const bridge = makeFakeBridge({
      'app.state': () => makeState({ session: null, openFailure: failure }),
      'workspace.openDefault': () => failed('workspace.locked', { file: 'harbour.duizhao' }),
    });
    const { user } = renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await screen.findByRole('alert')).textContent).toContain('in use by another program');
  });
});
