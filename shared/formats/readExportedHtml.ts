// Reads an exported web page for verifying. Unlike readHtml it leaves nothing out: what was put into the page at any
// place, hidden or not, is there to be compared.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { ExportedBlock, ExportedText, TableCell } from './exportedText.js';
import { attribute, isBlock, isElement, type HtmlElement, type HtmlNode } from './html/element.js';
import { InlineBuilder, keptLink, noMarks, type ActiveMarks } from './InlineBuilder.js';
import { isTooDeep } from './readHtml.js';
import { signOffId } from './signOffPage.js';

/** Their text is no text of the page in any view of it. */
const unread = new Set(['script', 'style']);

class ExportedHtmlReader {
  readonly blocks: ExportedBlock[] = [];
  page: string[] | null = null;
  private readonly builder = new InlineBuilder();
  private table = 0;
  private row = 0;
  private column = 0;

  read(nodes: readonly HtmlNode[], active: ActiveMarks, cell: TableCell | null): void {
    for (const node of nodes) {
      if (isElement(node)) this.readElement(node, active, cell);
      else if (node.nodeName === '#text' && 'value' in node) this.builder.addCollapsed(node.value, active);
    }
  }

  private readElement(element: HtmlElement, active: ActiveMarks, cell: TableCell | null): void {
    const { tagName } = element;
    if (unread.has(tagName)) return;
    if (tagName === 'br') this.builder.addBreak();
    else if (attribute(element, 'id') === signOffId && this.page === null) this.readPage(element);
    else if (isBlock(element) || tagName === 'title') {
      this.finish(cell);
      const inner = this.cellOf(tagName, cell);
      this.read(childrenOf(element), noMarks, inner);
      this.finish(inner);
    } else this.read(childrenOf(element), marksOf(element, active), cell);
  }

  private cellOf(tagName: string, cell: TableCell | null): TableCell | null {
    if (tagName === 'table') {
      this.table += 1;
      this.row = 0;
    } else if (tagName === 'tr') {
      this.row += 1;
      this.column = 0;
    } else if (tagName === 'td' || tagName === 'th') {
      this.column += 1;
      return { table: this.table, row: this.row, column: this.column };
    }
    return cell;
  }

  private readPage(element: HtmlElement): void {
    this.finish(null);
    const reader = new ExportedHtmlReader();
    reader.read(element.childNodes, noMarks, null);
    reader.finish(null);
    this.page = reader.blocks.map(({ content }) => content.text);
  }

  /** Ends the paragraph. */
  finish(cell: TableCell | null): void {
    const content = this.builder.take();
    if (content) this.blocks.push({ content, cell });
  }
}

/** A template's content stands apart from its children (HTML §4.12.3). */
function childrenOf(element: HtmlElement): readonly HtmlNode[] {
  return element.tagName === 'template'
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;
}

function marksOf({ tagName, ...element }: HtmlElement, active: ActiveMarks): ActiveMarks {
  return {
    bold: active.bold || tagName === 'strong' || tagName === 'b',
    italic: active.italic || tagName === 'em' || tagName === 'i',
    href: tagName === 'a' ? keptLink(element.attrs.find(({ name }) => name === 'href')?.value) : active.href,
  };
}

/** The words of a page, its title first; null for a page nested too deeply to be one. */
export function readExportedHtml(markup: string): ExportedText | null {
  const document = parse(markup);
  if (isTooDeep(document)) return null;
  const reader = new ExportedHtmlReader();
  reader.read(document.childNodes, noMarks, null);
  reader.finish(null);
  return { blocks: reader.blocks, page: reader.page };
}
