// Settings, Checks: how grave a check is, own copies of a profile, the dictionary.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SettingsScreen } from '../../../renderer/settings/SettingsScreen.js';
import { builtInProfiles } from '../../../shared/check/profiles.js';
import { defaultChecks, type WorkspaceChecks } from '../../../shared/model/check.js';
import { failed } from '../../../shared/outcome.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const page = <SettingsScreen page="checks" onPage={vi.fn()} onLeave={vi.fn()} onRestored={vi.fn()} />;

function bridgeWith(checks: WorkspaceChecks = defaultChecks) {
  return makeFakeBridge({ 'check.settings': () => checks, 'check.saveSettings': (saved) => saved });
}

it('sets the level of one check for the workspace', async () => {
  const { user, bridge } = renderPart(page, bridgeWith());
  await user.click(await screen.findByRole('button', { name: /Negation$/ }));
  await user.click(screen.getByRole('option', { name: 'Off' }));
  expect(bridge.requestsOf('check.saveSettings')).toEqual([
    [{ ...defaultChecks, levels: { negation: 'off' } }, defaultChecks],
  ]);
});

it('copies a profile under a name of its own, alters the copy and deletes it', async () => {
  const { user, bridge } = renderPart(page, bridgeWith({ ...defaultChecks, profile: 'ap' }));
  const last = (): unknown => bridge.requestsOf('check.saveSettings').at(-1)?.[0];
  await user.click(await screen.findByRole('button', { name: 'Copy…' }));
  await user.keyboard('AP');
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('There is a profile called “AP” already.');
  await user.keyboard(' desk{Enter}');
  const copy = { ...builtInProfiles.ap, name: 'AP desk' };
  await waitFor(() => expect(last()).toMatchObject({ profile: 'AP desk', ownProfiles: [copy] }));
  const spelling = screen.getByRole('radiogroup', { name: 'English spelling' });
  await user.click(within(spelling).getByRole('radio', { name: 'British' }));
  expect(last()).toMatchObject({ ownProfiles: [{ ...copy, spelling: 'uk' }] });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(last()).toMatchObject({ profile: 'ap', ownProfiles: [] });
});

it('keeps the words of the dictionary, each once, when one leaves the field', async () => {
  const { user, bridge } = renderPart(page, bridgeWith({ ...defaultChecks, dictionary: ['Lanchuan'] }));
  const field = await screen.findByRole('textbox', { name: /English words that are spelt right/ });
  await user.click(field);
  await user.keyboard('{Control>}{End}{/Control}{Enter}ferryside{Enter}{Enter}Lanchuan');
  await user.tab();
  expect(bridge.requestsOf('check.saveSettings')).toEqual([
    [
      { ...defaultChecks, dictionary: ['Lanchuan', 'ferryside'] },
      { ...defaultChecks, dictionary: ['Lanchuan'] },
    ],
  ]);
});

it('says what was not saved, and shows what holds', async () => {
  const { user } = renderPart(
    page,
    makeFakeBridge({
      'check.settings': () => defaultChecks,
      'check.saveSettings': () => failed('workspace.diskFull', { file: 'desk.duizhao' }),
    }),
  );
  await user.click(await screen.findByRole('button', { name: /Negation$/ }));
  await user.click(screen.getByRole('option', { name: 'Off' }));
  expect(await screen.findByText(/The setting was not saved/)).toBeDefined();
  expect(screen.getByRole('button', { name: /Negation$/ }).textContent).toContain('As the check says');
});

it('shows what somebody else set meanwhile, and says that the change was not saved', async () => {
  let stored: WorkspaceChecks = defaultChecks;
  const { user } = renderPart(
    page,
    makeFakeBridge({
      'check.settings': () => stored,
      'check.saveSettings': () => {
        stored = { ...defaultChecks, levels: { spelling: 'error' } };
        return failed('check.settingsChanged', { person: 'Ada' });
      },
    }),
  );
  await user.click(await screen.findByRole('button', { name: /Negation$/ }));
  await user.click(screen.getByRole('option', { name: 'Off' }));
  expect(await screen.findByText(/Ada changed how the workspace checks meanwhile/)).toBeDefined();
  expect(screen.getByRole('button', { name: /Negation$/ }).textContent).toContain('As the check says');
  expect(screen.getAllByRole('button', { name: /Spelling$/ }).map(({ textContent }) => textContent)).toEqual([
    'Error',
  ]);
});

it('brings a profile in from a file and uses it; of two of one name it asks which stays', async () => {
  const desk = { ...builtInProfiles.uk, name: 'Our desk' };
  const bridge = makeFakeBridge({
    'check.settings': () => defaultChecks,
    'check.saveSettings': (saved) => saved,
    'check.chooseProfile': () => desk,
  });
  const { user } = renderPart(page, bridge);
  const last = (): unknown => bridge.requestsOf('check.saveSettings').at(-1)?.[0];
  await user.click(await screen.findByRole('button', { name: 'Bring in…' }));
  await waitFor(() => expect(last()).toMatchObject({ profile: 'Our desk', ownProfiles: [desk] }));
  await user.click(screen.getByRole('button', { name: 'Bring in…' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'There is a profile called “Our desk” already.',
  );
  await user.keyboard('{Enter}');
  const second = { ...desk, name: 'Our desk 2' };
  await waitFor(() => expect(last()).toMatchObject({ profile: 'Our desk 2', ownProfiles: [desk, second] }));
  await user.click(screen.getByRole('button', { name: 'Bring in…' }));
  await user.click(await screen.findByRole('button', { name: 'Replace it' }));
  await waitFor(() => expect(last()).toMatchObject({ profile: 'Our desk', ownProfiles: [second, desk] }));
});

it.each(['uk', 'British', 'China Daily'])(
  'never puts a profile from a file in the place of a built-in one: %s',
  async (name) => {
    const bridge = makeFakeBridge({
      'check.settings': () => defaultChecks,
      'check.saveSettings': (saved) => saved,
      'check.chooseProfile': () => ({ ...builtInProfiles.ap, name }),
    });
    const { user } = renderPart(page, bridge);
    await user.click(await screen.findByRole('button', { name: 'Bring in…' }));
    expect((await screen.findByRole('alert')).textContent).toContain(`“${name}”`);
    expect(screen.queryByRole('button', { name: 'Replace it' })).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.requestsOf('check.saveSettings').at(-1)?.[0]).toMatchObject({
        profile: `${name} 2`,
        ownProfiles: [{ style: 'ap', name: `${name} 2` }],
      }),
    );
  },
);

it('saves the profile as it is in force, and says what went wrong with a file', async () => {
  const bridge = makeFakeBridge({
    'check.settings': () => ({ ...defaultChecks, levels: { spelling: 'off' as const } }),
    'check.saveProfile': () => ({ name: 'China Daily.json' }),
    'check.chooseProfile': () =>
      failed('check.badProfile', { file: 'a.json', field: 'profile.style', given: '"x"' }),
  });
  const { user } = renderPart(page, bridge);
  await user.click(await screen.findByRole('button', { name: 'Save as a file…' }));
  expect(bridge.firstArgument('check.saveProfile')).toEqual({
    ...builtInProfiles.chinadaily,
    levels: { spelling: 'off' },
  });
  await user.click(screen.getByRole('button', { name: 'Bring in…' }));
  expect(await screen.findByText(/In “a\.json”, “profile\.style” is "x"/)).toBeTruthy();
});

describe('the record of a check', () => {
  const waived = (role: 'caption' | 'body', count: number) =>
    Array.from({ length: count }, (_, i) => ({ role, words: `words ${i}` }));
  const bridgeOf = (checks: WorkspaceChecks = defaultChecks) =>
    makeFakeBridge({
      'check.settings': () => checks,
      'check.saveSettings': (saved) => saved,
      'check.record': () => [
        { check: 'number-value', fixed: 12, waived: waived('body', 3), open: 2 },
        { check: 'width', fixed: 1, waived: [...waived('caption', 9), ...waived('body', 1)], open: 0 },
      ],
    });

  it('stands beside it, and a check that is mostly set aside offers to narrow itself, undone by a key', async () => {
    const bridge = bridgeOf();
    const { user } = renderPart(page, bridge);
    const last = (): unknown => bridge.requestsOf('check.saveSettings').at(-1)?.[0];
    expect(await screen.findByText('12 fixed · 3 set aside · 2 open')).toBeTruthy();
    expect(screen.getByText('1 fixed · 10 set aside · 0 open')).toBeTruthy();
    expect(screen.getByText('10 of 11 findings were set aside. 9 of them: Caption.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Do not check there: Caption' }));
    await waitFor(() =>
      expect(last()).toEqual({ ...defaultChecks, exceptions: { width: { roles: ['caption'], words: [] } } }),
    );
    expect(screen.getByText('Not in: Caption')).toBeTruthy();
    // What was taken is offered no more, and the keyboard stays with the check.
    expect(screen.queryByText(/findings were set aside/)).toBeNull();
    expect(document.activeElement?.closest('.setting')?.textContent).toContain('Not in: Caption');
    // Undo takes back the narrowing alone.
    await user.click(screen.getByRole('button', { name: /Negation$/ }));
    await user.click(screen.getByRole('option', { name: 'Off' }));
    await user.keyboard('{Control>}z{/Control}');
    const elsewhere = { levels: { negation: 'off' } };
    await waitFor(() => expect(last()).toEqual({ ...defaultChecks, ...elsewhere }));
    expect(screen.queryByText('Not in: Caption')).toBeNull();
    expect(screen.getByText('10 of 11 findings were set aside. 9 of them: Caption.')).toBeTruthy();
  });

  it('is narrowed no more when one takes that back', async () => {
    const narrowed = { width: { roles: ['caption' as const], words: ['（照片）'] } };
    const bridge = bridgeOf({ ...defaultChecks, exceptions: narrowed });
    const { user } = renderPart(page, bridge);
    await user.click(await screen.findByRole('button', { name: 'Check there again. Not on “（照片）”' }));
    expect(bridge.requestsOf('check.saveSettings').at(-1)?.[0]).toEqual({
      ...defaultChecks,
      exceptions: { width: { roles: ['caption'], words: [] } },
    });
  });

  it('shows what the profile in use brings, and takes it from there', async () => {
    const exceptions = { width: { roles: ['caption' as const], words: [] } };
    const desk = { ...builtInProfiles.uk, name: 'Our desk' };
    const checks = { ...defaultChecks, profile: 'Our desk' };
    const bridge = bridgeOf({ ...checks, ownProfiles: [{ ...desk, exceptions }] });
    const { user } = renderPart(page, bridge);
    await user.click(await screen.findByRole('button', { name: 'Check there again. Not in: Caption' }));
    expect(bridge.requestsOf('check.saveSettings').at(-1)?.[0]).toEqual({
      ...checks,
      ownProfiles: [{ ...desk, exceptions: {} }],
    });
  });

  it('says how far counting is, why there is none, and stops it when one leaves', async () => {
    const { unmount, bridge } = renderPart(
      page,
      makeFakeBridge({
        'check.settings': () => defaultChecks,
        'check.record': () => new Promise(() => undefined),
      }),
    );
    await screen.findByText('Counting what became of earlier findings…');
    const jobId = bridge.firstArgument('check.record') as string;
    act(() => bridge.emit({ kind: 'progress', jobId, done: 3, total: 12 }));
    const bar = screen.getByRole('progressbar', { name: 'Counting of earlier findings' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    unmount();
    expect(bridge.requestsOf('app.cancelJob')).toEqual([[jobId]]);
    renderPart(
      page,
      makeFakeBridge({
        'check.settings': () => defaultChecks,
        'check.record': () => failed('workspace.missing', { file: 'desk.duizhao' }),
      }),
    );
    expect(await screen.findByText(/^What became of earlier findings is not known/)).toBeTruthy();
  });
});
