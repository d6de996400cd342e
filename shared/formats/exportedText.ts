// What stands in an exported file, read as strictly as it can be: everything a reader of the file sees, in order.
import type { InlineText } from '../model/inlineText.js';

/** A place in a table, all 1-based; the tables of a file are counted. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of text as it stands in the file: a paragraph, in house text a line; never blank. */
export interface ExportedBlock {
  readonly content: InlineText;
  readonly cell: TableCell | null;
}

/** The words of a file. */
export interface ExportedText {
  readonly blocks: readonly ExportedBlock[];
  /** Lines of the sign-off page in it; null: it has none. */
  readonly page: readonly string[] | null;
}

/** The blocks parted at the sign-off page, of which nothing belongs to the article. */
export function partAtPage(blocks: readonly ExportedBlock[], from: number | null): ExportedText {
  return from === null
    ? { blocks, page: null }
    : { blocks: blocks.slice(0, from), page: blocks.slice(from).map(({ content }) => content.text) };
}
