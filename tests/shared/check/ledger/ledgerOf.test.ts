import { describe, expect, it } from 'vitest';
import { ledgerCounts } from '../../../../shared/check/ledger/ledgerOf.js';
import type { CheckIssue } from '../../../../shared/model/check.js';
import { issuesOf } from '../checkTexts.js';
import { readLedger, said } from './readLedger.js';
import { datePairs } from '../dates/datePairs.js';
import { numberPairs } from '../numbers/numberPairs.js';

const statedPairs = [...Object.values(numberPairs), ...Object.values(datePairs)]
  .flatMap(({ flagged, quiet }) => [...flagged, ...quiet])
  .map(([source, target]) => [source, target] as const);

const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
const linesOf = (source: string, target: string, settings = {}): readonly string[] =>
  readLedger(source, target, settings).map(said);

describe('ledgerOf', () => {
  it.each([
    ['1.2亿元', '120 million yuan', '1.2亿元 = 120 million yuan'],
    ['90亿', '90 billion', '90亿 ≠ 90 billion scale1 ⇒ 9 billion'],
    ['投资1.2亿元', '12 million yuan', '1.2亿元 ≠ 12 million yuan scale-1 ⇒ 120 million yuan'],
    ['占63%', 'accounting for 65 percent', '63% ≠ 65 percent value ⇒ 63 percent'],
    ['占地6600亩', '440 hectares', '6600亩 = 440 hectares'],
    ['占地6600亩', 'of 6,600 hectares', '6600亩 ≠ 6,600 hectares unit ⇒ 440 hectares'],
    ['超过300万人次', '3 million trips', '300万 ≠ 3 million approximation ⇒ more than 3 million'],
    ['单程15分钟', 'one way', '15分钟 – ⇒ 15 minutes'],
    ['2020年12月2日', 'Dec 3, 2020', '2020年12月2日 ≠ Dec 3, 2020 date ⇒ Dec 2, 2020'],
    ['下午3时30分开始', 'starts soon', '下午3时30分 – ⇒ 3:30 pm'],
    ['会议2日召开。', 'It opened on Wednesday.', '2日 = Wednesday'],
    ['周三举行', 'held on Tuesday', '周三 ≠ Tuesday weekday'],
    ['港口开放。', 'The port opened 12 berths.', '+ 12'],
  ])('puts %s against %s', (source, target, line) => {
    expect(linesOf(source, target)).toEqual([line]);
  });

  it.each([
    ['120 million yuan', '1200万元', '120 million yuan ≠ 1200万元 scale-1 ⇒ 1.2亿元'],
    ['440 hectares', '', '440 hectares – ⇒ 440公顷'],
    ['Dec 2, 2020', '2020年12月3日', 'Dec 2, 2020 ≠ 2020年12月3日 date ⇒ 2020年12月2日'],
    ['at least 30 percent', '', '30 percent – ⇒ 至少 30%'],
    ['15 minutes', '15分钟', '15 minutes = 15分钟'],
  ])('puts English %s against %s', (source, target, line) => {
    expect(linesOf(source, target, toChinese)).toEqual([line]);
  });

  it('goes by the order of the source, and by what the target adds last', () => {
    expect(linesOf('6艘船，每艘载客180人。', 'Each of 7 crews takes 180 people on 6 ships.')).toEqual([
      '6 = 6',
      '180 = 180',
      '+ 7',
    ]);
  });

  it('resolves a date by that of the article, with its weekday', () => {
    const [line] = readLedger('会议1月6日开幕。', '');
    expect(line?.day).toEqual({ year: 2021, month: 1, day: 6, weekday: 3 });
  });

  it('takes the month of a bare day from the date before it', () => {
    const [, line] = readLedger('会议11月30日开幕，5日闭幕。', '');
    expect(line?.day).toMatchObject({ month: 11, day: 5 });
    expect(line?.house?.words).toBe('Nov 5');
  });

  it('does not follow a weekday that is not the day’s', () => {
    expect(readLedger('5月1日星期日', '')[0]?.house?.words).toBe('May 1');
  });

  it('complains of nothing while the target is empty', () => {
    expect(readLedger('1.2亿元，6艘，12月2日', '').map(({ severity }) => severity)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('has the quotations of the source, with what the target quotes for each', () => {
    const source = '“有了轮渡，送货方便多了。”周桂兰说，“接孩子也快，大家都高兴。”';
    const target =
      '“With the ferry, delivering is easier,” Zhou said. “Picking up children is fast, and we are glad.”';
    expect(readLedger(source, target).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'quotation agrees',
      'quotation agrees',
    ]);
    const [first] = readLedger(source, 'Zhou said that everything would be easier.');
    expect(first).toMatchObject({ state: 'missing', check: 'quotation', severity: 'warning' });
  });

  it('counts what of the source is answered', () => {
    const counts = ledgerCounts(readLedger('6艘船，载客180人，投资90亿元。', '6 ships, 90 billion yuan.'));
    expect(counts).toEqual({ met: 1, all: 3 });
  });
});

const ledgerChecks = [
  'number-value',
  'number-unit',
  'number-kind',
  'number-approx',
  'date-value',
  'date-weekday',
  'quotation',
];
type Reported = Pick<CheckIssue, 'source' | 'target'> & { readonly check: string | null };
const placesOf = (all: readonly Reported[]): readonly string[] =>
  [
    ...new Set(
      all.map(({ check, source, target }) =>
        JSON.stringify([check, source?.start, source?.end, target?.start, target?.end]),
      ),
    ),
  ].toSorted();
const isDate = ({ check }: Reported): boolean => check?.startsWith('date-') ?? false;

describe('ledger and checks', () => {
  it.each(statedPairs)('never disagree about %s ⇒ %s', (source, target) => {
    const issues = issuesOf(source, target).filter(({ check }) => ledgerChecks.includes(check));
    const lines = readLedger(source, target).filter(({ check }) => check !== null);
    expect(lines.filter(({ state }) => state === 'agrees')).toEqual([]);
    const of = (all: readonly Reported[]) => placesOf(all.filter((one) => !isDate(one)));
    expect(of(lines)).toEqual(of(issues));
    // A weekday finding of one text has no place in the other, and a line says only the first that is wrong.
    const values = ({ check }: Reported): boolean => check === 'date-value';
    expect(placesOf(lines.filter(values))).toEqual(placesOf(issues.filter(values)));
    expect(lines.some(isDate)).toBe(issues.some(isDate));
  });
});
