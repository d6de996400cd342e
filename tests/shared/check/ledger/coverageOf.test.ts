import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { coverageOf } from '../../../../shared/check/ledger/coverageOf.js';
import { ledgerCounts } from '../../../../shared/check/ledger/ledgerOf.js';
import type { Concept, ConceptId, TermStatus } from '../../../../shared/model/term.js';
import { makeTermIndex } from '../../../../shared/terms/termIndex.js';
import { issuesOf } from '../checkTexts.js';
import { readLedger, said } from './readLedger.js';

type Settings = Parameters<typeof readLedger>[2];
const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
const covered = (source: string, target: string, settings: Settings = {}): readonly string[] =>
  readLedger(source, target, settings, coverageOf).map(said);
const concept = (
  kind: Concept['kind'],
  chinese: string,
  ...english: readonly (readonly [string, TermStatus])[]
): Concept => ({
  id: chinese as ConceptId,
  kind,
  chinese: [{ text: chinese, status: 'preferred' }],
  english: english.map(([text, status]) => ({ text, status })),
  partOfSpeech: 'noun',
  note: '',
  domain: '',
});
const terms = makeTermIndex([
  concept('term', '轮渡', ['ferry', 'preferred'], ['ferryboat', 'forbidden']),
  concept('term', '岸电', ['shore power', 'preferred']),
  concept('person', '周桂兰', ['Zhou Guilan', 'preferred']),
]);

describe('what the target covers', () => {
  it('are figures, dates, names and terms, in the order of the source', () => {
    expect(
      covered(
        '市长孙喆12月2日在哈尔滨说，轮渡投资1.2亿元。',
        'Mayor Sun Zhe said in Harbin on Dec 2 that the ferry cost 120 million yuan.',
        {
          terms,
        },
      ),
    ).toEqual([
      '孙喆 = Sun Zhe',
      '12月2日 = Dec 2',
      '哈尔滨 = Harbin',
      '轮渡 = ferry',
      '1.2亿元 = 120 million yuan',
    ]);
  });

  it('lacks a clause the target has nothing for, once for all that is in it', () => {
    const source =
      '新船由澜川船舶研究院设计，动力电池容量2000千瓦时，船上装有消防系统和救生设备，充满一次可往返11趟。';
    const whole =
      'Designed by the Lanchuan Ship Research Institute, the vessels carry a 2,000-kWh battery, are fitted with fire-fighting systems and life-saving equipment, and make 11 round trips on a full charge.';
    const cut = whole.replace(' are fitted with fire-fighting systems and life-saving equipment,', '');
    const clauses = (target: string): readonly string[] =>
      readLedger(source, target, {}, coverageOf).flatMap(({ kind, state, source: place }) =>
        kind === 'clause' ? [`${state} ${place?.words}`] : [],
      );
    expect(clauses(whole)).toEqual([]);
    expect(clauses(cut)).toEqual(['missing 船上装有消防系统和救生设备']);
    // A sentence at the end, which the aligner would lay to the clause before it.
    const more = `${source}与同级柴油渡船相比，每年可减少二氧化碳排放约1900吨。`;
    expect(readLedger(more, whole, {}, coverageOf).filter(({ kind }) => kind === 'clause')).toMatchObject([
      { source: { words: '与同级柴油渡船相比，每年可减少二氧化碳排放约1900吨' } },
    ]);
  });

  it('lacks a place, a person of the termbase and a term, each with what the desk writes', () => {
    const lines = readLedger('周桂兰在哈尔滨坐轮渡。', 'She took a boat.', { terms }, coverageOf);
    expect(lines.map(said)).toEqual(['周桂兰 – ⇒ Zhou Guilan', '哈尔滨 – ⇒ Harbin', '轮渡 – ⇒ ferry']);
    // A name may be a pronoun; a term of the termbase is asked for.
    expect(lines.map(({ check, severity }) => [check, severity])).toEqual([
      ['term', 'warning'],
      [null, null],
      ['term', 'warning'],
    ]);
    expect(ledgerCounts(lines)).toEqual({ met: 0, all: 3 });
  });

  it('says what is spelt otherwise, as the checks do', () => {
    expect(covered('市长孙喆说。', 'Mayor Sun Ze said.')).toEqual(['孙喆 ≠ Sun Ze name']);
    expect(covered('去陕西', 'to Shanxi')).toEqual(['陕西 ≠ Shanxi name']);
    expect(covered('轮渡开通', 'The ferryboat runs.', { terms })).toEqual(['轮渡 ≠ ferryboat term']);
    const profile = { ...builtInProfiles.chinadaily, levels: { 'name-pinyin': 'off', term: 'off' } as const };
    expect(covered('市长孙喆说轮渡', 'Mayor Sun Ze said ferryboat', { terms, profile })).toEqual([
      '孙喆 = Sun Ze',
    ]);
  });

  it('has a line for every slip the checks find, at their places, so that it is set aside with them', () => {
    const pairs = [
      ['他住在哈尔滨。', 'He lives in Harbing.'],
      ['浙江大学的人去深圳。', 'People of Zhejieng University went to Shenzheng.'],
      ['市长孙喆说，孙喆会来。', 'Mayor Sun Ze said he would come.'],
    ] as const;
    for (const [source, target] of pairs) {
      const lines = readLedger(source, target, {}, coverageOf).filter(({ check }) => check !== null);
      const issues = issuesOf(source, target).filter(({ check }) =>
        ['place', 'name-pinyin', 'name-order'].includes(check),
      );
      expect(issues.length).toBeGreaterThan(0);
      const placeOf = (one: { readonly start: number; readonly end: number } | null) =>
        one && [one.start, one.end];
      expect(
        lines.map((line) => [line.check, placeOf(line.source), placeOf(line.target)]).toSorted(),
      ).toEqual(
        issues.map((issue) => [issue.check, placeOf(issue.source), placeOf(issue.target)]).toSorted(),
      );
    }
  });

  it('lists a name once, and nobody it is not sure of', () => {
    expect(covered('孙喆说，孙喆会来。', 'Sun Zhe said he would come.')).toEqual(['孙喆 = Sun Zhe']);
    expect(covered('记者李明说。', 'A reporter said.')).toEqual([]);
    expect(covered('周桂兰说', 'Zhou Guilan said', { terms })).toEqual(['周桂兰 = Zhou Guilan']);
  });

  it('goes from English too', () => {
    expect(
      covered('Sun Zhe said the ferry goes to Harbin.', '市长孙喆说，轮渡开往哈尔滨。', {
        ...toChinese,
        terms,
      }),
    ).toEqual(['Sun Zhe = 孙喆', 'ferry = 轮渡', 'Harbin = 哈尔滨']);
  });
});
