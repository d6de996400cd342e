// Aligns two files of lines in a process of its own and prints what that cost, as JSON: CPU seconds and the most memory,
// what the bundler has left behind included.
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
forgetPeak();
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
    megabytes: peakMegabytes(),
  }),
);

/** Where the system can, the peak begins anew, without the bundler's. */
function forgetPeak() {
  if (fs.existsSync('/proc/self/clear_refs')) fs.writeFileSync('/proc/self/clear_refs', '5');
}

/** The most memory since; the run's whole peak where the system does not say. */
function peakMegabytes() {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}
