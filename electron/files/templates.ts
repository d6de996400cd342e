// The user's own house layouts: `.liquid` files in one folder of the user's data. A layout's name is its file's name
// without the ending.
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkTemplate, type HouseTemplate } from '../../shared/export/renderTemplate.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { readFailure } from './systemErrors.js';
import { writeFileAtomic } from './writeFileAtomic.js';

const extension = '.liquid';
const limitMegabytes = 1;

/** Names of the layouts in the folder, sorted; none when there is no folder yet. */
export async function listTemplates(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.startsWith('.'))
    .map((entry) => entry.name.slice(0, -extension.length))
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/** The layout of that name; files.missing when the folder has none. Names are looked up, never used as paths. */
export async function readTemplate(folder: string, name: string): Promise<Outcome<HouseTemplate>> {
  const names = await listTemplates(folder);
  if (!names.includes(name)) return failed('files.missing', { file: name });
  return readTemplateFile(path.join(folder, `${name}${extension}`));
}

/**
 * A layout from any file, checked. Failures: files.missing, isFolder, forbidden, tooLarge, empty, undecodable (not
 * UTF-8), export.badTemplate with the line.
 */
export async function readTemplateFile(file: string): Promise<Outcome<HouseTemplate>> {
  const name = path.basename(file);
  const bytes = await readSmallFile(file);
  if (!bytes.ok) return bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failed('files.undecodable', {
      file: name,
      encoding: 'UTF-8',
      lines: String(firstBadLine(bytes.value)),
    });
  }
  if (text.trim() === '') return failed('files.empty', { file: name });
  const stem = name.endsWith(extension) ? name.slice(0, -extension.length) : name;
  return checkTemplate({ name: stem, text: text.replaceAll('\r\n', '\n') });
}

/** Copies a checked layout into the folder; files.exists when the name is taken. Answers all names. */
export async function addTemplate(folder: string, file: string): Promise<Outcome<readonly string[]>> {
  const template = await readTemplateFile(file);
  if (!template.ok) return template;
  await mkdir(folder, { recursive: true });
  const bytes = Buffer.from(template.value.text, 'utf8');
  const goal = path.join(folder, `${template.value.name}${extension}`);
  const written = await writeFileAtomic(goal, bytes, { overwrite: false });
  return written.ok ? success(await listTemplates(folder)) : written;
}

/** Takes a layout away; one that is not there is no failure. Answers the names left. */
export async function removeTemplate(folder: string, name: string): Promise<readonly string[]> {
  const names = await listTemplates(folder);
  if (names.includes(name)) await rm(path.join(folder, `${name}${extension}`), { force: true });
  return listTemplates(folder);
}

async function readSmallFile(file: string): Promise<Outcome<Uint8Array>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    const megabytes = Math.ceil(size / 1_000_000);
    if (megabytes > limitMegabytes)
      return failed('files.tooLarge', { file: name, megabytes, limit: limitMegabytes });
    return success(await readFile(file));
  } catch (error) {
    const failure = readFailure(error, name);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.findIndex((line) => line.includes('\ufffd')) + 1;
}
