import { describe, expect, it } from 'vitest';
import {
  emptyImport,
  importReducer,
  type ImportAction,
  type ImportState,
} from '../../../renderer/import/importState.js';
import { failed } from '../../../shared/outcome.js';
import { makeDocument } from '../fakeBridge.js';

const chinese = makeDocument('dock.txt', 'zh-TW', [
  ['headline', '碼頭'],
  ['body', '一', 'caption'],
]);
const english = makeDocument('dock_en.txt', 'en-GB', [
  ['headline', 'Dock'],
  ['body', 'One'],
]);
const run = (actions: readonly ImportAction[], from: ImportState = emptyImport): ImportState =>
  actions.reduce(importReducer, from);
const reading = (side: 'source' | 'target', jobId: string): ImportAction => ({
  kind: 'reading',
  side,
  name: 'f',
  jobId,
});
const read = (side: 'source' | 'target', jobId: string, document = chinese): ImportAction => ({
  kind: 'read',
  side,
  jobId,
  document,
});
const both = run([
  reading('source', 'j1'),
  read('source', 'j1'),
  reading('target', 'j2'),
  read('target', 'j2', english),
]);

describe('importReducer', () => {
  it('takes languages from the texts, and the other one for a side that is empty', () => {
    expect([both.sourceLanguage, both.targetLanguage]).toEqual(['zh-TW', 'en-GB']);
    const single = run([reading('source', 'j'), read('source', 'j', english)]);
    expect([single.sourceLanguage, single.targetLanguage]).toEqual(['en-GB', 'zh-CN']);
  });

  it('keeps a language the user chose when another file is read', () => {
    const chosen = run(
      [
        { kind: 'language', side: 'source', language: 'zh-HK' },
        reading('source', 'j3'),
        read('source', 'j3'),
      ],
      both,
    );
    expect(chosen.sourceLanguage).toBe('zh-HK');
  });

  it('puts the Chinese text left when both files came at once', () => {
    const turned = run([
      reading('source', 'a'),
      reading('target', 'b'),
      read('target', 'b', chinese),
      read('source', 'a', english),
      { kind: 'order' },
    ]);
    expect([turned.sourceLanguage, turned.targetLanguage]).toEqual(['zh-TW', 'en-GB']);
  });

  it('is where it was after swapping twice', () => {
    const { version, ...rest } = run([{ kind: 'swap' }, { kind: 'swap' }], both);
    const { version: before, ...original } = both;
    expect(rest).toEqual(original);
    expect(version).toBeGreaterThan(before);
  });

  it('ignores the answer to a reading that was replaced', () => {
    const state = run([reading('source', 'old'), reading('source', 'new'), read('source', 'old')]);
    expect(state.source).toEqual({ kind: 'reading', name: 'f', jobId: 'new' });
  });

  it('shows a failure on its side, and nothing for a reading that was cancelled', () => {
    const { failure } = failed('files.empty', { file: 'f' });
    expect(
      run([reading('target', 'j'), { kind: 'failed', side: 'target', jobId: 'j', failure }]).target.kind,
    ).toBe('failed');
    const cancelled = failed('app.cancelled', {}).failure;
    expect(
      run([reading('target', 'j'), { kind: 'failed', side: 'target', jobId: 'j', failure: cancelled }]).target
        .kind,
    ).toBe('empty');
  });

  it('settles a doubt with any decision, and takes a paragraph in again with a role', () => {
    const out = run(
      [{ kind: 'change', paragraphs: { source: [1], target: [] }, to: { kind: 'leaveOut' } }],
      both,
    );
    const paragraph = (state: ImportState) =>
      state.source.kind === 'ready' ? state.source.document.paragraphs[1] : null;
    expect(paragraph(out)).toMatchObject({ isLeftOut: true, doubt: null });
    const back = run(
      [{ kind: 'change', paragraphs: { source: [1], target: [] }, to: { kind: 'role', role: 'caption' } }],
      out,
    );
    expect(paragraph(back)).toMatchObject({ isLeftOut: false, role: 'caption', doubt: null });
  });

  it('takes links only for the documents they were made for', () => {
    const links = [{ source: [0], target: [0], confidence: 1 }];
    expect(run([{ kind: 'paired', version: both.version, links }], both).links).toEqual(links);
    expect(run([{ kind: 'paired', version: both.version - 1, links }], both).links).toEqual([]);
  });
});
