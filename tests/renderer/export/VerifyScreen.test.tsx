import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { VerifyScreen } from '../../../renderer/export/VerifyScreen.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ParagraphDifference, VerifyReport } from '../../../shared/model/verified.js';
import { failed } from '../../../shared/outcome.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

const token = { token: 't1', name: 'Old dock.en-US.html', bytes: 900 };
const record = { token: 't2', name: 'Old dock.en-US.html.signoff.json', bytes: 400 };
const chain = { events: 12, seq: 12, head: 'cd'.repeat(32), brokenAt: null };
const equal: VerifyReport = {
  file: { name: token.name, bytes: 900, sha256: 'ab'.repeat(32) },
  basis: 'signOff',
  verdict: 'identical',
  isApproved: true,
  article: { id: 'a', title: 'Old dock', language: 'en-US' },
  made: { format: 'html', side: 'target', at: '2026-11-18T15:02:00.000Z', by: 'Mei Halloran' },
  record: { file: record.name, state: 'confirmed' },
  chain,
  page: 'asSigned',
  compared: 0,
  differences: [],
};
const changed: ParagraphDifference = {
  kind: 'changed',
  segments: [3, 4],
  role: 'body',
  side: 'target',
  place: 4,
  after: 2,
  excerpt: 'The dock closed',
  expected: plain('The dock closed in 1998.'),
  found: plain('The dock closed in 1999.'),
};

const renderVerify = (answers: Parameters<typeof makeFakeBridge>[0]): RenderedWindow =>
  renderPart(<VerifyScreen onClose={vi.fn()} />, makeFakeBridge(answers));

describe('the screen that verifies a file', () => {
  it('asks for a file at once and says that it is equal', async () => {
    const { bridge } = renderVerify({
      'export.chooseToVerify': () => token,
      'export.verifyFile': () => equal,
    });
    await screen.findByText('Equal, byte for byte.');
    screen.getByText('The workspace’s log vouches for the record.');
    screen.getByText('12 events, chain unbroken.');
    screen.getByText(equal.file.sha256);
    expect(bridge.requestsOf('export.verifyFile')[0]?.[0]).toMatchObject({ file: 't1', signOff: null });
  });

  it('explains itself when the dialog was closed', async () => {
    const { user, bridge } = renderVerify({ 'export.chooseToVerify': () => null });
    screen.getByText('Does an exported file still say what was approved?');
    await waitFor(() => expect(bridge.requestsOf('export.chooseToVerify')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }));
    expect(bridge.requestsOf('export.chooseToVerify')).toHaveLength(2);
    expect(bridge.requestsOf('export.verifyFile')).toEqual([]);
  });

  it('names every paragraph that differs, with a redline where all its words are known', async () => {
    const differences: readonly ParagraphDifference[] = [
      changed,
      { ...changed, segments: [5], expected: null, found: plain('Something else.') },
      { ...changed, kind: 'missing', segments: [6], place: null, found: null, expected: null },
      {
        ...changed,
        kind: 'added',
        segments: [],
        role: null,
        side: null,
        place: 9,
        after: 6,
        excerpt: null,
        expected: null,
      },
    ];
    renderVerify({
      'export.chooseToVerify': () => token,
      'export.verifyFile': () => ({ ...equal, verdict: 'differs', compared: 9, differences }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('4 paragraphs differ from what was approved.');
    const items = within(screen.getByRole('region', { name: 'What differs' })).getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('.where')?.textContent)).toEqual([
      '¶ 3–4 · Body · translation Changed',
      '¶ 5 · Body · translation Changed',
      '¶ 6 · Body · translation Missing',
      'Passage 9 of the file Added after ¶ 6',
    ]);
    expect(items[0]?.querySelector('del')?.textContent).toBe('1998');
    expect(items[0]?.querySelector('ins')?.textContent).toBe('1999');
    expect(items[1]?.textContent).toContain('Something else.');
  });

  it('warns when the words are equal but the record is not what it was', async () => {
    renderVerify({
      'export.chooseToVerify': () => token,
      'export.verifyFile': () => ({ ...equal, record: { file: record.name, state: 'unknown' } }),
    });
    await screen.findByText('The words are equal, but see below.');
    expect(screen.getByText(/does not know this record/).className).toBe('is-bad');
  });

  it('takes a record chosen for a file that has none beside it', async () => {
    const answers = [failed('export.unknownFile', { file: token.name }), equal];
    const { user, bridge } = renderVerify({
      'export.chooseToVerify': (what) => (what === 'file' ? token : record),
      'export.verifyFile': () => answers.shift(),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('No article of this workspace');
    await user.click(screen.getByRole('button', { name: 'Its sign-off record…' }));
    await screen.findByText('Equal, byte for byte.');
    expect(bridge.requestsOf('export.verifyFile')[1]?.[0]).toMatchObject({ file: 't1', signOff: 't2' });
  });

  it('can be cancelled', async () => {
    const { user, bridge } = renderVerify({
      'export.chooseToVerify': () => token,
      'export.verifyFile': () => new Promise(() => undefined),
    });
    await screen.findByText(`Verifying ${token.name}`);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const asked = bridge.requestsOf('export.verifyFile')[0]?.[0] as { readonly jobId: string };
    expect(bridge.requestsOf('app.cancelJob')).toEqual([[asked.jobId]]);
  });
});
