import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { editEffort } from '../../../shared/review/effort/editEffort.js';
import { csvCell, formatDigestCsv } from '../../../shared/review/formatDigestCsv.js';
import { formatDigestHtml } from '../../../shared/review/formatDigestHtml.js';
import { anyInlineText, anyText } from '../arbitraryText.js';
import { articleOf, confirmed, digestError, digestOf, entry, labels, reason } from './digestForTests.js';

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
    const effort = editEffort('a red car', 'a blue car');
    const table = formatDigestCsv(
      [articleOf([entry({ reason: because, isImported: true, effort })])],
      labels,
    );
    expect(table.startsWith('\uFEFFcolumn article,column number,column role,')).toBe(true);
    expect(readCsv(table.slice(1))[1]).toEqual([
      'Ferries',
      '3',
      'role body',
      'label wording',
      'status changed',
      'imported words',
      'red',
      'blue',
      'a […] car',
      'name tom',
      'time 1000',
      'category style',
      'severity major',
      'Too “loud”, he said',
      '40.0',
      '0.333',
      ...Array<string>(6).fill(''),
    ]);
  });

  it('gives an error of its own a row, and one that an entry tells of the entry’s', () => {
    const because = reason({ before: '24', after: '240', note: 'Ten times' });
    const told = digestError({ mended: because });
    const mendedAlone = digestError({ number: 5, mended: because, isImported: true });
    const table = formatDigestCsv(
      [
        articleOf([], {
          digest: digestOf(
            [entry({ reason: because, severity: 'major', finding: told })],
            [told, digestError({ number: 4 }), mendedAlone],
          ),
        }),
      ],
      labels,
    );
    const [heading, ...rows] = readCsv(table.slice(1));
    const cells = rows.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, i) => (cell === '' ? [] : [[heading?.[i]?.replace('column ', ''), cell]])),
      ),
    );
    const found = {
      check: 'number-value value 2.4亿',
      type: 'type mistranslation',
      source: '2.4亿',
      target: '24 million',
      countedBy: 'name tom',
      countedAt: 'time 7000',
    };
    const kind = { article: 'Ferries', role: 'role body', severity: 'severity major' };
    expect(cells).toEqual([
      expect.objectContaining({ ...kind, ...found, number: '3', before: 'red', category: 'category style' }),
      { ...kind, ...found, number: '4', work: 'own words', category: 'category accuracy' },
      {
        ...kind,
        ...found,
        number: '5',
        work: 'imported words',
        category: 'category accuracy',
        label: 'label wording',
        before: '24',
        after: '240',
        person: 'name tom',
        time: 'time 5000',
        note: 'Ten times',
      },
    ]);
  });

  it('reads back as the words, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const table = formatDigestCsv(
          [articleOf([entry({ before: plain(before), after: plain(after) })])],
          labels,
        );
        const [heading, row, ...rest] = readCsv(table.slice(1));
        const isFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
        const expected = [before, after]
          .map((text) => text.replaceAll('\u2029', '\n'))
          .map((text) => (isFormula(text) ? `'${text}` : text));
        expect(row?.slice(6, 8)).toEqual(expected);
        expect([row?.length, rest.length]).toEqual([heading?.length, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('is one table for all articles', () => {
    const table = formatDigestCsv(
      [articleOf([entry({})]), articleOf([entry({})], { headline: 'Tides' })],
      labels,
    );
    expect(readCsv(table.slice(1)).map(([article]) => article)).toEqual([
      'column article',
      'Ferries',
      'Tides',
    ]);
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
  it('gives each of several articles a section with its sums, below the sums of all', () => {
    const imported = { ...digestOf([entry({ isImported: true })]) };
    const groups = imported.groups.map((group) => ({ ...group, isImported: true }));
    const page = formatDigestHtml(
      [
        articleOf([entry({})]),
        articleOf([], { headline: 'Tides', digest: { ...imported, groups }, sums: ['2 there'] }),
      ],
      labels,
    );
    const told = Array.from(page.matchAll(/<(h[123])[^>]*>(.*?)<|<li>(.*?)</gu), ([, tag, heading, sum]) =>
      tag ? `${tag} ${heading}` : sum,
    );
    expect(told).toEqual([
      'h1 Changes &lt;for&gt; Mei',
      '1 change',
      'h2 Ferries',
      '1 here',
      'h3 No reason given (1)',
      'h2 Tides',
      '2 there',
      'h3 imported words · No reason given (1)',
    ]);
  });

  it('is a page of its own in the language of the labels, with the words in theirs', () => {
    const page = formatDigestHtml([articleOf([entry({})], { targetLanguage: 'zh-CN' })], labels);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(
      '<td lang="zh-CN"><span class="context">a </span><del>red</del><span class="context"> car</span></td>',
    );
    expect(page).toContain('<ins>blue</ins>');
    expect(page).toContain('<h1>Changes &lt;for&gt; Mei</h1>');
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('lists the errors the checks found below the changes, with the words of both sides in their languages', () => {
    const because = reason({ before: '24', after: '', severity: 'critical' });
    const told = digestError({ mended: because, severity: 'critical' });
    const missing = confirmed({
      source: null,
      target: { text: 'All of it.', isWhole: true },
      message: 'missing',
    });
    const digest = digestOf(
      [entry({ reason: because, severity: 'critical', finding: told })],
      [told, digestError({ number: 4, error: missing })],
    );
    const [group] = digest.errorGroups;
    if (!group) throw new Error('no errors');
    const groups = [group, { isImported: true, errors: [digestError({ isImported: true })] }];
    const page = formatDigestHtml(
      [articleOf([], { digest: { ...digest, errorGroups: groups }, targetLanguage: 'en-GB' })],
      labels,
    );
    const headings = Array.from(page.matchAll(/<h2>(.*?)</gu), ([, heading]) => heading);
    expect(headings).toEqual([
      'No reason given (1)',
      'Found by checks (2)',
      'imported words · Found by checks (1)',
    ]);
    expect(page).toContain('severity critical<br>counted once</td>');
    expect(page).toContain(
      [
        '<th scope="row">3<br>role body</th>',
        '<td>number-value value 2.4亿</td>',
        '<td lang="zh-CN">2.4亿</td>',
        '<td lang="en-GB">24 million<br><span class="meta">changed:</span> <del>24</del> → <span class="meta">gone</span></td>',
        '<td class="meta">category accuracy · type mistranslation<br>severity critical</td>',
        '<td class="meta">name tom<br>time 7000</td>',
      ].join('\n'),
    );
    expect(page).toContain(
      '<td>number-value missing 2.4亿</td>\n<td lang="zh-CN"></td>\n<td lang="en-GB"><span class="context">All of it.</span></td>',
    );
    // Errors are something to tell, also where nothing was changed.
    const alone = { ...digestOf([], [digestError()]), groups: [] };
    expect(formatDigestHtml([articleOf([], { digest: alone })], labels)).not.toContain(
      'Nothing was changed.',
    );
  });

  it('says so when nothing was changed', () => {
    expect(formatDigestHtml([articleOf([], { digest: { ...digestOf([]), groups: [] } })], labels)).toContain(
      'Nothing was changed.',
    );
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
          const words = { text: trick + content.text, isWhole: false };
          const error = digestError({
            error: confirmed({ source: words, target: words }),
            mended: reason({ before: trick, after: trick }),
          });
          const digest = digestOf([tricky], [error]);
          const page = formatDigestHtml([articleOf([], { headline: trick, digest }), articleOf([])], {
            ...labels,
            title: trick,
            nameOf: () => trick,
            messageOf: () => trick,
          });
          const tags = Array.from(page.matchAll(/<\/?([a-z0-9]+)/gu), ([, name]) => name ?? '');
          const known =
            'html head meta title style body main h1 h2 h3 p ul li section div table thead tbody tr th td span del ins br';
          expect(tags.filter((name) => !known.split(' ').includes(name))).toEqual([]);
          expect(page.match(/<td/gu)).toHaveLength(10);
        },
      ),
    );
  });
});
