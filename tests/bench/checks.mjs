// `npm run bench -- checks`: what the checks find in good translations and in seeded ones, check by check, beside the rule
// that digits must recur and beside translate-toolkit's pofilter where it is installed; and what they cost.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';
import { inProject } from '../../scripts/projectRoot.mjs';
import { seededPairs } from './checkSeeds.mjs';
import { seedsToChinese } from './checkSeedsToChinese.mjs';

/**
 * @typedef {import('../../shared/model/check.js').CheckIssue} CheckIssue
 * @typedef {{ source: string, target: string }} Pair
 * @typedef {(pairs: readonly Pair[], isFromChinese: boolean) => readonly (readonly CheckIssue[])[]} RunChecks
 */

const data = inProject('../shared/data');

/** Measures and prints; judges nothing. */
export async function compareChecks() {
  if (!fs.existsSync(path.join(data, 'parallel'))) {
    console.log(
      'checks: the development data is not beside the repository (../shared/data); nothing to measure.',
    );
    return;
  }
  const { runChecks, namesIn, clausesLost } = await loadChecks();
  const good = {
    zhen: rowsOf('parallel/wmt22-zhen.tsv').map(({ source = '', refA = '' }) => ({ source, target: refA })),
    enzh: rowsOf('parallel/wmt22-enzh.tsv').map(({ source = '', refA = '' }) => ({ source, target: refA })),
  };
  runChecks(good.zhen.slice(0, 300), true);
  printGood('zh→en', good.zhen, true, runChecks);
  printGood('en→zh', good.enzh, false, runChecks);
  printSeeded(runChecks);
  printOwnSeeds('zh→en', seededPairs(good.zhen, namesIn), true, runChecks);
  printOwnSeeds(
    'en→zh',
    seededPairs(good.enzh, () => [], seedsToChinese),
    false,
    runChecks,
  );
  printClauses(good.zhen, clausesLost);
  printCost(good.zhen, runChecks);
  console.log(`load average ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

/**
 * Each pair by itself, as published segments come; and the renderings of its names.
 * @returns {Promise<{ runChecks: RunChecks, clausesLost: (pair: Pair) => number, namesIn: (pair: Pair) => readonly { kind: string, start: number, end: number }[] }>}
 */
async function loadChecks() {
  const { run, read, profiles, resources, terms, names, renderings, clauses } = await bundleShared({
    run: inProject('shared/check/runChecks.ts'),
    read: inProject('shared/check/checkedArticle.ts'),
    profiles: inProject('shared/check/profiles.ts'),
    resources: inProject('electron/files/check/checkResources.ts'),
    terms: inProject('shared/terms/termIndex.ts'),
    names: inProject('shared/check/names/articleNames.ts'),
    renderings: inProject('shared/check/names/nameRenderings.ts'),
    clauses: inProject('shared/check/ledger/clauseLines.ts'),
  });
  const plain = (/** @type {string} */ text) => ({ text, marks: [] });
  const articleOf = (/** @type {Pair} */ { source, target }, /** @type {boolean} */ isFromChinese) => {
    const segment = { id: '1', paragraphId: '1', role: 'body', isLeftOut: false };
    return read.readArticle([{ ...segment, source: plain(source), target: plain(target) }], {
      sourceLanguage: isFromChinese ? 'zh-CN' : 'en-US',
      targetLanguage: isFromChinese ? 'en-US' : 'zh-CN',
      articleDate: null,
      profile: profiles.defaultProfile,
      terms: terms.noTerms,
      resources: resources.checkResources(),
    });
  };
  return {
    runChecks: (pairs, isFromChinese) =>
      pairs.map((pair) => run.checkArticle(articleOf(pair, isFromChinese))[0]),
    clausesLost: (pair) => clauses.clauseLines(read.chineseEnglish(articleOf(pair, true).pairs[0])).length,
    namesIn: (pair) => {
      const both = read.chineseEnglish(articleOf(pair, true).pairs[0]);
      const all = names.articleNames([both]);
      // A Chinese person by the whole name, once; a place of the table.
      return all.flatMap((/** @type {{ kind: string, person: unknown }} */ name) => {
        const [first, ...more] = renderings.renderingsOfName(both, name, all);
        const isWhole = first?.form === 'full' && more.length === 0;
        const kind =
          name.kind === 'person' && name.person ? 'person' : name.kind === 'place' ? 'place' : null;
        return isWhole && kind ? [{ kind, start: first.start, end: first.end }] : [];
      });
    },
  };
}

/**
 * Clauses of five words or more taken out of the translation, one at a time: what the coverage meter shows of them.
 * @param {readonly Pair[]} pairs
 * @param {(pair: Pair) => number} clausesLost
 */
function printClauses(pairs, clausesLost) {
  const cut = pairs.flatMap((pair, i) => {
    const parts = pair.target.split(/(?<=[,;]) /);
    const out = parts[1 + (i % Math.max(1, parts.length - 1))];
    if (parts.length < 3 || (out ?? '').split(' ').length < 5) return [];
    return [{ pair, target: parts.filter((part) => part !== out).join(' ') }];
  });
  const good = pairs.filter((pair) => clausesLost(pair) > 0).length;
  const found = cut.filter(({ pair, target }) => clausesLost({ ...pair, target }) > clausesLost(pair)).length;
  console.log(
    `clauses taken out: the coverage meter shows ${found} of ${cut.length} (${share(found, cut.length)}); in good pairs ${share(good, pairs.length)}`,
  );
}

/** @param {string} file @returns {readonly Record<string, string>[]} */
function rowsOf(file) {
  const [head = '', ...lines] = fs.readFileSync(path.join(data, file), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}

const isGrave = (/** @type {CheckIssue} */ { severity }) => severity !== 'notice';
const share = (/** @type {number} */ part, /** @type {number} */ whole) =>
  `${((100 * part) / whole).toFixed(1)} %`;

/** Digits of the source that do not stand in the target: what most tools check. @param {Pair} pair */
function lacksDigits({ source, target }) {
  const digits = (/** @type {string} */ text) =>
    (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((run) => run.replaceAll(',', ''));
  const given = new Set(digits(target));
  return digits(source).some((run) => !given.has(run));
}

/** @param {string} name @param {readonly Pair[]} pairs @param {boolean} isFromChinese @param {RunChecks} runChecks */
function printGood(name, pairs, isFromChinese, runChecks) {
  const found = runChecks(pairs, isFromChinese);
  const flagged = found.filter((issues) => issues.some(isGrave)).length;
  console.log(
    `good translations ${name}: ${pairs.length}, flagged with error or warning ${share(flagged, pairs.length)} (aim 4 %)`,
  );
  console.log(`  digits must recur: ${share(pairs.filter(lacksDigits).length, pairs.length)}`);
  console.log(`  ${pofilter(pairs)}`);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const issues of found)
    for (const key of new Set(issues.map(({ check, severity }) => `${check} ${severity}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`    ${key.padEnd(32)} ${String(count).padStart(5)}  ${share(count, pairs.length)}`);
}

/** translate-toolkit's checks, all of them, over the same pairs. @param {readonly Pair[]} pairs */
function pofilter(pairs) {
  if (spawnSync('pofilter', ['--version']).error) return 'pofilter is not on the path';
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-pofilter-'));
  const quoted = (/** @type {string} */ text) => JSON.stringify(text);
  const units = pairs.map(
    ({ source, target }, i) => `#: ${i}\nmsgctxt "${i}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`,
  );
  const head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
  fs.writeFileSync(path.join(folder, 'in.po'), [head, ...units].join('\n'));
  const begun = performance.now();
  const run = spawnSync(
    'pofilter',
    ['--progress=none', path.join(folder, 'in.po'), path.join(folder, 'out.po')],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - begun) / 1000;
  const out = path.join(folder, 'out.po');
  const flagged = fs.existsSync(out) ? (fs.readFileSync(out, 'utf8').match(/^msgctxt /gm) ?? []).length : 0;
  fs.rmSync(folder, { recursive: true });
  return run.status === 0
    ? `pofilter flags ${share(flagged, pairs.length)} in ${seconds.toFixed(1)} s`
    : `pofilter failed: ${run.stderr}`;
}

/** @param {RunChecks} runChecks */
function printSeeded(runChecks) {
  const rows = rowsOf('seeded/demetr-zhen.tsv');
  const pairsOf = (/** @type {'clean' | 'perturbed'} */ name) =>
    rows.map((row) => ({ source: row['source'] ?? '', target: row[name] ?? '' }));
  const [clean, perturbed] = [runChecks(pairsOf('clean'), true), runChecks(pairsOf('perturbed'), true)];
  const keyOf = (/** @type {CheckIssue} */ { check, message, values }) =>
    JSON.stringify([check, message, values]);
  /** @type {Map<string, { rows: number, caught: number, noisy: number }>} */
  const kinds = new Map();
  rows.forEach((row, i) => {
    const known = new Set(clean[i]?.map(keyOf));
    const fresh = perturbed[i]?.filter((issue) => !known.has(keyOf(issue))) ?? [];
    const kind = kinds.get(row['name'] ?? '') ?? { rows: 0, caught: 0, noisy: 0 };
    kind.rows += 1;
    kind.caught += fresh.length > 0 ? 1 : 0;
    kind.noisy += clean[i]?.some(isGrave) ? 1 : 0;
    kinds.set(row['name'] ?? '', kind);
  });
  console.log(
    'seeded errors: caught by a finding the clean text does not have (many kinds need understanding)',
  );
  for (const [name, { rows: count, caught, noisy }] of [...kinds].sort())
    console.log(
      `    ${name.padEnd(34)} ${String(caught).padStart(3)} of ${String(count).padStart(3)}; clean flagged ${noisy}`,
    );
}

/**
 * Slips by rule in the good translations; caught: an error or warning that the good one does not have.
 * @param {string} name
 * @param {ReturnType<typeof seededPairs>} kinds
 * @param {boolean} isFromChinese
 * @param {RunChecks} runChecks
 */
function printOwnSeeds(name, kinds, isFromChinese, runChecks) {
  const keyOf = (/** @type {CheckIssue} */ { check, message, values }) =>
    JSON.stringify([check, message, values]);
  let [all, met] = [0, 0];
  console.log(
    `slips put in by rule, ${name}: caught by an error or warning that the good translation does not have (aim 95 %)`,
  );
  for (const [kind, seeded] of kinds) {
    const clean = runChecks(
      seeded.map((one) => one.clean),
      isFromChinese,
    );
    const found = runChecks(
      seeded.map((one) => one.seeded),
      isFromChinese,
    );
    const isCaught = seeded.map((_, i) => {
      const known = new Set(clean[i]?.map(keyOf));
      return found[i]?.some((issue) => isGrave(issue) && !known.has(keyOf(issue))) ?? false;
    });
    const caught = isCaught.filter(Boolean).length;
    all += seeded.length;
    met += caught;
    console.log(
      `    ${kind.padEnd(26)} ${String(caught).padStart(4)} of ${String(seeded.length).padStart(4)}  ${share(caught, seeded.length)}`,
    );
    if (process.env['DUIZHAO_BENCH_MISSES'])
      seeded
        .filter((_, i) => !isCaught[i])
        .slice(0, 12)
        .forEach(({ clean: { source, target }, seeded: to }) =>
          console.log(`        ${source}\n        ${target}\n        ${to.target}`),
        );
  }
  console.log(
    `    all                        ${String(met).padStart(4)} of ${String(all).padStart(4)}  ${share(met, all)}`,
  );
}

/** @param {readonly Pair[]} pairs @param {RunChecks} runChecks */
function printCost(pairs, runChecks) {
  const many = Array.from(
    { length: 10_000 },
    (_, i) => pairs[i % pairs.length] ?? { source: '', target: '' },
  );
  const before = process.cpuUsage();
  runChecks(many, true);
  const used = process.cpuUsage(before);
  console.log(`10,000 pairs: ${((used.user + used.system) / 1e6).toFixed(1)} s of CPU (aim 3 s)`);
  const times = pairs.slice(0, 1000).map((pair) => {
    const begun = performance.now();
    runChecks([pair], true);
    return performance.now() - begun;
  });
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  console.log(`one segment, p95: ${p95.toFixed(1)} ms (aim 20 ms)`);
}
