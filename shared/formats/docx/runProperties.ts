// What a Word run says about its text: bold, italic, hidden, links by field code, signs from symbol fonts.
import { keptLink } from '../InlineBuilder.js';
import { childSwitch, childValue, type XmlNode } from './readXml.js';
import type { ResolvedStyle, Styles } from './readStyles.js';

/** How the text of a run stands out from its paragraph. */
export interface RunMarks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isHidden: boolean;
}
export const unmarkedRun: RunMarks = { bold: false, italic: false, isHidden: false };

/**
 * Toggle properties (ECMA-376-1 §17.7.3): a direct setting wins; else paragraph and character style cancel each
 * other out. Only what differs from the paragraph's own style is a mark: a heading is not bold text.
 */
function toggled(
  direct: boolean | undefined,
  paragraph: boolean | undefined,
  character: boolean | undefined,
  isDefault: boolean,
): boolean {
  const baseline = isDefault || paragraph === true;
  const effective = direct ?? (isDefault || (paragraph === true) !== (character === true));
  return effective && !baseline;
}

/** The marks of a run with these properties in a paragraph of that style. */
export function runMarks(
  properties: XmlNode | undefined,
  paragraph: ResolvedStyle,
  styles: Styles,
): RunMarks {
  const character = styles.character(childValue(properties, 'w:rStyle') ?? null);
  return {
    bold: toggled(childSwitch(properties, 'w:b'), paragraph.bold, character.bold, styles.isBoldByDefault),
    italic: toggled(
      childSwitch(properties, 'w:i'),
      paragraph.italic,
      character.italic,
      styles.isItalicByDefault,
    ),
    isHidden: childSwitch(properties, 'w:vanish') ?? character.hidden ?? paragraph.hidden ?? false,
  };
}

/** The address of a HYPERLINK field code; null for other fields and for places in the same document. */
export function linkOfField(code: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:"((?:[^"\\]|\\.)*)"|([^\s\\"]\S*))/i.exec(code);
  return keptLink((match?.[1] ?? match?.[2])?.replace(/\\(["\\])/g, '$1'));
}

const symbolFont: Readonly<Record<string, string>> = {
  '53': 'Σ', '57': 'Ω', '61': 'α', '62': 'β', '64': 'δ', '67': 'γ', '6C': 'λ', '6D': 'μ', '70': 'π', '73': 'σ',
  A3: '≤', A5: '∞', AB: '↔', AC: '←', AD: '↑', AE: '→', AF: '↓', B0: '°', B1: '±', B3: '≥', B4: '×', B7: '•',
  B8: '÷', B9: '≠', BB: '≈', BC: '…', D6: '√', E2: '®', E3: '©', E4: '™',
}; // prettier-ignore
const wingdings: Readonly<Record<string, string>> = {
  '4A': '☺', '6C': '●', '6E': '■', '6F': '□', '71': '❑', '75': '◆', '76': '❖', '9F': '•', A1: '○', A7: '▪', A8: '◻',
  AB: '★', D8: '➢', DF: '←', E0: '→', E8: '➔', F0: '⇨', FB: '✗', FC: '✓', FD: '☒', FE: '☑',
}; // prettier-ignore

/** The sign a `w:sym` shows; a private one without a known meaning stays as it is, so nothing is lost. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0x1f && value < 0xffff)) return '';
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const key = (value & 0xff).toString(16).toUpperCase().padStart(2, '0');
  const table = /^symbol$/i.test(font) ? symbolFont : /^wingdings$/i.test(font) ? wingdings : {};
  return (isPrivate || value < 0x100 ? table[key] : undefined) ?? String.fromCharCode(value);
}
