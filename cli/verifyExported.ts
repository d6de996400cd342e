// `duizhao verify`: whether an exported file still equals what was approved, and if not, which paragraph differs.
import { expectedParagraphs } from '../electron/files/expectedParagraphs.js';
import { readExportFile } from '../electron/files/readExportFile.js';
import { verifyFile, type VerifyStorage, type VerifyTools } from '../electron/files/verifyFile.js';
import { differenceInShort, numberRanges } from '../shared/export/describeDifference.js';
import type { HouseTemplate } from '../shared/export/renderTemplate.js';
import { isVerified, type ParagraphDifference, type VerifyReport } from '../shared/model/verified.js';
import { failed } from '../shared/outcome.js';
import { chosenTemplate } from './exportFile.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** What the command line says. */
export interface VerifyOptions {
  readonly file: string;
  readonly signoff: string | undefined;
  readonly template: string | undefined;
  readonly json: boolean;
}

/** Differences told one by one on the terminal; the rest are counted. */
const toldDifferences = 20;

/** Answers 0 when the file says what was approved, 1 when not or when something that vouches for it was altered. */
export async function verifyExported(
  storage: VerifyStorage | null,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const template = await chosenTemplate(options.template);
  if (!template.ok) return sayFailure(terminal, template.failure);
  const found = await readExportFile({ file: options.file, signOff: options.signoff ?? null });
  if (!found.ok) return sayFailure(terminal, found.failure);
  const report = await verifyFile(found.value, toolsWith(storage, template.value));
  if (!report.ok) return sayFailure(terminal, report.failure);
  const isEqual = isVerified(report.value);
  if (options.json) await terminal.print(JSON.stringify({ equal: isEqual, ...report.value }));
  else await tell(report.value, terminal);
  return isEqual ? 0 : 1;
}

function toolsWith(storage: VerifyStorage | null, template: HouseTemplate | null): VerifyTools {
  return {
    storage,
    templates: template === null ? [] : [template.name],
    render: (article, request) => {
      const { template: name } = request;
      if (name === null) return expectedParagraphs(article, request, null);
      return template?.name === name
        ? expectedParagraphs(article, request, template)
        : Promise.resolve(failed('export.badTemplate', { name, detail: '--template' }));
    },
  };
}

async function tell(report: VerifyReport, terminal: Terminal): Promise<void> {
  const { t, print } = terminal;
  const { file, verdict, differences } = report;
  await print(`${file.name}: ${t(`export.verify.verdict.${verdict}`, { count: differences.length })}`);
  for (const line of remarks(report, terminal)) await print(line);
  for (const difference of differences.slice(0, toldDifferences)) await tellOne(difference, terminal);
  const more = differences.length - toldDifferences;
  if (more > 0) await print(t('cli.verify.more', { count: more }));
}

/** What it was held against, and what else is to be known. */
function remarks(
  { basis, made, record, isApproved, chain, page }: VerifyReport,
  { t }: Terminal,
): readonly string[] {
  const at = made.at === null ? '' : `${made.at.slice(0, 16).replace('T', ' ')} UTC`;
  const lines: string[] = [
    t(`export.verify.basis.${basis}`, { record: record?.file, at, by: made.by ?? '' }),
  ];
  if (record !== null) lines.push(t(`export.verify.record.${record.state}`));
  if (!isApproved) lines.push(t(basis === 'export' ? 'export.verify.draft' : 'export.verify.notApproved'));
  if (chain?.brokenAt)
    lines.push(t(`export.verify.broken.${chain.brokenAt.what}`, { seq: chain.brokenAt.seq }));
  if (page !== 'none' && page !== 'asSigned') lines.push(t(`export.verify.page.${page}`));
  return lines;
}

async function tellOne(difference: ParagraphDifference, { t, print }: Terminal): Promise<void> {
  const { expected, found, note } = differenceInShort(difference);
  await print(t('cli.verify.difference', { where: whereOf(difference, t), what: whatOf(difference, t) }));
  if (expected !== null) await print(t('cli.verify.expected', { text: expected }));
  if (found !== null) await print(t('cli.verify.found', { text: found }));
  if (note !== null) await print(`  ${t(`export.verify.${note}`)}`);
}

function whereOf({ segments, role, side, place }: ParagraphDifference, t: Terminal['t']): string {
  if (segments.length === 0 || role === null) return t('export.verify.stretch', { place: place ?? '–' });
  const named = { numbers: numberRanges(segments), role: t(`role.paragraph.${role}`) };
  return side === null
    ? t('export.verify.where', named)
    : t('export.verify.whereSide', { ...named, side: t(`export.verify.side.${side}`) });
}

function whatOf({ kind, after }: ParagraphDifference, t: Terminal['t']): string {
  if (kind !== 'added') return t(`export.verify.${kind}`);
  return after === null ? t('export.verify.addedFirst') : t('export.verify.added', { number: after });
}
