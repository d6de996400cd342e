import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines } from '../../../shared/align/alignLines.js';
import type { UnitLink } from '../../../shared/align/alignTexts.js';
import type { AlignOptions } from '../../../shared/align/alignUnits.js';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { anyText } from '../arbitraryText.js';

const knowledge = alignKnowledge();
const align = (
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions = {},
): readonly UnitLink[] => alignLines(source, target, { knowledge, ...options });
const asText = (links: readonly UnitLink[]): string =>
  links.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ');

const chinese = [
  '渔村的清晨总是从海鸥的叫声开始。',
  '老渔夫林海山推开木门，看了看天色。',
  '“今天风大，别出海了，”他的妻子说。',
  '他笑了笑，没有回答。',
  '码头上已经有二十几个人在补网。',
  '灯塔的看守人递给他一杯热茶和一封信。',
  '信是他在城里读书的女儿写来的，说暑假要带同学回来看海。',
];
const english = [
  'Mornings in the fishing village always begin with the cries of seagulls.',
  'The old fisherman Lin Haishan pushed open his wooden door and looked at the sky.',
  '“The wind is strong today, don’t go out to sea,” said his wife.',
  'He smiled and did not answer.',
  'On the pier some twenty people were already mending their nets.',
  'The keeper of the lighthouse handed him a cup of hot tea and a letter.',
  'The letter was from his daughter, who was studying in the city: in the summer holidays she would bring her classmates to see the sea.',
];
const plain = '0:0 1:1 2:2 3:3 4:4 5:5 6:6';

/** The lines with those from…to run together. */
const joined = (lines: readonly string[], from: number, to: number): readonly string[] => [
  ...lines.slice(0, from),
  lines.slice(from, to + 1).join(' '),
  ...lines.slice(to + 1),
];

describe('alignLines', () => {
  it('links line by line what was translated line by line, in either direction', () => {
    expect(asText(align(chinese, english))).toBe(plain);
    expect(asText(align(english, chinese))).toBe(plain);
  });

  it('reads Traditional Chinese as it reads Simplified', () => {
    const traditional = [
      '漁村的清晨總是從海鷗的叫聲開始。',
      '老漁夫林海山推開木門，看了看天色。',
      '「今天風大，別出海了，」他的妻子說。',
      '他笑了笑，沒有回答。',
    ];
    expect(asText(align(traditional, english.slice(0, 4)))).toBe('0:0 1:1 2:2 3:3');
    expect(asText(align(english.slice(0, 4), traditional))).toBe('0:0 1:1 2:2 3:3');
  });

  it.each([
    ['two lines became one', chinese, joined(english, 1, 2), '0:0 1+2:1 3:2 4:3 5:4 6:5'],
    ['three lines became one', chinese, joined(english, 3, 5), '0:0 1:1 2:2 3+4+5:3 6:4'],
    ['one line became two', joined(chinese, 4, 5), english, '0:0 1:1 2:2 3:3 4:4+5 5:6'],
    ['one line became four', joined(chinese, 1, 4), english, '0:0 1:1+2+3+4 2:5 3:6'],
    ['a line was left out', chinese, english.toSpliced(4, 1), '0:0 1:1 2:2 3:3 4: 5:4 6:5'],
    ['a line was added', chinese.toSpliced(5, 1), english, '0:0 1:1 2:2 3:3 4:4 :5 5:6'],
  ])('sees that %s', (_, source, target, links) => {
    expect(asText(align(source, target))).toBe(links);
  });

  it('holds lines together that state the same values, however they are written', () => {
    const source = ['甲厂去年的产量：1.2亿。', '乙厂去年的产量：三千零五十。', '丙厂：12月2日停产。'];
    const target = [
      'Output last year at another plant: 7 million.',
      'Output last year: 120 million.',
      'Output last year: 3,050.',
      'Closed on Dec 2.',
    ];
    expect(asText(align(source, target))).toBe(':0 0:1 1:2 2:3');
  });

  it('learns the names that are not in any lexicon', () => {
    const source = [
      '阿豆站在门口。',
      '“雨停了，”阿豆说。',
      '没有人应声。',
      '阿豆叹了一口气。',
      '天黑了。',
      '阿豆睡着了。',
    ];
    const target = [
      'Beanie stood in the doorway.',
      '“The rain has stopped,” said Beanie.',
      'Nobody replied.',
      'Beanie sighed.',
      'It got dark.',
      'Beanie fell asleep.',
    ];
    expect(asText(align(source, target))).toBe('0:0 1:1 2:2 3:3 4:4 5:5');
  });

  it('does with lengths, shape and what is written alike where it has no lexicon', () => {
    expect(asText(alignLines(chinese, english))).toBe(plain);
    const german = [
      'Im Jahr 2019 kamen 340 Schiffe.',
      'Warum?',
      'Der Hafen von Oslo war geschlossen worden.',
    ];
    const french = ['En 2019, 340 navires sont venus.', 'Pourquoi ?', 'Le port d’Oslo avait été fermé.'];
    expect(asText(align(german, french, { sourceLanguage: 'de', targetLanguage: 'fr' }))).toBe('0:0 1:1 2:2');
  });

  it('lets blank lines stand alone', () => {
    expect(asText(align(['', ...chinese.slice(0, 2)], [...english.slice(0, 2), ' ']))).toBe('0: 1:0 2:1 :2');
    expect(asText(align([''], ['']))).toBe('0: :0');
    expect(align([], [])).toEqual([]);
  });

  it('is surer of what is plain than of what could be otherwise', () => {
    const sure = align(chinese, english).map(({ confidence }) => confidence);
    expect(Math.min(...sure)).toBeGreaterThan(0.8);
    const guess = align(['甲乙丙丁戊己。', '子丑寅卯辰。'], ['A line.', 'Another line.', 'And a third.']);
    expect(Math.min(...guess.map(({ confidence }) => confidence))).toBeLessThan(0.8);
  });
});

describe('alignLines with links that are fixed', () => {
  it('keeps them and aligns what lies between', () => {
    const fixed = [{ source: [3], target: [2] }];
    const links = align(chinese, english, { fixed });
    expect(links).toContainEqual({ source: [3], target: [2], confidence: 1 });
    const before = links.filter(({ source }) => (source[0] ?? 9) < 3).flatMap(({ target }) => target);
    expect(before.every((line) => line < 2)).toBe(true);
  });

  it('changes nothing that was right', () => {
    const fixed = [
      { source: [1], target: [1] },
      { source: [5], target: [5] },
    ];
    expect(asText(align(chinese, english, { fixed }))).toBe(plain);
  });

  it('takes a confirmed move and a confirmed omission out of the order', () => {
    const moved = [...english.slice(0, 1), ...english.slice(2), ...english.slice(1, 2)];
    const fixed = [{ source: [1], target: [6], isMoved: true }];
    expect(asText(align(chinese, moved, { fixed }))).toBe('0:0 1:6 2:1 3:2 4:3 5:4 6:5');
    const cut = [{ source: [4], target: [] }];
    expect(asText(align(chinese, english.toSpliced(4, 1), { fixed: cut }))).toBe(
      '0:0 1:1 2:2 3:3 4: 5:4 6:5',
    );
  });
});

describe('alignLines, whatever the texts are', () => {
  const lines = fc.array(fc.oneof(anyText, fc.constantFrom(...chinese, ...english)), { maxLength: 14 });
  const rising = (units: readonly number[]): boolean =>
    units.every((unit, at) => at === 0 || unit > (units[at - 1] ?? unit));

  it('puts every line into exactly one link, in order, and answers the same each time', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (source, target, isKnown) => {
        const links = alignLines(source, target, isKnown ? { knowledge } : {});
        for (const side of ['source', 'target'] as const) {
          const units = links.flatMap((link) => link[side]);
          expect(units.toSorted((a, b) => a - b)).toEqual([...(side === 'source' ? source : target).keys()]);
          // Blank lines may stand anywhere between their neighbours.
          const text = side === 'source' ? source : target;
          expect(rising(units.filter((unit) => text[unit]?.trim() !== ''))).toBe(true);
        }
        for (const { confidence } of links) expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(alignLines(source, target, isKnown ? { knowledge } : {})).toEqual(links);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps any fixed links, crossing or not, and every line in one link', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), {
      maxLength: 4,
      comparator: ([a, b], [c, d]) => a === c || b === d,
    });
    fc.assert(
      fc.property(pairs, (pairs) => {
        const fixed = pairs.map(([source, target]) => ({ source: [source], target: [target] }));
        const links = align(chinese, english, { fixed });
        for (const link of fixed) expect(links).toContainEqual({ ...link, confidence: 1 });
        for (const side of ['source', 'target'] as const)
          expect(links.flatMap((link) => link[side]).toSorted((a, b) => a - b)).toEqual([...chinese.keys()]);
      }),
      { numRuns: 40 },
    );
  });

  it('tells its progress and stops when cancelled', () => {
    const many = Array.from({ length: 200 }, (_, at) => chinese[at % 7] ?? '');
    const told: (readonly [number, number])[] = [];
    align(
      many,
      many.map((_, at) => english[at % 7] ?? ''),
      {
        onProgress: (done, total) => told.push([done, total]),
      },
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told.every(([done, total], at) => done <= total && done >= (told[at - 1]?.[0] ?? 0))).toBe(true);
    let asked = 0;
    expect(align(many, english, { isCancelled: () => (asked += 1) > 50 })).toEqual([]);
    expect(asked).toBeLessThan(60);
  });

  it('finds its way in long texts when a large part is missing', { timeout: 60_000 }, () => {
    const source = Array.from(
      { length: 600 },
      (_, at) => `${chinese[(at * 5) % 7]}第${at + 1}号船${at * 7}吨。`,
    );
    const target = Array.from(
      { length: 600 },
      (_, at) => `${english[(at * 5) % 7]} Ship no. ${at + 1} carried ${at * 7} tonnes.`,
    );
    const links = align(source, [...target.slice(0, 100), ...target.slice(300)]);
    const right = links.filter(
      ({ source: [s = -1], target: [t = -1] }) => (s < 100 && t === s) || (s >= 300 && t === s - 200),
    );
    expect(right.length).toBeGreaterThan(390);
    expect(links.filter(({ target: { length } }) => length === 0)).toSatisfy(
      ({ length }: readonly UnitLink[]) => length > 190,
    );
  });
});
