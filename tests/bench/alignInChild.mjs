// Aligns two files of lines in a process of its own and prints what that cost, as JSON: CPU seconds and the most memory.
import fs from 'node:fs';
import { inProject } from '../../scripts/projectRoot.mjs';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';

const [source = '', target = ''] = process.argv.slice(2);
/** @param {string} file */
const linesOf = (file) => fs.readFileSync(file, 'utf8').trimEnd().split('\n');
const { alignLines, alignKnowledge } = await bundleShared({
  alignLines: inProject('shared/align/alignLines.ts'),
  alignKnowledge: inProject('shared/align/lexicon/alignKnowledge.ts'),
});
const loadStart = performance.now();
const knowledge = alignKnowledge.alignKnowledge();
const loadMs = performance.now() - loadStart;
const before = process.cpuUsage();
const links = alignLines.alignLines(linesOf(source), linesOf(target), { knowledge });
const used = process.cpuUsage(before);
console.log(
  JSON.stringify({
    links: links.length,
    loadMs,
    cpuSeconds: (used.user + used.system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
