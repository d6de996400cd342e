// The rows of the import preview: linked paragraphs side by side, and in their places those that stand alone or are
// left out. Nothing that was read is ever missing from the list.
import type { ParagraphRole } from '../../shared/model/article.js';
import type { ImportedDocument, ImportedParagraph, ParagraphLink } from '../../shared/model/imported.js';
import { isBlank } from '../../shared/model/inlineText.js';

/** A row: indexes into the paragraphs of both sides. */
export interface ImportRow {
  readonly key: string;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly role: ParagraphRole;
  readonly isLeftOut: boolean;
  /** The next likely role where the recogniser was not sure. */
  readonly doubt: ParagraphRole | null;
}

type Paragraphs = readonly ImportedParagraph[];
type Indexes = Pick<ImportRow, 'source' | 'target'>;

const isKept = (paragraph: ImportedParagraph | undefined): boolean => paragraph?.isLeftOut === false;
const isShown = (paragraph: ImportedParagraph | undefined): boolean =>
  paragraph !== undefined && !isBlank(paragraph.content);

function rowOf({ source, target }: Indexes, sources: Paragraphs, targets: Paragraphs): ImportRow {
  const members = [...source.map((i) => sources[i]), ...target.map((i) => targets[i])].filter(
    (paragraph) => paragraph !== undefined,
  );
  return {
    // The same before and after pairing: a menu open in the row stays open.
    key: source[0] === undefined ? `target ${target[0]}` : `source ${source[0]}`,
    source,
    target,
    role: members[0]?.role ?? 'body',
    isLeftOut: members.every((paragraph) => paragraph.isLeftOut),
    doubt: members.find((paragraph) => paragraph.doubt !== null && !paragraph.isLeftOut)?.doubt ?? null,
  };
}

/** All rows in reading order. Without links each paragraph has a row of its own, sources first where both wait. */
export function importRows(
  source: ImportedDocument | null,
  target: ImportedDocument | null,
  links: readonly ParagraphLink[],
): readonly ImportRow[] {
  const [sources, targets] = [source?.paragraphs ?? [], target?.paragraphs ?? []];
  const linked = links
    .map((link) => ({
      source: link.source.filter((i) => isKept(sources[i]) && isShown(sources[i])),
      target: link.target.filter((i) => isKept(targets[i]) && isShown(targets[i])),
    }))
    .filter((row) => row.source.length + row.target.length > 0);
  const inSource = new Set(linked.flatMap((row) => row.source));
  const inTarget = new Set(linked.flatMap((row) => row.target));
  const loneSource = [...sources.keys()].filter((i) => !inSource.has(i) && isShown(sources[i]));
  const loneTarget = [...targets.keys()].filter((i) => !inTarget.has(i) && isShown(targets[i]));
  const rows: Indexes[] = [];
  let [nextSource, nextTarget] = [0, 0];
  const placeLone = (sourceEnd: number, targetEnd: number): void => {
    for (let i = loneSource[nextSource]; i !== undefined && i < sourceEnd; i = loneSource[nextSource]) {
      rows.push({ source: [i], target: [] });
      nextSource += 1;
    }
    for (let i = loneTarget[nextTarget]; i !== undefined && i < targetEnd; i = loneTarget[nextTarget]) {
      rows.push({ source: [], target: [i] });
      nextTarget += 1;
    }
  };
  for (const row of linked) {
    placeLone(row.source[0] ?? -1, row.target[0] ?? -1);
    rows.push(row);
  }
  placeLone(Infinity, Infinity);
  return rows.map((row) => rowOf(row, sources, targets));
}

/** What will be kept, counted. */
export interface ImportCounts {
  readonly kept: number;
  readonly both: number;
  readonly sourceOnly: number;
  readonly targetOnly: number;
  readonly leftOut: number;
  readonly doubts: number;
}

/** Counts the rows for the sentence above “Accept”. */
export function importCounts(rows: readonly ImportRow[]): ImportCounts {
  const kept = rows.filter((row) => !row.isLeftOut);
  const has = (row: ImportRow, side: 'source' | 'target'): boolean => row[side].length > 0;
  return {
    kept: kept.length,
    both: kept.filter((row) => has(row, 'source') && has(row, 'target')).length,
    sourceOnly: kept.filter((row) => !has(row, 'target')).length,
    targetOnly: kept.filter((row) => !has(row, 'source')).length,
    leftOut: rows.length - kept.length,
    doubts: kept.filter((row) => row.doubt !== null).length,
  };
}

/** The next row to look at after `from` (in that direction, round the end), or null when there is none. */
export function nextDoubt(rows: readonly ImportRow[], from: number, direction: 1 | -1): number | null {
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (((from + direction * step) % rows.length) + rows.length) % rows.length;
    const row = rows[at];
    if (row && row.doubt !== null && !row.isLeftOut) return at;
  }
  return null;
}
