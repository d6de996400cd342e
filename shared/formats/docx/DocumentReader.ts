// Walks through word/document.xml and reads its final view: tracked changes accepted, field codes, hidden text and
// what stands twice for older programs left out.
import type { TableCell } from '../exportedText.js';
import { keptLink } from '../InlineBuilder.js';
import { isMarkDeleted, type ParagraphCollector } from './ParagraphCollector.js';
import { linkOfField, runMarks, symbol, unmarkedRun } from './runProperties.js';
import type { Styles } from './readStyles.js';
import {
  child,
  childSwitch,
  TreeBuilder,
  type XmlElement,
  type XmlHandler,
  type XmlNode,
} from './readXml.js';

/** What the reader left out or accepted, to be told to the user. */
export interface Counts {
  images: number;
  tables: number;
  notes: number;
  insertions: number;
  deletions: number;
}

interface Field {
  code: string;
  isResult: boolean;
  href: string | null;
}

/** Properties read as a small tree before anything is made of them. */
const captured = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:sdtPr']);
/** Subtrees without text of the document. */
const skipped = new Set([
  'w:object', 'w:rt', 'w:ffData', 'w:smartTagPr', 'w:customXmlPr', 'w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:sdtEndPr',
  'w:delText', 'w:delInstrText', 'w:annotationRef',
]); // prettier-ignore
const textual = new Set(['w:t', 'm:t', 'w:instrText']);

/** Spaces at the ends of a `w:t` without `xml:space` mean nothing. */
function withoutEndSpaces(words: string): string {
  let start = 0;
  let end = words.length;
  while (words[start] === ' ') start += 1;
  while (end > start && words[end - 1] === ' ') end -= 1;
  return words.slice(start, end);
}

/** Handles the events of one document part; what it finds goes to the collector. */
export class DocumentReader implements XmlHandler {
  readonly counts: Counts = { images: 0, tables: 0, notes: 0, insertions: 0, deletions: 0 };
  readonly comments = new Set<string>();
  root: string | null = null;
  private readonly collector: ParagraphCollector;
  private readonly styles: Styles;
  /** Relationship id to address. */
  private readonly targets: ReadonlyMap<string, string>;
  private depth = 0;
  /** Everything is ignored until the element at this depth ends; null: nothing is. */
  private skipUntil: number | null = null;
  /** The ignored element was not opened itself, so its end means nothing either. */
  private skipsWhole = false;
  private capture: TreeBuilder | null = null;
  private textElement: XmlElement | null = null;
  private words = '';
  /** Bookmarks by name: how many paragraphs stand before each. */
  readonly bookmarks = new Map<string, number>();
  private tableDepth = 0;
  /** Row and column in the outermost table. */
  private row = 0;
  private column = 0;
  private readonly alternatives: boolean[] = [];
  private fields: Field[] = [];

  constructor(collector: ParagraphCollector, styles: Styles, targets: ReadonlyMap<string, string>) {
    this.collector = collector;
    this.styles = styles;
    this.targets = targets;
  }

  /** An element begins. */
  open = (element: XmlElement): void => {
    this.root ??= element.name;
    this.depth += 1;
    if (this.skipUntil !== null) return;
    if (this.capture) this.capture.open(element);
    else if (captured.has(element.name)) {
      this.capture = new TreeBuilder();
      this.capture.open(element);
    } else if (skipped.has(element.name)) this.skipWhole();
    else if (textual.has(element.name)) {
      this.textElement = element;
      this.words = '';
    } else this.openContent(element);
  };

  /** Text between tags. */
  text = (text: string): void => {
    if (this.textElement && this.skipUntil === null) this.words += text;
  };

  /** An element ends. */
  close = (name: string): void => {
    const at = this.depth;
    this.depth -= 1;
    if (this.skipUntil !== null) {
      if (at > this.skipUntil) return;
      this.skipUntil = null;
      if (this.skipsWhole) return;
    }
    if (this.capture) {
      const tree = this.capture.close();
      if (!tree) return;
      this.capture = null;
      this.applyProperties(tree);
    } else if (this.textElement) this.closeText(name);
    else this.closeContent(name);
  };

  /** Ignores the element that has just begun. */
  private skipWhole(): void {
    this.skipUntil = this.depth;
    this.skipsWhole = true;
  }

  /** Ignores the rest of the element whose properties were just read (a deleted row, a placeholder). */
  private skipRest(): void {
    this.skipUntil = this.depth;
    this.skipsWhole = false;
  }

  private openContent({ name, attributes }: XmlElement): void {
    const paragraph = this.collector.current;
    if (name === 'w:p') this.collector.begin();
    else if (name === 'w:r' && paragraph) paragraph.run = runMarks(undefined, paragraph.style, this.styles);
    else if (name === 'w:hyperlink')
      paragraph?.links.push(keptLink(this.targets.get(attributes['r:id'] ?? '')));
    else if (name === 'w:fldSimple') paragraph?.links.push(linkOfField(attributes['w:instr'] ?? ''));
    else if (name === 'w:tbl') {
      if (this.tableDepth === 0) {
        this.counts.tables += 1;
        this.row = 0;
      }
      this.tableDepth += 1;
    } else if (name === 'w:tr' || name === 'w:tc') {
      this.countCell(name);
    } else if (!this.openRevision(name) && !this.openAlternative(name)) this.readSign(name, attributes);
  }

  private countCell(name: 'w:tr' | 'w:tc'): void {
    if (this.tableDepth !== 1) return;
    if (name === 'w:tc') this.column += 1;
    else {
      this.row += 1;
      this.column = 0;
    }
  }

  private get cell(): TableCell | null {
    const { row, column } = this;
    return this.tableDepth === 0 ? null : { table: this.counts.tables, row, column };
  }

  /** Final view: insertions are text like any other, deletions are gone. */
  private openRevision(name: string): boolean {
    const paragraph = this.collector.current;
    if (name === 'w:ins' || name === 'w:moveTo') {
      this.counts.insertions += 1;
      if (paragraph) paragraph.hasInsertion = true;
    } else if (name === 'w:del' || name === 'w:moveFrom') {
      this.counts.deletions += 1;
      if (paragraph) paragraph.hasDeletion = true;
      this.skipWhole();
    } else return false;
    return true;
  }

  /** Of the forms a drawing is kept in, the first is read: the others say the same to older programs. */
  private openAlternative(name: string): boolean {
    if (name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.alternatives.at(-1)) this.skipWhole();
      else this.alternatives[this.alternatives.length - 1] = true;
    } else return false;
    return true;
  }

  private readSign(name: string, attributes: XmlElement['attributes']): void {
    if (name === 'w:tab' || name === 'w:ptab') this.addWords('\t');
    else if (name === 'w:cr' || (name === 'w:br' && !/^(?:page|column)$/.test(attributes['w:type'] ?? ''))) {
      if (this.isShown()) this.collector.addBreak();
    } else if (name === 'w:noBreakHyphen') this.addWords('\u2011');
    else if (name === 'w:sym') this.addWords(symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
    else if (name === 'w:fldChar') this.readFieldSign(attributes['w:fldCharType'] ?? '');
    else if (name === 'w:bookmarkStart')
      this.bookmarks.set(attributes['w:name'] ?? '', this.collector.paragraphs.length);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.counts.notes += 1;
    else if (name === 'w:commentReference') this.comments.add(attributes['w:id'] ?? '');
    else if (name === 'a:blip' || name === 'v:imagedata') this.counts.images += 1;
  }

  private readFieldSign(type: string): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ code: '', isResult: false, href: null });
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && field) {
      field.isResult = true;
      field.href = linkOfField(field.code);
    }
  }

  private closeText(name: string): void {
    const element = this.textElement;
    if (!element || element.name !== name) return;
    this.textElement = null;
    const words = this.words.replace(/[\t\r\n]+/g, ' ');
    const field = this.fields.at(-1);
    if (name === 'w:instrText') {
      if (field && !field.isResult) field.code += words;
    } else if (name === 'm:t' || element.attributes['xml:space'] === 'preserve') this.addWords(words);
    else this.addWords(withoutEndSpaces(words));
  }

  private closeContent(name: string): void {
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.collector.current?.links.pop();
    else if (name === 'w:tbl') this.tableDepth -= 1;
    else if (name === 'w:tc' || name === 'w:txbxContent' || name === 'w:body')
      this.collector.flush(this.cell);
    else if (name === 'mc:AlternateContent') this.alternatives.pop();
    else if (name === 'w:r' && this.collector.current) this.collector.current.run = unmarkedRun;
  }

  /** A paragraph mark that was inserted or deleted alone is a change too. */
  private closeParagraph(): void {
    const paragraph = this.collector.end(this.cell);
    if (!paragraph) return;
    if (isMarkDeleted(paragraph) && !paragraph.hasDeletion) this.counts.deletions += 1;
    const mark = child(paragraph.properties, 'w:rPr');
    if (child(mark, 'w:ins') && !paragraph.hasInsertion) this.counts.insertions += 1;
    // A field whose code never ended in its paragraph is damaged: it must not swallow the rest of the document.
    if (!this.collector.current) this.fields = this.fields.filter((field) => field.isResult);
  }

  private applyProperties(properties: XmlNode): void {
    const paragraph = this.collector.current;
    if (properties.name === 'w:pPr') this.collector.describe(properties);
    else if (properties.name === 'w:rPr' && paragraph)
      paragraph.run = runMarks(properties, paragraph.style, this.styles);
    else if (properties.name === 'w:trPr' || properties.name === 'w:tcPr') this.applyCellChange(properties);
    else if (properties.name === 'w:sdtPr' && childSwitch(properties, 'w:showingPlcHdr')) this.skipRest();
  }

  private applyCellChange(properties: XmlNode): void {
    if (child(properties, 'w:ins') ?? child(properties, 'w:cellIns')) this.counts.insertions += 1;
    if (child(properties, 'w:del') ?? child(properties, 'w:cellDel')) {
      this.counts.deletions += 1;
      this.skipRest();
    }
  }

  /** False inside a field's code and in hidden text. */
  private isShown(): boolean {
    return this.fields.every((field) => field.isResult) && !this.collector.current?.run.isHidden;
  }

  private addWords(words: string): void {
    if (!this.isShown()) return;
    const inParagraph = this.collector.current?.links.findLast((href) => href !== null);
    const href = inParagraph ?? this.fields.findLast((field) => field.href !== null)?.href ?? null;
    this.collector.add(words.replace(/[\u00ad\u200b\ufeff]/g, ''), href);
  }
}
