// Files named on the command line (double click, "open with", dropped on the icon): workspaces and texts to import.
import path from 'node:path';

/** What the user opened the app with. */
export interface OpenedFiles {
  /** The first workspace named; a window shows one. */
  readonly workspace: string | null;
  readonly texts: readonly string[];
}

export const workspaceExtension = 'duizhao';
export const importExtensions: readonly string[] = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'docx',
  'docm',
];

/** Sorts absolute or relative file names by extension; anything else (switches, the app's own path) is passed over. */
export function sortOpenedFiles(names: readonly string[], folder: string): OpenedFiles {
  const files = names.filter((name) => !name.startsWith('-')).map((name) => path.resolve(folder, name));
  const extension = (file: string): string => path.extname(file).slice(1).toLowerCase();
  return {
    workspace: files.find((file) => extension(file) === workspaceExtension) ?? null,
    texts: files.filter((file) => importExtensions.includes(extension(file))),
  };
}
