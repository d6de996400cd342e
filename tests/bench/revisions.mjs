// Public revisions of texts, if they lie beside the project: pairs of wordings, and edits that people made.
import fs from 'node:fs';

/**
 * @typedef {import('./diffPeers.mjs').Edit} Edit
 * @typedef {readonly [before: string, after: string]} Pair
 * @typedef {{ before: string, after: string, gold: readonly Edit[] }} GoldRow
 */

const folder = new URL('../../../shared/data/revisions/', import.meta.url);

/** Whether the revisions are there. */
export const hasRevisions = () => fs.existsSync(folder);

/** Rows of a table as records by column. @param {string} name @returns {Record<string, string>[]} */
function rows(name) {
  const [header = '', ...lines] = fs.readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** All pairs by set. @returns {Readonly<Record<string, readonly Pair[]>>} */
export function revisionPairs() {
  /** @param {Record<string, string>} row @param {readonly string[]} afters @returns {Pair[]} */
  const pairs = (row, afters) => afters.map((after) => [row['before'] ?? '', after]);
  /** @param {string} name */
  const single = (name) => rows(name).flatMap((row) => pairs(row, [row['after'] ?? '']));
  return {
    'jfleg, English': rows('jfleg-en.tsv').flatMap((row) =>
      pairs(
        row,
        ['after0', 'after1', 'after2', 'after3'].map((column) => row[column] ?? ''),
      ),
    ),
    'bio, English': single('bio-zhen.tsv'),
    'mlqe-pe, Chinese': single('mlqe-pe-enzh.tsv'),
    'fcgec, Chinese': single('fcgec-zh.tsv'),
    'mucgec, Chinese': rows('mucgec-zh.tsv').flatMap((row) =>
      pairs(row, (row['after_any'] ?? '').split(' ||| ')),
    ),
    'bio, Chinese': single('bio-enzh.tsv'),
  };
}

/** The edits people made; rows in which they only gave words another order, or that do not fit their texts, are left out. */
export function goldRows() {
  return rows('fcgec-zh.tsv').flatMap(({ before = '', after = '', gold_edits: edits = '[]' }) => {
    /** @type {[number | 'switch', number, string][]} */
    const given = JSON.parse(edits);
    let [moved, made, at] = [0, '', 0];
    /** @type {Edit[]} */
    const gold = [];
    for (const [start, end, text] of given) {
      if (start === 'switch') return [];
      const last = Math.min(end, before.length);
      gold.push({ before: [start, last], after: [start + moved, start + moved + text.length] });
      made += before.slice(at, start) + text;
      moved += text.length - (last - start);
      at = last;
    }
    return made + before.slice(at) === after ? [{ before, after, gold }] : [];
  });
}
