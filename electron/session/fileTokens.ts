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
  /** The path; null for a token that was never issued, or so long ago that 256 others came after. */
  readonly resolve: (token: string) => string | null;
}

/** An empty set of tokens. */
export function createFileTokens(randomId: () => string): FileTokens {
  const paths = new Map<string, string>();
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
          return { token, name: path.basename(file), bytes: await sizeOf(file) };
        }),
      ),
    resolve: (token) => paths.get(token) ?? null,
  };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
