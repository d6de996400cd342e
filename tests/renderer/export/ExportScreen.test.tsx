import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ExportScreen } from '../../../renderer/export/ExportScreen.js';
import type { Article } from '../../../shared/model/article.js';
import type { ExportRequest } from '../../../shared/model/exported.js';
import { failed } from '../../../shared/outcome.js';
import { makeArticle, makeFakeBridge, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const half = makeArticle([
  { role: 'headline', source: '旧坞', target: 'Old dock', isApproved: true },
  { role: 'body', source: '一', target: 'One', isApproved: false },
  { role: 'body', source: '二', target: null, isApproved: false },
]);
const whole = makeArticle([{ role: 'headline', source: '旧坞', target: 'Old dock', isApproved: true }]);
const file = { name: 'Old dock.en-US.txt', bytes: 900, sha256: 'ab'.repeat(32) };

function renderExport(article: Article, bridge: FakeBridge = makeFakeBridge()) {
  const [onJump, onClose] = [vi.fn(), vi.fn()];
  return {
    ...renderPart(<ExportScreen article={article} onJump={onJump} onClose={onClose} />, bridge),
    onJump,
    onClose,
  };
}
const finished = (): HTMLElement => screen.getByRole('button', { name: 'Export…' });

describe('the export screen', () => {
  it('lists what blocks a finished export, each a jump to its row', async () => {
    const { user, onJump, bridge } = renderExport(half);
    const rows = within(screen.getByRole('region', { name: /finished export/ })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.strong')?.textContent)).toEqual([
      'Not approved',
      'Not translated',
    ]);
    expect(finished().getAttribute('aria-disabled')).toBe('true');
    await user.click(finished());
    expect(bridge.requestsOf('export.save')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go to segment 3' }));
    expect(onJump).toHaveBeenCalledExactlyOnceWith(half.segments[2]?.id);
  });

  it('exports a draft all the same', async () => {
    const { user, bridge } = renderExport(half, makeFakeBridge({ 'export.save': () => file }));
    await user.click(screen.getByRole('button', { name: 'Export draft…' }));
    await screen.findByText('Draft exported.');
    expect(bridge.requestsOf('export.save')[0]?.slice(0, 2)).toEqual([
      half.id,
      { format: 'house', side: 'target', isDraft: true, template: null },
    ]);
  });

  it('writes one file through the save dialog and shows its SHA-256', async () => {
    const { user, bridge } = renderExport(whole, makeFakeBridge({ 'export.save': () => file }));
    await user.click(screen.getByRole('radio', { name: 'Chinese' }));
    await user.click(finished());
    await screen.findByText(file.sha256);
    expect(bridge.requestsOf('export.save')[0]?.[1]).toEqual({
      format: 'house',
      side: 'source',
      isDraft: false,
      template: null,
      signOff: { isBeside: true, isInFile: false },
    });
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.requestsOf('export.showLast')).toHaveLength(1);
  });

  it('writes several files into one folder, in the order of the list', async () => {
    const { user, bridge } = renderExport(whole, makeFakeBridge({ 'export.saveAll': () => [file] }));
    await user.click(screen.getByRole('checkbox', { name: /Word, bilingual/ }));
    await user.click(screen.getByRole('checkbox', { name: /Markdown/ }));
    await user.click(finished());
    await screen.findByText('Exported.');
    const requests = bridge.firstArgument('export.saveAll', 1) as readonly { readonly format: string }[];
    const formats = requests.map(({ format }) => format);
    expect(formats).toEqual(['house', 'markdown', 'bilingual-docx']);
  });

  it('adds a sign-off page only where there are pages, and no record at all when none is wanted', async () => {
    const { user, bridge } = renderExport(whole, makeFakeBridge({ 'export.saveAll': () => [file] }));
    const page = (): HTMLElement => screen.getByRole('checkbox', { name: 'Page in the file' });
    expect(page()).toHaveProperty('disabled', true);
    screen.getByText(/hold exactly the approved words/);
    await user.click(screen.getByRole('checkbox', { name: /^HTML ?\.html/ }));
    await user.click(page());
    await user.click(finished());
    await user.click(screen.getByRole('checkbox', { name: 'Record beside the file' }));
    await user.click(finished());
    const wanted = bridge
      .requestsOf('export.saveAll')
      .map(([, requests]) => (requests as readonly ExportRequest[]).map(({ signOff }) => signOff));
    expect(wanted).toEqual([
      [
        { isBeside: true, isInFile: false },
        { isBeside: true, isInFile: true },
      ],
      [undefined, { isBeside: false, isInFile: true }],
    ]);
  });

  it('offers no record for drafts, and names the one that was written', async () => {
    renderExport(half);
    expect(screen.getByRole('checkbox', { name: 'Record beside the file' })).toHaveProperty('disabled', true);
    screen.getByText('Only for finished exports.');
    cleanup();
    const signed = { ...file, signOff: `${file.name}.signoff.json` };
    const { user } = renderExport(whole, makeFakeBridge({ 'export.save': () => signed }));
    await user.click(finished());
    await screen.findByTitle(signed.signOff);
  });

  it('says why nothing was exported, and says nothing when the dialog was closed', async () => {
    let answer: unknown = null;
    const { user } = renderExport(whole, makeFakeBridge({ 'export.save': () => answer }));
    await user.click(finished());
    await waitFor(() => expect(finished()).toBeTruthy());
    expect(screen.queryByText('Not exported.')).toBeNull();
    answer = failed('files.diskFull', { file: 'Old dock.txt' });
    await user.click(finished());
    await screen.findByText('Not exported.');
    expect(screen.getByRole('alert').textContent).toContain(
      'The disk is full; Old dock.txt was not written.',
    );
  });

  it('shows how far a long export is, and cancels it', async () => {
    const bridge = makeFakeBridge({ 'export.save': () => new Promise(() => undefined) });
    const { user } = renderExport(whole, bridge);
    await user.click(finished());
    const jobId = bridge.requestsOf('export.save')[0]?.[2] as string;
    act(() => bridge.emit({ kind: 'progress', jobId, done: 3, total: 4 }));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('75');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('app.cancelJob')).toEqual([[jobId]]);
  });

  it('offers the layouts the user added and takes a new one at once', async () => {
    const bridge = makeFakeBridge({
      'export.templates': () => ['Evening'],
      'export.addTemplate': () => ['Evening', 'Weekly'],
      'export.save': () => file,
    });
    const { user } = renderExport(whole, bridge);
    await user.click(await screen.findByRole('button', { name: 'Add a layout…' }));
    await screen.findByRole('button', { name: 'Remove the layout Weekly' });
    await user.click(finished());
    await screen.findByText('Exported.');
    expect(bridge.requestsOf('export.save')[0]?.[1]).toMatchObject({ template: 'Weekly' });
  });
});
