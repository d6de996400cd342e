import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { firstOrder } from '../../../../renderer/import/batch/batchRows.js';
import { batchReducer, emptyBatch } from '../../../../renderer/import/batch/batchState.js';
import { formatBatchReport } from '../../../../renderer/import/batch/formatBatchReport.js';
import { batch, knownBatch } from './batchForTests.js';

const texts = {
  columns: [
    'Source',
    'Translation',
    'Matched',
    'Links',
    'To check',
    'Confidence',
    'State',
    'Reason',
    'Article',
  ],
  by: (by: string) => by,
  state: (state: string) => state,
  failure: ({ code }: { readonly code: string }) => code,
} as const;

it('tells of every file what became of it, and reads back as it was', () => {
  const files = batch.files.map((file) => (file.ref === 't4' ? { ...file, name: '=dike, "old".txt' } : file));
  const read = batchReducer(emptyBatch, { kind: 'read', batch: { ...batch, files } });
  const figures = { links: 10, doubtful: 4, confidence: 0.61 };
  const state = batchReducer(
    batchReducer(read, {
      kind: 'outcome',
      id: 1,
      outcome: { kind: 'imported', result: { articleId: 'a7' as never, figures, isAccepted: false } },
    }),
    { kind: 'leaveOut', id: 0 },
  );
  const report = formatBatchReport({ ...state, phase: { kind: 'ready' } }, firstOrder, texts);
  expect(report.startsWith('\uFEFFSource,Translation,')).toBe(true);
  const { data } = Papa.parse<string[]>(report.slice(1), { skipEmptyLines: true });
  expect(data.slice(1)).toEqual([
    ['market.zh.txt', 'market.en.txt', 'number', '10', '4', '0.6100', 'toAlign', '', 'a7'],
    ['quarry.zh.txt', 'quarry.en.txt', 'name', '20', '0', '0.9700', 'leftOut', '', ''],
    // A spreadsheet would take it for a formula.
    [`'=dike, "old".txt`, '', '', '', '', '', 'alone', '', ''],
    ['堤坝.txt', '', '', '', '', '', 'alone', '', ''],
    ['scan.pdf', '', '', '', '', '', 'unreadable', 'files.binary', ''],
  ]);
});

it('names the article a pair was imported as before', () => {
  const read = batchReducer(emptyBatch, { kind: 'read', batch: knownBatch });
  const report = formatBatchReport(read, firstOrder, texts);
  expect(report).toContain('quarry.zh.txt,quarry.en.txt,name,20,0,0.9700,known,,a3');
});
