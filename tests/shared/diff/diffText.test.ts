import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/diff/applyChanges.js';
import { diffText } from '../../../shared/diff/diffText.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { findNames } from '../../../shared/text/findNames.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import type { WordCutter } from '../../../shared/text/wordCutter.js';
import { anyText, textAndEdit } from '../arbitraryText.js';

/** Cuts where a small dictionary knows a word, else by character: no ICU in these tests. */
const words: WordCutter = (han) =>
  han.match(/副?市长|研究生?|生命|记者|外国|会见|会议|哈尔滨|贸易|文化|体育|农业|./gsu) ?? [];
const sentences = [
  '会议在北京举行。',
  '市长会见外国记者，',
  '贸易文化体育农业；',
  '三千五百人参加了会议。',
  'The old harbour is closed. ',
  'Mr. Li paid $1.2 billion, ',
  'on Dec 2, 2020, ',
  '👨‍👩‍👧 n\u0303 🇨🇳 came home.\n',
];
/** Sentences and clauses in two orders, some left out. */
const shuffledText = fc
  .tuple(fc.shuffledSubarray(sentences), fc.shuffledSubarray(sentences))
  .map((parts) => parts.map((part) => part.join('')) as [string, string]);

const anyCutter = fc.constantFrom(undefined, words, cutChineseWords);

/** The difference as one line: [-deleted-]{+inserted+}. */
function marked(before: string, after: string, cutWords: WordCutter | undefined = words): string {
  let line = '';
  let at = 0;
  for (const change of diffText(before, after, { cutWords })) {
    const deleted = before.slice(change.before.start, change.before.end);
    const inserted = after.slice(change.after.start, change.after.end);
    line += before.slice(at, change.before.start);
    line += (deleted && `[-${deleted}-]`) + (inserted && `{+${inserted}+}`);
    at = change.before.end;
  }
  return line + before.slice(at);
}

describe('diffText, whatever the texts', () => {
  it('rebuilds the new text from the old one and the old one from the new one', () => {
    const pairs = fc.oneof(textAndEdit, fc.tuple(anyText, anyText));
    fc.assert(
      fc.property(pairs, anyCutter, ([before, after], cutWords) => {
        const changes = diffText(before, after, { cutWords });
        expect(applyChanges(before, changes, after)).toBe(after);
        const reversed = changes.map((change) => ({ ...change, before: change.after, after: change.before }));
        expect(applyChanges(after, reversed, before)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('gives changes in order, touching only beside a move, each with the kind its ranges say', () => {
    fc.assert(
      fc.property(fc.oneof(textAndEdit, shuffledText), anyCutter, ([before, after], cutWords) => {
        let [oldAt, newAt, isMoved] = [-1, -1, false];
        for (const { before: old, after: now, kind, move } of diffText(before, after, { cutWords })) {
          const apart = isMoved || move !== null ? 0 : 1;
          expect([old.start >= oldAt + apart, now.start >= newAt + apart]).toEqual([true, true]);
          const expected = old.end === old.start ? 'insert' : now.end === now.start ? 'delete' : 'replace';
          expect([kind, old.end + now.end > old.start + now.start]).toEqual([expected, true]);
          [oldAt, newAt, isMoved] = [old.end, now.end, move !== null];
        }
      }),
      { numRuns: 400 },
    );
  });

  it('numbers moves from 0; each is one deletion and one insertion of the same words, labelled so', () => {
    fc.assert(
      fc.property(shuffledText, anyCutter, ([before, after], cutWords) => {
        const changes = diffText(before, after, { cutWords });
        expect(changes.every(({ label, move }) => (label === 'move') === (move !== null))).toBe(true);
        const halves = changes.filter(({ move }) => move !== null);
        const numbers = [...new Set(halves.map(({ move }) => move))];
        expect(numbers).toEqual(numbers.map((_, i) => i));
        for (const number of numbers) {
          const pair = halves.filter(({ move }) => move === number);
          expect(pair.map(({ kind }) => kind).toSorted()).toEqual(['delete', 'insert']);
          const [deleted, inserted] = pair.toSorted((a, b) => a.kind.localeCompare(b.kind));
          expect(before.slice(deleted?.before.start, deleted?.before.end).trim()).toBe(
            after.slice(inserted?.after.start, inserted?.after.end).trim(),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(anyText, anyCutter, (text, cutWords) => {
        expect(diffText(text, text, { cutWords })).toEqual([]);
      }),
    );
  });

  it('never begins or ends inside a word of the cutter or a name', () => {
    const borders = (text: string, cutWords: WordCutter | undefined): ReadonlySet<number> => {
      const tokens = tokenize(text, cutWords);
      const starts = new Set([...tokens.map(({ start }) => start), text.length]);
      for (const name of findNames(text, tokens)) {
        const inside = tokens.filter(({ start, end }) => name.start <= start && end <= name.end);
        if (inside.some(({ kind }) => kind !== 'word' && kind !== 'han' && kind !== 'space')) continue;
        for (const { start } of inside) if (start > name.start) starts.delete(start);
      }
      return starts;
    };
    const names =
      'Mr. Li Wei|said George Washington |记者王小明报道|Harbin Institute of Technology |, said |。'.split(
        '|',
      );
    const withNames = fc
      .tuple(fc.array(fc.oneof(fc.constantFrom(...names), anyText)), fc.array(fc.constantFrom(...names)))
      .map(([a, b]): [string, string] => [a.join(''), [...a.slice(0, 2), ...b].join('')]);
    fc.assert(
      fc.property(fc.oneof(textAndEdit, withNames), anyCutter, ([before, after], cutWords) => {
        const [oldBorders, newBorders] = [borders(before, cutWords), borders(after, cutWords)];
        for (const change of diffText(before, after, { cutWords })) {
          expect([change.before.start, change.before.end].every((at) => oldBorders.has(at))).toBe(true);
          expect([change.after.start, change.after.end].every((at) => newBorders.has(at))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never begins or ends inside a figure, date, address, Latin word or character', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const borders = (text: string): ReadonlySet<number> => {
      const graphemes = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
      const inside = tokenize(text)
        .filter(({ kind }) => kind !== 'han')
        .flatMap(({ start, end }) => Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i));
      for (const at of inside) graphemes.delete(at);
      return graphemes.add(text.length);
    };
    fc.assert(
      fc.property(textAndEdit, anyCutter, ([before, after], cutWords) => {
        const [oldBorders, newBorders] = [borders(before), borders(after)];
        for (const change of diffText(before, after, { cutWords })) {
          expect([change.before.start, change.before.end].every((at) => oldBorders.has(at))).toBe(true);
          expect([change.after.start, change.after.end].every((at) => newBorders.has(at))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same changes every time', () => {
    fc.assert(
      fc.property(textAndEdit, ([before, after]) => {
        expect(diffText(before, after)).toEqual(diffText(before, after));
      }),
    );
  });
});

describe('diffText', () => {
  it('replaces whole figures, dates and Latin words', () => {
    expect(marked('投资1.2亿元，12月2日', '投资1.3亿元，12月3日')).toBe(
      '投资[-1.2亿元-]{+1.3亿元+}，[-12月2日-]{+12月3日+}',
    );
    expect(marked('the vice-chairman', 'the vice-chairmen')).toBe('the [-vice-chairman-]{+vice-chairmen+}');
  });

  it('changes whole Chinese words, as the cutter cuts them', () => {
    expect(marked('市长在哈尔滨', '副市长在哈尔滨')).toBe('[-市长-]{+副市长+}在哈尔滨');
    expect(marked('研究生命', '研究生')).toBe('研究生[-命-]');
    expect(marked('哈尔滨会议', '哈尔滨贸易会议')).toBe('哈尔滨{+贸易+}会议');
  });

  it('finds what is equal at the ends of a change though the cutter cuts it otherwise there', () => {
    const cuts: Readonly<Record<string, readonly string[]>> = {
      研究生命: ['研究', '生命'],
      大研究生命: ['大', '研', '究生', '命'],
    };
    expect(marked('研究生命', '大研究生命', (han) => cuts[han] ?? [han])).toBe('{+大+}研究生命');
  });

  it('keeps figures and dates apart from the words changed beside them', () => {
    expect(marked('It costs 1.2 million here', 'The price is 1.3 million here')).toBe(
      '[-It costs-]{+The price is+} [-1.2 million-]{+1.3 million+} here',
    );
    expect(marked('cost 5% rose', 'price 6% fell')).toBe('[-cost-]{+price+} [-5%-]{+6%+} [-rose-]{+fell+}');
    expect(marked('in May 2020 he', 'on 3 June 2021 she')).toBe(
      '[-in-]{+on+} [-May 2020-]{+3 June 2021+} [-he-]{+she+}',
    );
  });

  it('shows a sentence or clause that stands elsewhere as moved, with the space beside it', () => {
    expect(
      marked('It rained all day. He ate. We left early.', 'He ate. We left early. It rained all day.'),
    ).toBe('[-It rained all day. -]He ate. We left early.{+ It rained all day.+}');
    const moves = diffText('会议在北京举行，记者会见市长。文化', '记者会见市长。会议在北京举行，文化').map(
      ({ kind, label, move }) => [kind, label, move],
    );
    expect(moves).toEqual([
      ['insert', 'move', 0],
      ['delete', 'move', 0],
    ]);
  });

  it('puts an insertion where people would: whole sentences, words with the space behind them', () => {
    expect(marked('The cat sat. It slept.', 'The cat sat. It ate. It slept.')).toBe(
      'The cat sat. {+It ate. +}It slept.',
    );
    expect(marked('the old harbour', 'the old old harbour')).toBe('the {+old +}old harbour');
    expect(marked('农业、贸易、文化', '农业、文化')).toBe('农业、[-贸易、-]文化');
    expect(marked('会议。会见。', '会议。会见。会议。')).toBe('会议。会见。{+会议。+}');
  });

  it('leaves no more than two letters between two changes, but for figures and the ends of sentences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'a the of red blue harbour ship 我 的 会议 记者 生命'.split(' '))),
        fc.array(fc.constantFrom(...'a the of green harbour boat 我 了 会议 记者 农业'.split(' '))),
        (a, b) => {
          const [before, after] = [a.join(' '), b.join(' ')];
          let last = -1;
          for (const change of diffText(before, after, { cutWords: words })) {
            const island = last < 0 ? 'none' : before.slice(last, change.before.start);
            expect(
              island.replace(/\W/gu, (mark) => (/\p{L}/u.test(mark) ? mark : '')).length,
            ).toBeGreaterThan(2);
            last = change.before.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('joins changes over a space, and replacements over one mark or function word', () => {
    expect(marked('a big dog', 'a small cat')).toBe('a [-big dog-]{+small cat+}');
    expect(marked('ships of iron', 'boats of wood')).toBe('[-ships of iron-]{+boats of wood+}');
    expect(marked('red, white', 'blue, green')).toBe('[-red, white-]{+blue, green+}');
    expect(marked('red car went', 'blue car came')).toBe('[-red-]{+blue+} car [-went-]{+came+}');
  });

  it('leaves what is equal at both ends out of a joined change', () => {
    expect(marked('The old harbour is', 'Harbour is')).toBe('[-The old harbour-]{+Harbour+} is');
    expect(marked('not an important part', 'not a part')).toBe('not [-an important-]{+a+} part');
  });

  it('keeps islands between two insertions and across a line break', () => {
    expect(marked('a, b', 'a x, y b')).toBe('a{+ x+}, {+y +}b');
    expect(marked('red\nwhite', 'blue\ngreen')).toBe('[-red-]{+blue+}\n[-white-]{+green+}');
  });

  it('treats emoji and flags as wholes', () => {
    expect(marked('🇨🇳 👨‍👩‍👧', '🇺🇦 👨‍👩‍👦')).toBe('[-🇨🇳 👨‍👩‍👧-]{+🇺🇦 👨‍👩‍👦+}');
  });

  it('inserts all of a text that had no words and deletes it again', () => {
    expect([diffText('', '会议 a'), diffText('会议 a', '')]).toEqual([
      [
        {
          kind: 'insert',
          before: { start: 0, end: 0 },
          after: { start: 0, end: 4 },
          label: 'wording',
          move: null,
        },
      ],
      [
        {
          kind: 'delete',
          before: { start: 0, end: 4 },
          after: { start: 0, end: 0 },
          label: 'wording',
          move: null,
        },
      ],
    ]);
  });

  it('stays exact and quick where long texts have little in common', () => {
    const long = (seed: number): string =>
      Array.from({ length: 5_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * seed * 7919) % 2_000))).join(
        '',
      );
    const started = performance.now();
    const [before, after] = [long(3), long(11)];
    expect(applyChanges(before, diffText(before, after), after)).toBe(after);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('finds few edits in a long text one by one, however far apart', () => {
    const sentence = (i: number): string => `Sentence ${i} of the report names harbour ${i * 7}.`;
    const before = Array.from({ length: 600 }, (_, i) => sentence(i));
    const after = before.map((text, i) => (i % 100 === 50 ? text.replace('harbour', 'port') : text));
    expect(diffText(before.join(' '), after.join(' ')).map(({ kind }) => kind)).toEqual(
      Array(6).fill('replace'),
    );
  });

  const revisions = new URL('../../../../shared/data/revisions/mlqe-pe-enzh.tsv', import.meta.url);
  it.skipIf(!existsSync(revisions))('rebuilds real post-edited sentences exactly', () => {
    const [header = '', ...rows] = readFileSync(revisions, 'utf8').trimEnd().split('\n');
    const [oldColumn, newColumn] = ['before', 'after'].map((name) => header.split('\t').indexOf(name));
    for (const row of rows) {
      const cells = row.split('\t');
      const [before = '', after = ''] = [cells[oldColumn ?? 0], cells[newColumn ?? 0]];
      expect(applyChanges(before, diffText(before, after, { cutWords: cutChineseWords }), after)).toBe(after);
    }
    expect(rows.length).toBeGreaterThan(100);
  });
});
