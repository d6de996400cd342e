import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ImportScreen, type ImportStart } from '../../../renderer/import/ImportScreen.js';
import type { NewArticle } from '../../../shared/model/imported.js';
import { failed } from '../../../shared/outcome.js';
import { makeDocument, makeFakeBridge, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const documents: Readonly<Record<string, ReturnType<typeof makeDocument>>> = {
  s: makeDocument('坞.txt', 'zh-CN', [
    ['headline', '旧坞'],
    ['subhead', '先修吊车', 'body'],
    ['body', '分享到微信'],
  ]),
  t: makeDocument('dock.txt', 'en-US', [
    ['headline', 'Old dock'],
    ['subhead', 'Cranes first'],
  ]),
};
const files: ImportStart = {
  kind: 'files',
  files: [
    { token: 's', name: '坞.txt', bytes: 9 },
    { token: 't', name: 'dock.txt', bytes: 9 },
  ],
};
const pairBridge = (answers: Parameters<typeof makeFakeBridge>[0] = {}): FakeBridge =>
  makeFakeBridge({ 'import.readFile': ({ token }) => documents[token], ...answers });

function renderImport(bridge: FakeBridge, start: ImportStart = files) {
  const [onAccepted, onLeave] = [vi.fn(), vi.fn()];
  const part = renderPart(<ImportScreen start={start} onAccepted={onAccepted} onLeave={onLeave} />, bridge);
  return { ...part, onAccepted, onLeave };
}

/** Both sides are read and paired. */
const ready = async (): Promise<void> => {
  await waitFor(() => {
    expect(screen.getByRole('button', { name: /Accept/ }).getAttribute('aria-disabled')).toBeNull();
    expect(screen.queryByText(/^Pairing the two sides/)).toBeNull();
  });
};
const accepted = (bridge: FakeBridge): NewArticle => bridge.requestsOf('import.accept')[0]?.[0] as NewArticle;

describe('the import screen', () => {
  it('accepts with Ctrl Enter what is shown: pairs, one-sided rows, nothing that is left out', async () => {
    const bridge = pairBridge();
    const { user, onAccepted } = renderImport(bridge);
    await ready();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onAccepted).toHaveBeenCalledWith('imported'));
    expect(
      accepted(bridge).paragraphs.map(({ role, segments }) => [
        role,
        segments[0]?.source?.text,
        segments[0]?.target?.text,
      ]),
    ).toEqual([
      ['headline', '旧坞', 'Old dock'],
      ['subhead', '先修吊车', 'Cranes first'],
      ['body', '分享到微信', undefined],
    ]);
  });

  it('accepted while the sides are being paired, waits for the pairing and then opens the article', async () => {
    let pair = (): void => undefined;
    const bridge = pairBridge({
      'align.pairParagraphs': () =>
        new Promise((resolve) => {
          pair = () => resolve([{ source: [0], target: [0] }]);
        }),
    });
    const { user, onAccepted } = renderImport(bridge);
    await waitFor(() => expect(bridge.requestsOf('align.pairParagraphs')).toHaveLength(1));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Pairing the two sides; the article opens then.')).toBeTruthy();
    expect(bridge.requestsOf('import.accept')).toHaveLength(0);
    act(() => pair());
    await waitFor(() => expect(onAccepted).toHaveBeenCalledWith('imported'));
    expect(accepted(bridge).paragraphs[0]?.segments[0]?.target?.text).toBe('Old dock');
  });

  it('is not held up when the answer of an overtaken pairing comes last', async () => {
    const answers: (() => void)[] = [];
    const bridge = pairBridge({
      'align.pairParagraphs': () =>
        new Promise((resolve) => {
          answers.push(() => resolve([{ source: [0], target: [0] }]));
        }),
    });
    const { user } = renderImport(bridge);
    await waitFor(() => expect(answers).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Swap sides' }));
    await waitFor(() => expect(answers).toHaveLength(2));
    act(() => answers[1]?.());
    await ready();
    act(() => answers[0]?.());
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('import.accept')).toHaveLength(1));
  });

  it('keeps the menu of roles open when the pairing arrives', async () => {
    let pair = (): void => undefined;
    const bridge = pairBridge({
      'align.pairParagraphs': () =>
        new Promise((resolve) => {
          pair = () => resolve([{ source: [0], target: [0] }]);
        }),
    });
    const { user } = renderImport(bridge);
    await waitFor(() => expect(bridge.requestsOf('align.pairParagraphs')).toHaveLength(1));
    await user.keyboard('{F8}{Enter}');
    await screen.findByRole('listbox');
    act(() => pair());
    await screen.findByText(/will be kept/);
    expect(screen.getByRole('listbox')).toBeTruthy();
  });

  it('steps to a doubtful role with F8, changes it with the keyboard, and pairs again', async () => {
    const bridge = pairBridge();
    const { user } = renderImport(bridge);
    await ready();
    expect(screen.getByText('1 to look at.')).toBeTruthy();
    await user.keyboard('{F8}');
    await waitFor(() => expect(document.activeElement?.closest('.pair')?.textContent).toContain('先修吊车'));
    await user.keyboard('{Enter}');
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Body' }));
    expect(screen.queryByText('1 to look at.')).toBeNull();
    await waitFor(() => expect(bridge.requestsOf('align.pairParagraphs')).toHaveLength(2));
    await ready();
    await user.click(screen.getByRole('button', { name: /Accept/ }));
    await waitFor(() => expect(accepted(bridge).paragraphs[1]?.role).toBe('body'));
  });

  it('leaves a row out with Delete and takes it in again', async () => {
    const bridge = pairBridge();
    const { user } = renderImport(bridge);
    await ready();
    const button = screen.getAllByRole('row').at(-1)?.querySelector('button');
    act(() => button?.focus());
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/1 line is left out/)).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.closest('.pair')?.textContent).toContain('分享到微信'),
    );
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/3 rows will be kept/)).toBeTruthy();
    expect(screen.queryByText(/1 line is left out/)).toBeNull();
  });

  it('moves from role to role with the arrow keys, as one tab stop', async () => {
    const { user } = renderImport(pairBridge());
    await ready();
    const buttons = (): readonly HTMLElement[] =>
      screen.getAllByRole('row').flatMap((row) => [...row.querySelectorAll<HTMLElement>('.role-box button')]);
    act(() => buttons()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(buttons()[1]));
    expect(buttons().filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });

  it('swaps the sides and their languages', async () => {
    const bridge = pairBridge();
    const { user } = renderImport(bridge);
    await ready();
    await user.click(screen.getByRole('button', { name: /Swap sides/ }));
    await waitFor(() => expect(bridge.requestsOf('align.pairParagraphs')).toHaveLength(2));
    await ready();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(accepted(bridge)).toBeTruthy());
    const { sourceLanguage, targetLanguage, paragraphs } = accepted(bridge);
    expect([sourceLanguage, targetLanguage, paragraphs[0]?.segments[0]?.source?.text]).toEqual([
      'en-US',
      'zh-CN',
      'Old dock',
    ]);
  });

  it('says in a sentence why a file was not read, and refuses to accept without it until it is removed', async () => {
    const bridge = pairBridge({
      'import.readFile': ({ token }) =>
        token === 't'
          ? failed('files.undecodable', { file: 'dock.txt', encoding: 'Big5', lines: '3' })
          : documents[token],
    });
    const { user } = renderImport(bridge);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'dock.txt cannot be read as Big5 in line 3.',
    );
    expect(screen.getByText('The translation could not be read: replace it or remove it.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Remove' })[1] as HTMLElement);
    await ready();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(accepted(bridge).targetFile).toBeNull());
  });

  it('imports one side alone, to be translated here', async () => {
    const bridge = pairBridge();
    const { user } = renderImport(bridge, {
      kind: 'files',
      files: [{ token: 's', name: '坞.txt', bytes: 9 }],
    });
    await ready();
    expect(screen.getByText(/3 paragraphs will be kept, to be translated/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(accepted(bridge).paragraphs.every(({ segments }) => segments[0]?.target === null)).toBe(true),
    );
    expect(bridge.requestsOf('align.pairParagraphs')).toEqual([]);
  });

  it('reads pasted text into an empty side, with its formatting', async () => {
    const bridge = pairBridge({ 'import.readPasted': () => documents['s'] });
    const { user } = renderImport(bridge, { kind: 'empty' });
    await user.click(screen.getByLabelText('Text of the source'));
    await user.paste('旧坞');
    await ready();
    expect(bridge.requestsOf('import.readPasted')[0]?.[0]).toMatchObject({ text: '旧坞', html: null });
  });

  it('cancels a long reading', async () => {
    const bridge = pairBridge({ 'import.readFile': () => new Promise(() => undefined) });
    const { user } = renderImport(bridge, {
      kind: 'files',
      files: [{ token: 's', name: '坞.txt', bytes: 9 }],
    });
    const head = await screen.findByRole('region', { name: 'Source' });
    const { jobId } = bridge.firstArgument('import.readFile') as { jobId: string };
    act(() => bridge.emit({ kind: 'progress', jobId, done: 1, total: 4 }));
    expect(within(head).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    await user.click(within(head).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('app.cancelJob')).toEqual([[jobId]]);
  });
});

describe('a pair to be aligned first', () => {
  it('has the alignment looked at first with Ctrl Shift Enter, and says how many links are doubtful', async () => {
    const bridge = pairBridge({
      'align.pairParagraphs': () => [
        { source: [0], target: [0], confidence: 0.98 },
        { source: [1], target: [1], confidence: 0.4 },
        { source: [2], target: [], confidence: 0.95 },
      ],
      'align.begin': () => 'aligning',
    });
    const { user, onAccepted } = renderImport(bridge);
    await ready();
    expect(screen.getByRole('button', { name: /Check the alignment: 2 doubtful/ })).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await waitFor(() => expect(onAccepted).toHaveBeenCalledWith('aligning'));
    expect(bridge.requestsOf('import.accept')).toHaveLength(0);
    expect(bridge.requestsOf('align.begin')[0]?.[0]).toMatchObject({
      source: { paragraphs: [{ role: 'headline' }, { role: 'subhead' }, { role: 'body' }] },
      links: [{ source: [0], target: [0] }, { source: [1] }, { target: [] }],
      sourceLanguage: 'zh-CN',
    });
  });

  it('asked for while the sides are being paired, waits for the pairing', async () => {
    let pair = (): void => undefined;
    const bridge = pairBridge({
      'align.pairParagraphs': () =>
        new Promise((resolve) => {
          pair = () => resolve([]);
        }),
      'align.begin': () => 'aligning',
    });
    const { user, onAccepted } = renderImport(bridge);
    await waitFor(() => expect(bridge.requestsOf('align.pairParagraphs')).toHaveLength(1));
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(bridge.requestsOf('align.begin')).toHaveLength(0);
    act(() => pair());
    // Where the aligner finds nothing a person still can.
    await waitFor(() => expect(onAccepted).toHaveBeenCalledWith('aligning'));
  });

  it('offers no alignment of one side alone', async () => {
    const alone = files.kind === 'files' ? files.files.slice(0, 1) : [];
    renderImport(pairBridge(), { kind: 'files', files: alone });
    await screen.findByText(/will be kept/);
    expect(screen.queryByRole('button', { name: /Check the alignment/ })).toBeNull();
  });
});
