// A list of pairs: a CSV file with a source and its translation on each line.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { BatchFile, BatchPair, MatchedBatch } from '../../../shared/model/batch.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { decodeText } from '../decodeText.js';
import { readBytes, type ReadOptions } from '../readDocument.js';
import { mostFiles } from './listFolder.js';

type Line = readonly [source: string, target: string];

function parseLines(text: string, file: string): Outcome<readonly Line[]> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' });
  const [error] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  if (error) return failed('files.broken', { file, detail: `${(error.row ?? 0) + 1}: ${error.message}` });
  const lines: Line[] = [];
  for (const [i, cells] of data.entries()) {
    const [source = '', target = ''] = cells.map((cell) => cell.trim());
    const isHeading = i === 0 && /^(?:source|原文)$/iu.test(source);
    if (isHeading) continue;
    if (source === '' || target === '') return failed('files.broken', { file, detail: `${i + 1}` });
    lines.push([source, target]);
  }
  if (lines.length * 2 > mostFiles) return failed('files.tooMany', { file, limit: mostFiles });
  return success(lines);
}

/** Whether a file lies in the folder after all links are followed; what is not there counts by its name. */
async function liesIn(folder: string, file: string): Promise<boolean> {
  const real = await Promise.all([folder, file].map((one) => realpath(one).catch(() => path.resolve(one))));
  const way = path.relative(real[0] ?? '', real[1] ?? '');
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * The pairs of a list, in its order; names are paths from the list's folder, a heading line is passed over.
 * `mayLeaveFolder` false: a list that names a file outside its folder is refused (`files.outsideFolder`), since who
 * wrote the list need not be who opens it. Else fails as reading a text file does.
 */
export async function readList(
  list: string,
  options: ReadOptions & { readonly mayLeaveFolder: boolean },
): Promise<Outcome<MatchedBatch>> {
  const name = path.basename(list);
  const bytes = await readBytes(list, name, options.signal ? { signal: options.signal } : {});
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value, name, false);
  if (!decoded.ok) return decoded;
  const lines = parseLines(decoded.value.text, name);
  if (!lines.ok) return lines;
  const folder = path.dirname(list);
  const files: BatchFile[] = [];
  const pairs: BatchPair[] = [];
  for (const line of lines.value) {
    for (const file of line) {
      const ref = path.resolve(folder, file);
      if (!options.mayLeaveFolder && !(await liesIn(folder, ref)))
        return failed('files.outsideFolder', { file, list: name });
      files.push({ ref, name: file, language: null, sha256: null });
    }
    pairs.push({ source: files.length - 2, target: files.length - 1, by: 'list' });
  }
  return success({ files, pairs, alone: [], unreadable: [] });
}
