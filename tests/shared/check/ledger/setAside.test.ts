import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../shared/check/ledger/coverageOf.js';
import { isSetAside, isToCut, isToInsert, setLinesAside } from '../../../../shared/check/ledger/setAside.js';
import { cutFindingOf } from '../../../../shared/check/deliberateCut.js';
import { waivedSides, type CheckedWords } from '../../../../shared/check/waivers.js';
import type { Waiver } from '../../../../shared/model/waiver.js';
import { issuesOf } from '../checkTexts.js';
import type { CheckIssue } from '../../../../shared/model/check.js';
import type { Concept, ConceptId } from '../../../../shared/model/term.js';
import { makeTermIndex } from '../../../../shared/terms/termIndex.js';
import { readLedger } from './readLedger.js';

const words = { source: '共有55个问题，180人。', target: 'There are questions for 180 people.' };
const waiverOf = (): Waiver => {
  const [issue] = issuesOf(words.source, words.target);
  if (!issue) throw new Error('nothing is missing');
  return { ...({} as Waiver), check: issue.check, message: issue.message, ...waivedSides(issue, words) };
};

describe('setLinesAside', () => {
  it('makes a line quiet that was cut on purpose, and only that', () => {
    const lines = setLinesAside(readLedger(words.source, words.target), [waiverOf()], words);
    expect(lines.map((line) => [line.source?.words, line.state, isSetAside(line)])).toEqual([
      ['55', 'missing', true],
      ['180', 'agrees', false],
    ]);
  });

  it('is heard again once the target changes', () => {
    const changed = { ...words, target: 'There are many questions for 180 people.' };
    const lines = setLinesAside(readLedger(changed.source, changed.target), [waiverOf()], changed);
    expect(lines.map(({ severity }) => severity)).toEqual(['warning', null]);
  });
});

describe('what is left out on purpose', () => {
  const terms = makeTermIndex([
    {
      id: 't' as ConceptId,
      kind: 'term',
      chinese: [{ text: '轮渡', status: 'preferred' }],
      english: [{ text: 'ferry', status: 'preferred' }],
      partOfSpeech: 'noun',
      note: '',
      domain: '',
    } satisfies Concept,
  ]);
  const both = {
    source: '周桂兰在哈尔滨坐轮渡，她说：“有了轮渡，进货看孙子都方便。”',
    target:
      'She took a boat there, and said that it was so much easier to buy goods and to see her grandson.',
  };
  const lines = (words: CheckedWords) => readLedger(words.source, words.target, { terms }, coverageOf);
  const waiverOn = (issue: CheckIssue): Waiver => ({
    ...({} as Waiver),
    check: issue.check,
    message: issue.message,
    ...waivedSides(issue, both),
  });
  const cuts = (words: CheckedWords): readonly Waiver[] => [
    ...issuesOf(both.source, both.target, { terms })
      .filter(({ check }) => check === 'term' || check === 'quotation')
      .map(waiverOn),
    ...lines(words)
      .flatMap((line) => cutFindingOf(line) ?? [])
      .map(waiverOn),
  ];

  it('is a name, a term or a quotation as well as a figure, and quiet once it is marked', () => {
    expect(
      lines(both)
        .filter(isToCut)
        .map(({ kind }) => kind),
    ).toEqual(['name', 'term', 'quotation']);
    const quiet = setLinesAside(lines(both), cuts(both), both);
    expect(quiet.map((line) => [line.source?.words.slice(0, 3), isSetAside(line), isToInsert(line)])).toEqual(
      [
        ['哈尔滨', true, false],
        ['轮渡', true, false],
        ['“有了', true, false],
      ],
    );
    expect(quiet.filter(isToCut)).toEqual([]);
  });

  it('is a whole clause, with the figure in it, said once', () => {
    const texts = {
      source:
        '新船由澜川船舶研究院设计，充满一次可往返11趟。与同级柴油渡船相比，每年可减少二氧化碳排放约1900吨。',
      target:
        'Designed by the Lanchuan Ship Research Institute, the vessels make 11 round trips on a full charge.',
    };
    const all = lines(texts);
    const clause = all.find(({ kind }) => kind === 'clause');
    const issue = clause && cutFindingOf(clause);
    expect(issue).toMatchObject({ message: 'clauseCut' });
    const waiver = { ...({} as Waiver), ...issue, ...(issue && waivedSides(issue, texts)) } as Waiver;
    const reworded = { ...texts, target: texts.target.replace('full', 'single') };
    const quiet = setLinesAside(lines(reworded), [waiver], reworded);
    expect(quiet.filter(isSetAside).map(({ kind }) => kind)).toEqual(['clause', 'figure']);
    expect(quiet.filter(isToCut)).toEqual([]);
  });

  it('of a name is cut however the target goes on, and heard of again once the target names it', () => {
    const more = { ...both, target: both.target.replace('a boat', 'one') };
    const [name] = setLinesAside(lines(more), cuts(both), more);
    expect(name && isSetAside(name)).toBe(true);
    const named = { ...both, target: both.target.replace('there', 'in Harbin') };
    const [again] = setLinesAside(lines(named), cuts(both), named);
    expect(again?.state).toBe('agrees');
  });
});
