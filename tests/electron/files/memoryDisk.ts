// A small disk in memory, for what happens when one is full or write-protected.
import { execFileSync } from 'node:child_process';

export const isRoot = process.getuid?.() === 0;

/** Mounts a small memory disk over a folder; false where that is not allowed (not root, a tight container). */
export function mountDisk(at: string, options: string): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    // The reason does not matter: without the mount the test is skipped and reported as skipped.
    return false;
  }
}
