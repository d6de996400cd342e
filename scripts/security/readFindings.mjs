// Reads what electronegativity found and compares it with what has been looked at and accepted.

/**
 * @typedef {object} Finding
 * @property {string} issue the check's name
 * @property {string} severity
 * @property {string} file bundle it is in, `N/A` for the app as a whole
 * @property {string} location line and column
 * @property {string} description
 * @typedef {object} Accepted
 * @property {string} issue
 * @property {string} file
 * @property {string} reason why the finding stands
 */

/**
 * The rows of electronegativity's CSV report.
 * @param {string} csv
 * @returns {Finding[]}
 */
export function readFindings(csv) {
  const [, ...rows] = parseCsv(csv);
  return rows
    .filter((row) => row.length > 1)
    .map(([issue = '', severity = '', , file = '', location = '', , description = '']) => ({
      issue,
      severity,
      file,
      location,
      description,
    }));
}

/**
 * @param {readonly Finding[]} findings
 * @param {readonly Accepted[]} accepted
 * @returns {{ open: Finding[], stale: Accepted[] }} findings nobody has accepted; acceptances nothing needs any more
 */
export function judgeFindings(findings, accepted) {
  /** @type {(finding: Finding, entry: Accepted) => boolean} */
  const isSame = (finding, entry) => finding.issue === entry.issue && finding.file === entry.file;
  return {
    open: findings.filter((finding) => !accepted.some((entry) => isSame(finding, entry))),
    stale: accepted.filter((entry) => !findings.some((finding) => isSame(finding, entry))),
  };
}

/**
 * RFC 4180 without the strictness: fields may be quoted, quotes are doubled, quoted fields may hold line ends.
 * @param {string} text
 * @returns {string[][]}
 */
function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const field = /\s*(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  return rows;
}
