// Files a window may ask about: chosen in a dialog, dropped on it or opened with the app. The window holds a random
// token; only main knows the path, so a window can read nothing the user did not hand to it.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileToken } from '../../shared/model/app.js';

const keptTokens = 256;

/** The tokens of one window. */
export interface FileTokens {
  /** One token per file; a file that cannot be looked at gets 0 bytes, reading it says why. */
  readonly issue: (files: readonly string[]) => Promise<readonly FileToken[]>;
  /** One token per file of a batch, in order; they replace those of the batch before. */
  readonly issueBatch: (files: readonly string[]) => readonly string[];
  /** The path; null for a token that was never issued, or so long ago that 256 others (or a batch) came after. */
  readonly resolve: (token: string) => string | null;
}

/** An empty set of tokens. */
export function createFileTokens(randomId: () => string): FileTokens {
  const paths = new Map<string, string>();
  let batch: ReadonlyMap<string, string> = new Map();
  return {
    issue: (files) =>
      Promise.all(
        files.map(async (file) => {
          const token = randomId();
          paths.set(token, file);
          for (const oldest of paths.keys()) {
            if (paths.size <= keptTokens) break;
            paths.delete(oldest);
          }
          return { token, name: path.basename(file), ...(await factsOf(file)) };
        }),
      ),
    issueBatch: (files) => {
      const tokens = files.map(() => randomId());
      batch = new Map(tokens.map((token, i) => [token, files[i] ?? '']));
      return tokens;
    },
    resolve: (token) => paths.get(token) ?? batch.get(token) ?? null,
  };
}

async function factsOf(file: string): Promise<Pick<FileToken, 'bytes' | 'isFolder'>> {
  try {
    const facts = await stat(file);
    return facts.isDirectory() ? { bytes: 0, isFolder: true } : { bytes: facts.size };
  } catch {
    return { bytes: 0 };
  }
}
