// `duizhao align SOURCE TARGET --lines`: links the lines of two files, one unit a line.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../electron/files/decodeText.js';
import { readFailure } from '../electron/files/systemErrors.js';
import { alignKnowledge } from '../shared/align/lexicon/alignKnowledge.js';
import { alignLines } from '../shared/align/alignLines.js';
import type { UnitLink } from '../shared/align/alignTexts.js';
import { linkEvidence } from '../shared/align/linkEvidence.js';
import { languageOf } from '../shared/align/alignUnits.js';
import type { SideTexts } from '../shared/align/prepareTexts.js';
import type { EvidencePlace } from '../shared/model/alignment.js';
import { success, type Outcome } from '../shared/outcome.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** What the command line says. */
export interface AlignFilesOptions {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  readonly json: boolean;
}

/** Below this many lines the work is done before anybody asks how far it is. */
const longText = 2_000;

/** Prints a line for each link, in reading order. */
export async function alignFiles(options: AlignFilesOptions, terminal: Terminal): Promise<ExitCode> {
  const source = await readLines(options.source);
  if (!source.ok) return sayFailure(terminal, source.failure);
  const target = await readLines(options.target);
  if (!target.ok) return sayFailure(terminal, target.failure);
  const sourceLanguage = options.sourceLanguage ?? languageOf(source.value);
  const targetLanguage = options.targetLanguage ?? languageOf(target.value);
  const isLong = source.value.length + target.value.length > longText;
  const links = alignLines(source.value, target.value, {
    sourceLanguage,
    targetLanguage,
    knowledge: alignKnowledge(),
    ...(isLong ? { onProgress: sayProgress(terminal) } : {}),
  });
  const sides = [
    { texts: source.value, language: sourceLanguage },
    { texts: target.value, language: targetLanguage },
  ] as const;
  for (const link of links) await terminal.print(options.json ? record(link, ...sides) : written(link));
  return 0;
}

/** Says every tenth of the work. */
function sayProgress({ t, say }: Terminal): (done: number, total: number) => void {
  let said = 0;
  return (done, total) => {
    const percent = Math.floor((10 * done) / total) * 10;
    if (percent <= said) return;
    said = percent;
    say(t('cli.align.progress', { percent }));
  };
}

const list = (units: readonly number[]): string => `[${units.join(', ')}]`;
const written = ({ source, target }: UnitLink): string => `${list(source)}:${list(target)}`;

/** For programs: ranges are UTF-16 offsets in the line, half-open. */
function record(link: UnitLink, source: SideTexts, target: SideTexts): string {
  const textsOf = ({ texts }: SideTexts, units: readonly number[]): readonly string[] =>
    units.map((unit) => texts[unit] ?? '');
  const placed = (places: readonly EvidencePlace[], units: readonly number[], { texts }: SideTexts) =>
    places.map(({ block, start, end }) => {
      const line = units[block] ?? 0;
      return { line, range: [start, end], text: texts[line]?.slice(start, end) ?? '' };
    });
  const evidence =
    link.source.length === 0 || link.target.length === 0
      ? []
      : linkEvidence(textsOf(source, link.source), textsOf(target, link.target), {
          sourceLanguage: source.language,
          targetLanguage: target.language,
          knowledge: alignKnowledge(),
        }).matches;
  return JSON.stringify({
    source: link.source,
    target: link.target,
    confidence: Number(link.confidence.toFixed(4)),
    evidence: evidence.map((piece) => ({
      kind: piece.kind,
      source: placed(piece.source, link.source, source),
      target: placed(piece.target, link.target, target),
    })),
  });
}

/** The lines of a file, at LF or CRLF; the line break at its end begins no line. */
async function readLines(file: string): Promise<Outcome<readonly string[]>> {
  const name = path.basename(file);
  try {
    const decoded = decodeText(await readFile(file), name);
    if (!decoded.ok) return decoded;
    const { text } = decoded.value;
    return success(text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));
  } catch (error) {
    const failure = readFailure(error, name);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}
