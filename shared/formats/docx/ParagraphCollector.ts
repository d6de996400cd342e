// Collects the paragraphs of a Word document while its reader walks through it: text boxes stand after the paragraph
// they hang on, and a deleted paragraph mark joins two paragraphs, as Word's final view shows them.
import type { TableCell } from '../exportedText.js';
import type { FormatHint, FoundParagraph } from '../foundText.js';
import { InlineBuilder } from '../InlineBuilder.js';
import { unmarkedRun, type RunMarks } from './runProperties.js';
import type { Numbering } from './readNumbering.js';
import { hintOfOutline, numberingOf, type ResolvedStyle, type Styles } from './readStyles.js';
import { child, childValue, type XmlNode } from './readXml.js';

/** The paragraph being read. */
export interface OpenParagraph {
  readonly builder: InlineBuilder;
  readonly links: (string | null)[];
  readonly boxes: FoundParagraph[];
  properties: XmlNode | undefined;
  style: ResolvedStyle;
  run: RunMarks;
  /** Number of its list, not yet written before its text; null: none or written. */
  label: string | null;
  isListItem: boolean;
  isSettled: boolean;
  hasText: boolean;
  hasDeletion: boolean;
  hasInsertion: boolean;
}

/** The paragraphs found so far and those being read, innermost last. */
export class ParagraphCollector {
  readonly paragraphs: FoundParagraph[] = [];
  /** Where the paragraphs of tables stand. */
  readonly cells = new Map<FoundParagraph, TableCell>();
  private readonly open: OpenParagraph[] = [];
  /** Paragraphs whose mark was deleted, by nesting: the next one there goes on with their text. */
  private readonly carried = new Map<number, OpenParagraph>();
  private readonly styles: Styles;
  private readonly numbering: Numbering;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** The innermost open paragraph. */
  get current(): OpenParagraph | undefined {
    return this.open.at(-1);
  }

  /** A paragraph begins. */
  begin(): void {
    const carried = this.carried.get(this.open.length);
    this.carried.delete(this.open.length);
    this.open.push({
      builder: carried?.builder ?? new InlineBuilder(),
      links: [],
      boxes: carried?.boxes ?? [],
      properties: undefined,
      style: this.styles.paragraph(null),
      run: unmarkedRun,
      label: null,
      isListItem: false,
      isSettled: false,
      hasText: carried?.hasText ?? false,
      hasDeletion: false,
      hasInsertion: false,
    });
  }

  /** The properties of the innermost paragraph are known. */
  describe(properties: XmlNode): void {
    const paragraph = this.current;
    if (!paragraph) return;
    paragraph.properties = properties;
    paragraph.style = this.styles.paragraph(childValue(properties, 'w:pStyle') ?? null);
  }

  /** Adds words to the innermost paragraph, its list number first. */
  add(text: string, href: string | null): void {
    const paragraph = this.current;
    if (!paragraph || text === '') return;
    this.settle(paragraph);
    if (paragraph.label !== null && text.trim() !== '') {
      if (paragraph.builder.isBlank) paragraph.builder.add(paragraph.label);
      paragraph.label = null;
    }
    paragraph.hasText = true;
    const { bold, italic } = paragraph.run;
    paragraph.builder.add(text, { bold, italic, href });
  }

  /** Adds a line break to the innermost paragraph. */
  addBreak(): void {
    if (this.current?.hasText) this.current.builder.addBreak();
  }

  /** Every numbered paragraph counts, also one without words. */
  private settle(paragraph: OpenParagraph): void {
    if (paragraph.isSettled) return;
    paragraph.isSettled = true;
    if (isMarkDeleted(paragraph)) return;
    const label = this.numbering.next(numberingOf(paragraph.properties) ?? paragraph.style.numbering);
    paragraph.isListItem = label !== null;
    paragraph.label = label || null;
  }

  /** The innermost paragraph ends; it stands in a cell, or (null) in none. */
  end(cell: TableCell | null): OpenParagraph | undefined {
    const paragraph = this.open.pop();
    if (!paragraph) return undefined;
    this.settle(paragraph);
    if (isMarkDeleted(paragraph)) this.carried.set(this.open.length, paragraph);
    else this.keep(paragraph, cell);
    return paragraph;
  }

  /** A cell, text box or the body ends: what waits for a next paragraph there stands alone. */
  flush(cell: TableCell | null): void {
    const carried = this.carried.get(this.open.length);
    this.carried.delete(this.open.length);
    if (carried) this.keep(carried, cell);
  }

  private keep(paragraph: OpenParagraph, cell: TableCell | null): void {
    const content = paragraph.builder.take();
    const own = content && paragraph.hasText ? [{ content, hint: hintOf(paragraph, cell !== null) }] : [];
    if (cell) for (const each of own) this.cells.set(each, cell);
    const found = this.current?.boxes ?? this.paragraphs;
    for (const each of [...own, ...paragraph.boxes]) found.push(each);
  }
}

/** True when the paragraph's mark was deleted or moved away under tracking. */
export function isMarkDeleted({ properties }: OpenParagraph): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function hintOf(paragraph: OpenParagraph, isInTable: boolean): FormatHint | null {
  const byFormat = hintOfOutline(paragraph.properties) ?? paragraph.style.hint;
  if (byFormat) return byFormat;
  if (isInTable) return { kind: 'tableCell' };
  return paragraph.isListItem ? { kind: 'listItem' } : null;
}
