import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor } from '../../../shared/review/reanchor.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { anyText, textAndEdit } from '../arbitraryText.js';

const cutters = fc.constantFrom(undefined, cutChineseWords);

/** What the comment on [these words] is about afterwards. */
function quoteAfter(marked: string, after: string): string | null {
  const start = marked.indexOf('[');
  const before = marked.replace(/[[\]]/g, '');
  const range = reanchor({ start, end: marked.indexOf(']') - 1 }, before, after);
  return range && after.slice(range.start, range.end);
}

describe('reanchor', () => {
  it('keeps exactly the quoted words when only words elsewhere change', () => {
    const quotes = fc.constantFrom(
      'Zebra Quay',
      'zebras',
      '斑马码头',
      '4,711 zebras',
      '斑马，',
      'a zebra’s “quay”',
    );
    fc.assert(
      fc.property(textAndEdit, textAndEdit, quotes, cutters, ([a, b], [c, d], quote, cutWords) => {
        const [before, after] = [`${a} ${quote} ${c}`, `${b} ${quote} ${d}`];
        const start = a.length + 1;
        const range = reanchor({ start, end: start + quote.length }, before, after, { cutWords });
        expect(range).toEqual({ start: b.length + 1, end: b.length + 1 + quote.length });
      }),
      { numRuns: 200 },
    );
  });

  it('answers with a range of the new text that begins and ends between characters, or with null', () => {
    fc.assert(
      fc.property(textAndEdit, fc.nat(60), fc.nat(60), ([before, after], a, b) => {
        const at = (offset: number): number => Array.from(before).slice(0, offset).join('').length;
        const range = reanchor({ start: at(Math.min(a, b)), end: at(Math.max(a, b)) }, before, after);
        const { start, end } = range ?? { start: 0, end: 1 };
        expect(start < end && (range === null || end <= after.length)).toBe(true);
        expect(range !== null && /\p{Cs}/u.test(after.slice(start, end))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the range of an unchanged text, and refuses what is no range of it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const isRange = range.start < range.end && range.end <= text.length;
        expect(reanchor(range, text, text)).toEqual(isRange ? range : null);
      }),
    );
  });

  it('grows and shrinks with edits inside the words', () => {
    expect(quoteAfter('He said [the old port] grew.', 'He said the very old port grew.')).toBe(
      'the very old port',
    );
    expect(quoteAfter('He said [the old port] grew.', 'He said the port grew.')).toBe('the port');
    expect(quoteAfter('He said [the old port] grew.', 'He said the old harbour grew.')).toBe(
      'the old harbour',
    );
    expect(quoteAfter('He said [the old port] grew.', 'He said a port grew fast.')).toBe('a port');
    expect(quoteAfter('市长[会见外国记者]。', '市长会见了多名外国记者。')).toBe('会见了多名外国记者');
    expect(quoteAfter('He said [the old port] grew.', 'He said the old grew.')).toBe('the old');
  });

  it('leaves out what is put in before and behind the words', () => {
    expect(quoteAfter('He said [the port] grew.', 'He said once again the port slowly grew.')).toBe(
      'the port',
    );
  });

  it('finds words that a larger change took along', () => {
    expect(quoteAfter('It grew [by 3%] last year.', 'In 2019 it shrank by 3%, they say.')).toBe('by 3%');
    expect(quoteAfter('He saw alpha [of] beta there.', 'He saw gamma of delta there.')).toBe('of');
  });

  it('follows words that moved', () => {
    expect(
      quoteAfter(
        'The mayor met [reporters from abroad]. The port of the city grew by a third. He left.',
        'The port of the city grew by a third. He left. The mayor met reporters from abroad.',
      ),
    ).toBe('reporters from abroad');
    expect(
      quoteAfter(
        '市长会见了[外国记者]。港口吞吐量增长三成。他随后离开。',
        '港口吞吐量增长三成。他随后离开。市长会见了外国记者。',
      ),
    ).toBe('外国记者');
  });

  it('is lost when all the words vanished, even if a mark between them stays', () => {
    expect(quoteAfter('He said [the old, grey port] grew.', 'He said it grew.')).toBeNull();
    expect(quoteAfter('It grew by [3%].', 'It grew by 5%.')).toBeNull();
    expect(quoteAfter('He [came, saw], and left.', 'He went, looked, and left.')).toBeNull();
  });
});
