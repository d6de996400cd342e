// What an export is made in, and what is remembered about it.
import type { Side } from './language.js';
import type { SignOffChoice } from './signOff.js';

/** The formats an article is exported in. The bilingual ones hold both sides. */
export type ExportFormat = 'house' | 'markdown' | 'html' | 'docx' | 'bilingual-html' | 'bilingual-docx';
export const exportFormats: readonly ExportFormat[] = [
  'house',
  'markdown',
  'html',
  'docx',
  'bilingual-html',
  'bilingual-docx',
];

/** One file to be made. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Ignored for the bilingual formats. */
  readonly side: Side;
  /** A draft may hold unapproved words; it says DRAFT in the file and in its name. */
  readonly isDraft: boolean;
  /** Name of a house template the user added; null: the shipped one. Only for `house`. */
  readonly template: string | null;
  /** Left out: no record. A draft never has one. */
  readonly signOff?: SignOffChoice;
}

/** A file that was written. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  /** Name of the sign-off record beside it. */
  readonly signOff?: string;
}
