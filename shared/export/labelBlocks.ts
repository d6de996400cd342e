// Says of each stretch of text in an exported file which segments it is: so that verifying can name them.
import type { ExportedBlock } from '../formats/exportedText.js';
import type { ParagraphRole } from '../model/article.js';
import type { BilingualDocument, ExportParagraph } from '../model/exportDocument.js';
import type { Side } from '../model/language.js';
import type { NumberedParagraph } from './exportDocument.js';

/** Whose words a stretch of text holds. */
export interface BlockLabel {
  readonly segments: readonly number[];
  readonly role: ParagraphRole | null;
  readonly side: Side | null;
}

const unlabelled: BlockLabel = { segments: [], role: null, side: null };

/**
 * Labels for a file of one side. A layout may reorder paragraphs and write breadcrumb, date and credit its own way: a
 * block is the paragraph whose text, or one of whose lines, it is, or whose reading or whole text it holds; of
 * several the next one after the paragraph before.
 */
export function labelBlocks(
  blocks: readonly ExportedBlock[],
  paragraphs: readonly NumberedParagraph[],
  side: Side,
): readonly BlockLabel[] {
  const known = paragraphs.map(({ paragraph }) => wordingOf(paragraph));
  const byLine = new Map<string, number[]>();
  known.forEach(({ lines }, i) => {
    for (const line of lines) {
      const others = byLine.get(line);
      if (others) others.push(i);
      else byLine.set(line, [i]);
    }
  });
  let last = -1;
  return blocks.map(({ content }) => {
    const text = flat(content.text);
    const same = byLine.get(text) ?? [];
    const found = same.find((i) => i > last) ?? same.at(-1) ?? holder(text, known, last);
    if (found === undefined) return unlabelled;
    last = found;
    const numbered = paragraphs[found];
    return numbered ? { segments: numbered.segments, role: numbered.paragraph.role, side } : unlabelled;
  });
}

/** Labels for a side-by-side table: row and column say it. */
export function labelCells(
  blocks: readonly ExportedBlock[],
  { rows }: BilingualDocument,
): readonly BlockLabel[] {
  return blocks.map(({ cell }) => {
    const row = cell === null || cell.table > 1 ? undefined : rows[cell.row - 2];
    if (!cell || !row) return unlabelled;
    const side = cell.column === 2 ? 'source' : cell.column === 3 ? 'target' : null;
    return { segments: [row.number], role: row.role, side };
  });
}

interface KnownWording {
  readonly whole: string;
  /** The whole text and its lines. */
  readonly lines: readonly string[];
  /** What a layout may have kept of the line: the date, the name, the sections. */
  readonly kept: readonly string[];
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function wordingOf({ content, reading }: ExportParagraph): KnownWording {
  const whole = flat(content.text);
  const lines = [...new Set([whole, ...content.text.split('\n').map(flat)])].filter((line) => line !== '');
  const kept =
    reading === null
      ? []
      : reading.kind === 'date'
        ? [reading.iso]
        : reading.kind === 'credit'
          ? [reading.name]
          : reading.parts;
  return { whole, lines, kept };
}

/** The paragraph that a line of a layout holds, with more around it; looked for after the last one first. */
function holder(text: string, known: readonly KnownWording[], last: number): number | undefined {
  const holds = ({ whole, kept }: KnownWording): boolean =>
    text.includes(whole) || (kept.length > 0 && kept.every((part) => text.includes(part)));
  const after = known.findIndex((wording, i) => i > last && holds(wording));
  const any = after >= 0 ? after : known.findIndex(holds);
  return any < 0 ? undefined : any;
}
