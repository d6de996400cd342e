// Where the repository stands on disk, for every script.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Absolute path of something in the repository.
 * @param {...string} parts path relative to the root
 * @returns {string}
 */
export function inProject(...parts) {
  return path.join(projectRoot, ...parts);
}
