// Which files the app was started with, from what the system put on the command line.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute names of the files among the arguments, in order: switches and the app's own folder are none. Linux
 * desktops pass `file:` URLs (`%U`), shells pass names; other URLs are not ours to open and are left out.
 */
export function openedNames(
  args: readonly string[],
  workingFolder: string,
  appFolder: string,
): readonly string[] {
  return args
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => nameOf(argument, workingFolder))
    .filter((name): name is string => name !== null && name !== path.resolve(appFolder));
}

function nameOf(argument: string, workingFolder: string): string | null {
  // A Windows drive letter looks like a scheme, but for its length.
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) return path.resolve(workingFolder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    // No `file:` URL, or one of another computer.
    return null;
  }
}
