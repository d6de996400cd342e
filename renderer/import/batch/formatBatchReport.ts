// The report on an import as a table for spreadsheets (RFC 4180).
import Papa from 'papaparse';
import type { Failure } from '../../../shared/outcome.js';
import { figuresOf, sortedPairs, type PairOrder } from './batchRows.js';
import { isKnown, type BatchState, type Pair } from './batchState.js';

/** How a pair or file fared. */
export type ReportState =
  'accepted' | 'toAlign' | 'failed' | 'known' | 'leftOut' | 'notImported' | 'alone' | 'unreadable';

/** The words of the report. */
export interface ReportTexts {
  /** Heads of the columns, in their order. */
  readonly columns: readonly [
    source: string,
    target: string,
    by: string,
    links: string,
    doubtful: string,
    confidence: string,
    state: string,
    reason: string,
    article: string,
  ];
  readonly by: (by: Pair['by']) => string;
  readonly state: (state: ReportState) => string;
  readonly failure: (failure: Failure) => string;
}

/** Spreadsheets take such cells for formulas, full-width signs included (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** What became of a pair, in one word. */
export function reportState(pair: Pair): ReportState {
  const { outcome, isLeftOut, failure } = pair;
  if (outcome.kind === 'imported') return outcome.result.isAccepted ? 'accepted' : 'toAlign';
  if (isKnown(pair)) return 'known';
  if (isLeftOut) return 'leftOut';
  return outcome.kind === 'failed' || failure !== null ? 'failed' : 'notImported';
}

const articleOf = (pair: Pair): string => {
  if (pair.outcome.kind === 'imported') return pair.outcome.result.articleId;
  return isKnown(pair) ? (pair.before?.articleId ?? '') : '';
};

/** A line for every pair, file without a pair and unreadable file; UTF-8 with a byte order mark, as Excel wants it. */
export function formatBatchReport(state: BatchState, order: PairOrder, texts: ReportTexts): string {
  const name = (file: number): string => state.files[file]?.name ?? '';
  const pairs = sortedPairs(state, order).map((pair) => {
    const figures = figuresOf(pair);
    const { outcome } = pair;
    const failure = outcome.kind === 'failed' ? outcome.failure : pair.failure;
    return [
      name(pair.source),
      name(pair.target),
      texts.by(pair.by),
      figures?.links ?? '',
      figures?.doubtful ?? '',
      figures ? figures.confidence.toFixed(4) : '',
      texts.state(reportState(pair)),
      failure === null ? '' : texts.failure(failure),
      articleOf(pair),
    ];
  });
  const line = (file: string, what: ReportState, reason: string) => [
    file,
    '',
    '',
    '',
    '',
    '',
    texts.state(what),
    reason,
    '',
  ];
  const rest = [
    ...state.alone.map((file) => line(name(file), 'alone', '')),
    ...state.unreadable.map((one) => line(one.name, 'unreadable', texts.failure(one.failure))),
  ];
  const table = Papa.unparse([[...texts.columns], ...pairs, ...rest], {
    escapeFormulae: formulaStart,
    newline: '\r\n',
  });
  return `\uFEFF${table}\r\n`;
}
