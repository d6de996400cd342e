// Cells of a list of terms: several variants in one, and no formula for a spreadsheet.

/** Separators of variants; a backslash before one makes it part of the term. */
const separator = /[|;；\n]/u;

/** The variants of a cell, in order, blank ones left out. */
export function splitVariants(cell: string): readonly string[] {
  const variants: string[] = [];
  let variant = '';
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (sign === '\\' && (next === '\\' || separator.test(next))) {
      variant += next;
      at += 1;
    } else if (separator.test(sign)) {
      variants.push(variant);
      variant = '';
    } else variant += sign;
  }
  return [...variants, variant].map((one) => one.trim()).filter((one) => one !== '');
}

/** Variants as one cell, which `splitVariants` reads again. */
export const joinVariants = (variants: readonly string[]): string =>
  variants.map((variant) => variant.replace(/[\\|;；]/gu, '\\$&')).join(' | ');

/** Spreadsheets take cells that begin so for formulas (OWASP, CSV injection), full-width signs included. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** An apostrophe keeps a spreadsheet from computing the cell. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The cell without that apostrophe. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
