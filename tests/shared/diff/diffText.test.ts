import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/diff/applyChanges.js';
import { diffText } from '../../../shared/diff/diffText.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import { intlWordCutter, type WordCutter } from '../../../shared/text/wordCutter.js';
import { anyText, textAndEdit } from '../arbitraryText.js';

/** Cuts where a small dictionary knows a word, else by character: no ICU in these tests. */
const words: WordCutter = (han) =>
  han.match(/副?市长|研究生?|生命|记者|外国|会见|会议|哈尔滨|贸易|文化|体育|农业|./gsu) ?? [];
const anyCutter = fc.constantFrom(undefined, words, intlWordCutter() ?? undefined);

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

describe('diffText', () => {
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

  it('gives changes in order that never touch, each with the kind its ranges say', () => {
    fc.assert(
      fc.property(textAndEdit, anyCutter, ([before, after], cutWords) => {
        let [oldAt, newAt] = [-1, -1];
        for (const change of diffText(before, after, { cutWords })) {
          const [old, now] = [change.before, change.after];
          expect([old.start > oldAt, now.start > newAt]).toEqual([true, true]);
          const kind = old.end === old.start ? 'insert' : now.end === now.start ? 'delete' : 'replace';
          expect([change.kind, old.end + now.end > old.start + now.start]).toEqual([kind, true]);
          [oldAt, newAt] = [old.end, now.end];
        }
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(anyText, anyCutter, (text, cutWords) => {
        expect(diffText(text, text, { cutWords })).toEqual([]);
      }),
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

  it('replaces whole figures, dates and Latin words', () => {
    expect(marked('投资1.2亿元，12月2日', '投资1.3亿元，12月3日')).toBe(
      '投资[-1.2亿元-]{+1.3亿元+}，[-12月2日-]{+12月3日+}',
    );
    expect(marked('the vice-chairman', 'the vice-chairmen')).toBe('the [-vice-chairman-]{+vice-chairmen+}');
  });

  it('sees Chinese words where the two sides are cut differently', () => {
    expect(marked('市长会见记者', '副市长会见外国记者')).toBe('{+副+}市长会见{+外国+}记者');
    expect(marked('研究生命', '研究生')).toBe('研究生[-命-]');
    expect(marked('哈尔滨会议', '哈尔滨贸易会议')).toBe('哈尔滨{+贸易+}会议');
  });

  it('puts an insertion where people would: whole sentences, words with the space behind them', () => {
    expect(marked('The cat sat. It slept.', 'The cat sat. It ate. It slept.')).toBe(
      'The cat sat. {+It ate. +}It slept.',
    );
    expect(marked('the old harbour', 'the old old harbour')).toBe('the old {+old +}harbour');
    expect(marked('农业、贸易、文化', '农业、文化')).toBe('农业、[-贸易、-]文化');
    expect(marked('会议。会见。', '会议。会见。会议。')).toBe('会议。会见。{+会议。+}');
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
      expect(
        applyChanges(before, diffText(before, after, { cutWords: intlWordCutter() ?? undefined }), after),
      ).toBe(after);
    }
    expect(rows.length).toBeGreaterThan(100);
  });
});
