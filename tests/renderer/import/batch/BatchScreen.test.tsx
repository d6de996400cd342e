import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BatchScreen } from '../../../../renderer/import/batch/BatchScreen.js';
import { BatchStore } from '../../../../renderer/import/batch/batchStore.js';
import type { ImportedPair } from '../../../../shared/model/batch.js';
import type { ArticleId } from '../../../../shared/model/ids.js';
import { failed, success } from '../../../../shared/outcome.js';
import { makeFakeBridge, type FakeBridge } from '../../fakeBridge.js';
import { renderApp, renderPart } from '../../renderWindow.js';
import { batch, knownBatch } from './batchForTests.js';

const answerOf = ({ source }: { readonly source: string }): ImportedPair => ({
  articleId: `article of ${source}` as ArticleId,
  figures: { links: 10, doubtful: source === 't3' ? 0 : 4, confidence: 0.7 },
  isAccepted: source === 't3',
});
const folder = { token: 'f', name: 'November', bytes: 0, isFolder: true } as const;

async function renderBatch(answers: Parameters<typeof makeFakeBridge>[0] = {}) {
  const bridge = makeFakeBridge({
    'import.readBatch': () => batch,
    'import.acceptPair': answerOf,
    'import.tryPair': () => ({ figures: { links: 6, doubtful: 1, confidence: 0.83 }, before: null }),
    ...answers,
  });
  const [onOpen, onLeave, store] = [vi.fn(), vi.fn(), new BatchStore()];
  const part = renderPart(<BatchScreen store={store} onOpen={onOpen} onLeave={onLeave} />, bridge);
  void act(() => void store.read(folder));
  return { ...part, store, onOpen, onLeave };
}

const grid = () => screen.findByRole('grid', { name: 'Pairs of files' });
const selected = (): string => screen.getByRole('row', { selected: true }).textContent ?? '';
const accepted = (bridge: FakeBridge): readonly unknown[] =>
  bridge.requestsOf('import.acceptPair').map(([pair]) => (pair as { source: string }).source);

describe('the import of many pairs', () => {
  it('imports by keyboard, the least certain first, and opens what waits to be aligned with Enter', async () => {
    const { user, bridge, onOpen } = await renderBatch();
    await waitFor(async () => expect(document.activeElement).toBe(await grid()));
    expect(selected()).toContain('market.zh.txt');
    expect(
      screen.getByText(/2 pairs: 1 certain, to become articles at once; 1 to be aligned first/),
    ).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Import finished.')).toBeTruthy();
    expect(
      screen.getByText(/2 pairs are imported. 1 of them waits to be aligned; Enter opens it/),
    ).toBeTruthy();
    expect(accepted(bridge)).toEqual(['t1', 't3']);
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('article of t1');
  });

  it('leaves out, takes apart, swaps and pairs by hand before it imports', async () => {
    const { user, bridge } = await renderBatch();
    await grid();
    await user.keyboard('s{ArrowDown}{Delete}');
    expect(selected()).toContain('Left out');
    await user.keyboard('{ArrowDown}');
    expect(selected()).toContain('dike.txt');
    await user.keyboard('p');
    await user.click(await screen.findByRole('menuitem', { name: /堤坝/ }));
    await waitFor(() => expect(selected()).toMatch(/堤坝.txt.*dike.txt.*by hand.*0.83/));
    await waitFor(async () => expect(document.activeElement).toBe(await grid()));
    expect(bridge.firstArgument('import.tryPair')).toMatchObject({ source: 't5', target: 't4' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Import finished.');
    expect(accepted(bridge)).toEqual(['t0', 't5']);
  });

  it('passes over what is in the library already; Enter opens it, Delete takes it in again', async () => {
    const { user, bridge, onOpen } = await renderBatch({ 'import.readBatch': () => knownBatch });
    await grid();
    expect(screen.getByText(/^1 pair, to be aligned first\. 1 is in the library already\.$/)).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(selected()).toContain('Already imported: 青岩采石场复绿');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('a3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Import finished.');
    expect(accepted(bridge)).toEqual(['t1']);
    await user.keyboard('{ArrowDown}{Delete}');
    expect(selected()).toContain('Imported again');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(accepted(bridge)).toEqual(['t1', 't3']));
  });

  it('takes a pair apart and goes on with the next', async () => {
    const { user } = await renderBatch();
    await grid();
    await user.keyboard('u');
    expect(await screen.findByRole('heading', { name: '4 files belong to no pair' })).toBeTruthy();
    expect(selected()).toContain('quarry.zh.txt');
  });

  it('keeps what is imported when it is stopped, says so, and goes on from there', async () => {
    let answer = (): void => undefined;
    const { user, bridge } = await renderBatch({
      'import.acceptPair': (pair) =>
        pair.source === 't1'
          ? answerOf(pair)
          : new Promise((resolve) => {
              answer = () => resolve(failed('app.cancelled', {}));
            }),
      'app.cancelJob': () => {
        answer();
        return null;
      },
    });
    await grid();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('1 of 2 pairs done.');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped.')).toBeTruthy();
    expect(screen.getByText(/1 pair is imported.*1 pair was not imported/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Import 1 pair/ })).toBeTruthy();
    expect(accepted(bridge)).toEqual(['t1', 't3']);
  });

  it('says of a pair that failed why, imports the others, and tries it again when asked', async () => {
    let isThere = false;
    const { user, bridge } = await renderBatch({
      'import.acceptPair': (pair) =>
        pair.source === 't1' && !isThere
          ? failed('files.missing', { file: 'market.zh.txt' })
          : answerOf(pair),
    });
    await grid();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Import finished.');
    expect(screen.getByText('market.zh.txt was not found.')).toBeTruthy();
    expect(screen.getByText('1 pair is imported. 1 failed.')).toBeTruthy();
    isThere = true;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/2 pairs are imported/);
    expect(accepted(bridge)).toEqual(['t1', 't3', 't1']);
  });

  it('goes no further when the workspace takes nothing more', async () => {
    const { user, bridge } = await renderBatch({
      'import.acceptPair': () => failed('workspace.diskFull', { file: 'w.duizhao' }),
    });
    await grid();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('2 pairs were not imported');
    expect(accepted(bridge)).toEqual(['t1']);
  });

  it('saves the report with the words on screen', async () => {
    const { user, bridge } = await renderBatch({ 'import.saveReport': () => ({ name: 'r.csv', bytes: 9 }) });
    await grid();
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findAllByText('r.csv saved.')).not.toEqual([]);
    const { name, content } = bridge.firstArgument('import.saveReport') as { name: string; content: string };
    expect(name).toBe('Import report November');
    expect(content).toContain('market.zh.txt,market.en.txt,by number,10,4,0.6100,not imported,,');
    expect(content).toContain('scan.pdf,,,,,,unreadable,');
  });

  it('says why a folder cannot be taken and offers another', async () => {
    await renderBatch({ 'import.readBatch': () => failed('files.tooMany', { file: 'Home', limit: 4000 }) });
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('Home holds more than 4000 files');
    expect(screen.getByRole('button', { name: /Choose a folder/ })).toBeTruthy();
  });

  it('counts the pairs that cannot be read in no button', async () => {
    const failure = failed('files.missing', { file: 'quarry.en.txt' }).failure;
    const [quarry, market] = batch.pairs;
    await renderBatch({
      'import.readBatch': () => ({ ...batch, pairs: [{ ...quarry, figures: null, failure }, market] }),
    });
    const rows = within(await grid()).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('quarry.en.txt was not found.');
    expect(screen.getByRole('button', { name: /^Import 1 pair/ })).toBeTruthy();
  });
});

describe('the way to the import of many pairs', () => {
  it('is a list or a folder dropped on the window; any other file is imported as ever', async () => {
    const bridge = makeFakeBridge({
      'import.readBatch': () => batch,
      'import.readFile': () => failed('files.empty', { file: 'story.txt' }),
    });
    const dropFiles: FakeBridge['dropFiles'] = async ([file]) => {
      const { name } = file as File;
      return success([
        { token: name, name, bytes: 1, ...(name === 'November' && { isFolder: true as const }) },
      ]);
    };
    renderApp({ ...bridge, dropFiles });
    await screen.findByRole('heading', { name: 'No articles yet' });
    const drop = (name: string): boolean =>
      fireEvent.drop(document.body, { dataTransfer: { files: [new File(['x'], name)] } });
    drop('pairs.csv');
    await grid();
    drop('November');
    await waitFor(() => expect(bridge.requestsOf('import.readBatch')).toHaveLength(2));
    drop('story.txt');
    await waitFor(() => expect(bridge.requestsOf('import.readFile')).toHaveLength(1));
    expect(bridge.requestsOf('import.readBatch')).toHaveLength(2);
  });

  it('is the command, and the report is there again after an article', async () => {
    const bridge = makeFakeBridge({
      'import.choosePairs': () => folder,
      'import.readBatch': () => batch,
    });
    const { user } = renderApp(bridge);
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('folder of pairs{Enter}');
    await grid();
    expect(bridge.firstArgument('import.readBatch')).toMatchObject({ token: 'f' });
    await user.keyboard('{Delete}');
    await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
    await waitFor(() => expect(screen.queryByRole('grid', { name: 'Pairs of files' })).toBeNull());
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('last import of pairs{Enter}');
    await grid();
    expect(selected()).toContain('Left out');
    expect(bridge.requestsOf('import.readBatch')).toHaveLength(1);
  });
});
