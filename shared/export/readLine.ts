// Reads breadcrumb, date and credit lines for export, so that a layout can write them its own way.
// The readers are the recogniser's of import; they are handed in because stages do not import each other.
import type { ParagraphRole } from '../model/article.js';
import type { LineReading } from '../model/exportDocument.js';

/** How lines are read. */
export interface LineReaders {
  /** The first full date as YYYY-MM-DD, or null. */
  readonly date: (text: string) => string | null;
  /** The name without label and brackets, or null. */
  readonly credit: (text: string) => string | null;
  /** The sections from the home page down. */
  readonly breadcrumb: (text: string) => readonly string[];
}

/** What the line says; null for other roles and for lines nothing can be read from. */
export function readLine(role: ParagraphRole, text: string, readers: LineReaders): LineReading | null {
  if (role === 'breadcrumb') {
    const parts = readers.breadcrumb(text);
    return parts.length === 0 ? null : { kind: 'breadcrumb', parts, isComplete: hasOneSeparator(text) };
  }
  if (role === 'date') {
    const iso = readers.date(text);
    return iso === null ? null : { kind: 'date', iso, isComplete: isOnlyDate(text, iso) };
  }
  if (role === 'credit') {
    const name = readers.credit(text);
    return name === null ? null : { kind: 'credit', name, isComplete: isOnlyName(text, name) };
  }
  return null;
}

/** “Home > Arts/Culture” has two: the slash may belong to a section's name. */
function hasOneSeparator(text: string): boolean {
  return new Set(text.match(/[>＞›»→▸▶〉＼\\/／|]/gu)).size <= 1;
}

/** No figure beside the date's own: a time of day or a second date would be lost. */
function isOnlyDate(text: string, iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const left = [year, month, day];
  const figures = text.normalize('NFKC').match(/\d+/g) ?? [];
  return figures.every((figure) => {
    const value = Number(figure);
    const at = left.findIndex((part) => part === value || (part === year && part - 1911 === value));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** No words after the name: “Source: A  Reporter: B” names two. */
function isOnlyName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}
