// The files of a folder that may belong to pairs: those in it and in its folders, never by way of a link.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { readFailure } from '../systemErrors.js';

/** More files or folders than this are refused: somebody chose the wrong folder. */
export const mostFiles = 4000;
/** How deep folders may lie in each other. */
const deepest = 4;

// 9 before 10.
const byName = new Intl.Collator('en', { numeric: true });

interface Found {
  readonly files: string[];
  readonly folders: { readonly path: string; readonly depth: number }[];
}

async function look(folder: string, depth: number, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    // Hidden files are the system's; Word's own beside an open document begin with `~$`.
    if (/^(?:\.|~\$)/u.test(entry.name)) continue;
    const place = path.join(folder, entry.name);
    // A symbolic link is neither, whatever it leads to.
    if (entry.isFile()) found.files.push(place);
    else if (entry.isDirectory() && depth < deepest) found.folders.push({ path: place, depth: depth + 1 });
    if (found.files.length + found.folders.length > mostFiles) return;
  }
}

/**
 * Their paths, sorted by name. `files.tooMany` for more than `mostFiles`, else the failures of reading a folder;
 * folders inside that may not be read are passed over.
 */
export async function listFolder(folder: string): Promise<Outcome<readonly string[]>> {
  const name = path.basename(folder);
  const found: Found = { files: [], folders: [{ path: folder, depth: 0 }] };
  for (const next of found.folders) {
    try {
      await look(next.path, next.depth, found);
    } catch (error) {
      const failure = readFailure(error, name);
      if (!failure) throw error;
      if (next.path === folder) return { ok: false, failure };
    }
    if (found.files.length + found.folders.length > mostFiles)
      return failed('files.tooMany', { file: name, limit: mostFiles });
  }
  return success(found.files.sort(byName.compare));
}
