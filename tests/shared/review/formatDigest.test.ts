import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { csvCell, formatDigestCsv } from '../../../shared/review/formatDigestCsv.js';
import { formatDigestHtml } from '../../../shared/review/formatDigestHtml.js';
import { anyInlineText, anyText } from '../arbitraryText.js';
import { digestOf, entry, labels, reason } from './digestForTests.js';

/** The cells of a table by RFC 4180. */
function readCsv(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    if (quoted === undefined && bare === '' && end === '') break;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('formatDigestCsv', () => {
  it('writes a heading and one row for each entry, in the words of the labels', () => {
    const because = reason({ category: 'style', severity: 'major', note: 'Too “loud”, he said' });
    const table = formatDigestCsv(digestOf([entry({ reason: because })]), labels);
    expect(table.startsWith('\uFEFFcolumn number,column role,')).toBe(true);
    expect(readCsv(table.slice(1))[1]).toEqual([
      '3',
      'role body',
      'label wording',
      'status changed',
      'red',
      'blue',
      'a […] car',
      'name tom',
      'time 1000',
      'category style',
      'severity major',
      'Too “loud”, he said',
    ]);
  });

  it('reads back as the words, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const table = formatDigestCsv(
          digestOf([entry({ before: plain(before), after: plain(after) })]),
          labels,
        );
        const [heading, row, ...rest] = readCsv(table.slice(1));
        const isFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
        const expected = [before, after]
          .map((text) => text.replaceAll('\u2029', '\n'))
          .map((text) => (isFormula(text) ? `'${text}` : text));
        expect(row?.slice(4, 6)).toEqual(expected);
        expect([row?.length, rest.length]).toEqual([heading?.length, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no cell be taken for a formula', () => {
    expect(['=1+1', '+1', '-5%', '@a', '\t=1', '＝1', '1-2'].map(csvCell)).toEqual([
      "'=1+1",
      "'+1",
      "'-5%",
      "'@a",
      "'\t=1",
      "'＝1",
      '1-2',
    ]);
    expect(csvCell('=HYPERLINK("a","b")')).toBe(`"'=HYPERLINK(""a"",""b"")"`);
  });
});

describe('formatDigestHtml', () => {
  it('is a page of its own in the language of the labels, with the words in theirs', () => {
    const page = formatDigestHtml(digestOf([entry({})]), 'zh-CN', labels);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(
      '<td lang="zh-CN"><span class="context">a </span><del>red</del><span class="context"> car</span></td>',
    );
    expect(page).toContain('<ins>blue</ins>');
    expect(page).toContain('<h1>Changes &lt;for&gt; Mei</h1>');
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('says so when nothing was changed', () => {
    expect(formatDigestHtml({ ...digestOf([]), groups: [] }, 'en', labels)).toContain('Nothing was changed.');
  });

  it('lets no word become markup', () => {
    fc.assert(
      fc.property(
        anyInlineText,
        fc.constantFrom('<script>', '"><img onerror=x>', '&amp;', '</td>'),
        (content, trick) => {
          const tricky = entry({
            before: { text: trick + content.text, marks: [] },
            contextBefore: trick,
            reason: reason({ note: trick }),
          });
          const page = formatDigestHtml(digestOf([tricky]), 'en', {
            ...labels,
            title: trick,
            nameOf: () => trick,
          });
          const tags = Array.from(page.matchAll(/<\/?([a-z0-9]+)/gu), ([, name]) => name ?? '');
          const known =
            'html head meta title style body main h1 h2 p ul li section div table thead tbody tr th td span del ins br';
          expect(tags.filter((name) => !known.split(' ').includes(name))).toEqual([]);
          expect(page.match(/<td/gu)).toHaveLength(5);
        },
      ),
    );
  });
});
