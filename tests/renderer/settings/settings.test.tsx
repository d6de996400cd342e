import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FirstStart } from '../../../renderer/settings/FirstStart.js';
import { SettingsScreen } from '../../../renderer/settings/SettingsScreen.js';
import type { SettingsPage } from '../../../renderer/settings/settingsPages.js';
import { useFlush } from '../../../renderer/ui/FlushProvider.js';
import type { PersonId } from '../../../shared/model/ids.js';
import { failed } from '../../../shared/outcome.js';
import { makeFakeBridge, makeSession, noon, people, type FakeBridge } from '../fakeBridge.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import { renderPart } from '../renderWindow.js';

function Settings({
  first,
  onRestored = vi.fn(),
}: {
  readonly first: SettingsPage;
  readonly onRestored?: () => void;
}) {
  const [page, setPage] = useState(first);
  return <SettingsScreen page={page} onPage={setPage} onLeave={vi.fn()} onRestored={onRestored} />;
}

const emptyWorkspace = { ...makeSession().workspace, people: [] };

describe('settings', () => {
  it('apply at once and are saved', async () => {
    const { user, bridge } = renderPart(<Settings first="appearance" />);
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: '中文' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('语言与外观');
    expect(bridge.requestsOf('app.saveSettings')).toEqual([[{ theme: 'dark' }], [{ language: 'zh-CN' }]]);
  });

  it('scale the text between 90 and 200 percent and say when that is the end', async () => {
    const { user, bridge } = renderPart(<Settings first="reading" />);
    await user.click(screen.getByRole('button', { name: 'Smaller text' }));
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('0.9');
    const smaller = screen.getByRole('button', { name: 'Smaller text' });
    expect(smaller.getAttribute('aria-disabled')).toBe('true');
    await user.click(smaller);
    expect(bridge.requestsOf('app.saveSettings')).toEqual([[{ textSize: 90 }]]);
    expect(screen.getAllByText('This is the smallest size.').length).toBeGreaterThan(0);
  });

  it('switch four eyes for the whole workspace', async () => {
    const off = makeSession({
      workspace: { ...makeSession().workspace, policy: { ...defaultPolicy, fourEyes: false } },
    });
    const { user, bridge } = renderPart(
      <Settings first="review" />,
      makeFakeBridge({ 'workspace.setPolicy': () => off }),
    );
    await user.click(screen.getByRole('radio', { name: 'Off' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Off' })).toHaveProperty('checked', true));
    expect(bridge.requestsOf('workspace.setPolicy')).toEqual([[{ ...defaultPolicy, fourEyes: false }]]);
  });

  it('make suggestions compulsory and reasons required, each for itself', async () => {
    const { user, bridge } = renderPart(
      <Settings first="review" />,
      makeFakeBridge({
        'workspace.setPolicy': (policy) => makeSession({ workspace: { ...makeSession().workspace, policy } }),
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'Always for words of others' }));
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'Always for words of others' })).toHaveProperty(
        'checked',
        true,
      ),
    );
    await user.click(screen.getByRole('radio', { name: 'Required' }));
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'Required' })).toHaveProperty('checked', true),
    );
    expect(bridge.requestsOf('workspace.setPolicy')).toEqual([
      [{ ...defaultPolicy, tracking: 'compulsory' }],
      [{ ...defaultPolicy, tracking: 'compulsory', reasons: 'required' }],
    ]);
  });

  it('add a person, and say below the name why not', async () => {
    let answer: unknown = failed('people.nameTaken', { name: '岑望' });
    const { user, bridge } = renderPart(
      <Settings first="people" />,
      makeFakeBridge({ 'people.add': () => answer }),
    );
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.keyboard('岑望');
    await user.click(screen.getByRole('checkbox', { name: 'Editor' }));
    await user.keyboard('{Tab}');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'There is already a person called 岑望.',
    );
    expect(bridge.requestsOf('people.add')).toEqual([[{ name: '岑望', roles: ['translator'] }]]);
    answer = makeSession({
      workspace: {
        ...makeSession().workspace,
        people: [...people, { id: 'p4' as PersonId, name: 'Ida Brandt', roles: ['translator'], hue: 4 }],
      },
    });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Ida Brandt')).toBeTruthy();
  });

  it('show what a backup holds and restore it only after everything is saved and asked once more', async () => {
    const steps: string[] = [];
    function Unsaved() {
      useFlush(() => Promise.resolve(steps.push('saved') > 0));
      return null;
    }
    const bridge: FakeBridge = makeFakeBridge({
      'workspace.listBackups': () => [{ key: 'b1', madeAt: noon, bytes: 1_200_000 }],
      'workspace.previewBackup': () => ({
        file: 'b',
        name: 'Harbour desk',
        articles: 3,
        segments: 40,
        approved: 12,
        changedAt: noon,
        changedBy: '岑望',
        newestTitles: ['旧坞'],
      }),
      'workspace.restoreBackup': () => {
        steps.push('restored');
        return makeSession();
      },
    });
    const onRestored = vi.fn();
    const { user } = renderPart(
      <>
        <Unsaved />
        <Settings first="backups" onRestored={onRestored} />
      </>,
      bridge,
    );
    await user.click(await screen.findByRole('button', { name: /What the backup of/ }));
    expect(await screen.findByText(/3 articles, 40 segments, 12 approved/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Restore the backup/ }));
    expect(bridge.requestsOf('workspace.restoreBackup')).toEqual([]);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Restore/ }));
    await waitFor(() => expect(onRestored).toHaveBeenCalled());
    expect(steps).toEqual(['saved', 'restored']);
  });
});

describe('the first start', () => {
  it('asks for a name and roles, chooses that person, and opens the sample', async () => {
    const added = makeSession({ actor: null, workspace: { ...emptyWorkspace, people: people.slice(0, 1) } });
    const chosen = makeSession();
    const bridge = makeFakeBridge({ 'people.add': () => added, 'people.choose': () => chosen });
    const onDone = vi.fn();
    const { user } = renderPart(
      <FirstStart session={makeSession({ actor: null, workspace: emptyWorkspace })} onDone={onDone} />,
      bridge,
    );
    await user.keyboard('Mei Halloran{Enter}');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(chosen, 'sample'));
    expect(bridge.requestsOf('people.choose')).toEqual([[{ personId: 'p1', actingAs: 'translator' }]]);
  });

  it('offers those who are known in a workspace without a chosen person', async () => {
    const bridge = makeFakeBridge({ 'people.choose': () => makeSession() });
    const onDone = vi.fn();
    const { user } = renderPart(
      <FirstStart session={makeSession({ actor: null })} onDone={onDone} />,
      bridge,
    );
    await user.click(screen.getByRole('button', { name: /岑望/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(bridge.requestsOf('people.choose')).toEqual([[{ personId: 'p2', actingAs: 'editor' }]]);
    expect(bridge.requestsOf('library.addSample')).toEqual([]);
  });
});
