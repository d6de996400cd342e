// Walks through a part of a page and collects its paragraphs with their inline marks.
import type { FormatHint, FoundParagraph } from '../foundText.js';
import { InlineBuilder, keptLink, noMarks, type ActiveMarks } from '../InlineBuilder.js';
import {
  attribute,
  childElements,
  descendants,
  furniture,
  isBlock,
  isBreadcrumb,
  isElement,
  isRelated,
  isUnread,
  measureText,
  names,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from './element.js';

/** A paragraph with the element it came from, so that the caller can tell where on the page it stood. */
export interface PageParagraph extends FoundParagraph {
  readonly element: HtmlElement;
}

/** Invisible signs a page uses to guide line breaks. */
const invisible = /[\u00ad\u200b\ufeff]/g;
const dateNames =
  /(?:^|[\s_-])(?:date|pub-?date|pub-?time|publish(?:ed)?|time|timestamp|datetime|updated)(?:$|[\s_-])|datepublished/;
const creditNames = /(?:^|[\s_-])(?:author|byline|by-line|source|laiyuan|credits?)(?:$|[\s_-])/;

/** The hint a block element gives its paragraphs; undefined: that of the element around it holds on. */
function hintOf(element: HtmlElement): FormatHint | undefined {
  const { tagName } = element;
  if (isRelated(element)) return { kind: 'related' };
  if (/(?:^|[\s_-])teaser(?:$|[\s_-])/.test(names(element))) return { kind: 'teaser' };
  if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName[1]) };
  if (isBreadcrumb(element)) return { kind: 'breadcrumb' };
  if (tagName === 'figcaption' || tagName === 'caption') return { kind: 'caption' };
  if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return { kind: 'listItem' };
  if (tagName === 'blockquote') return { kind: 'quote' };
  if (tagName === 'td' || tagName === 'th') return { kind: 'tableCell' };
  const known = names(element);
  if (dateNames.test(known)) return { kind: 'date' };
  if (creditNames.test(known)) return { kind: 'credit' };
  if (/(?:^|[\s_-])(?:caption|pic-?desc|img-?desc)(?:$|[\s_-])/.test(known)) return { kind: 'caption' };
  return undefined;
}

/** Bold and italic by element and by inline style; a style can also take a mark away. */
function marksOf(element: HtmlElement, active: ActiveMarks): ActiveMarks {
  const { tagName } = element;
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slope = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const bold = weight
    ? weight.startsWith('bold') || Number(weight) >= 600
    : tagName === 'b' || tagName === 'strong';
  const italic = slope
    ? slope === 'italic' || slope === 'oblique'
    : tagName === 'i' || tagName === 'em' || tagName === 'cite';
  return {
    bold: weight ? bold : active.bold || bold,
    italic: slope ? italic : active.italic || italic,
    href: tagName === 'a' ? keptLink(attribute(element, 'href')) : active.href,
  };
}

/** A table of data: several rows with several cells, and no table inside. */
function isDataTable(table: HtmlElement): boolean {
  const below = [...descendants(table)];
  const rows = below.filter((element) => element.tagName === 'tr' && childElements(element).length > 1);
  return rows.length > 1 && !below.some((element) => element.tagName === 'table');
}

/** A list that consists of links: other stories or a menu, rarely a part of the article. */
function isLinkList(list: HtmlElement): boolean {
  const { letters, linked } = measureText(list);
  return childElements(list).length > 2 && linked > letters * 0.8;
}

/** A breadcrumb or furniture stays what it is, whatever elements it is made of. */
const stays = (hint: FormatHint | null): boolean => hint?.kind === 'furniture' || hint?.kind === 'breadcrumb';

/** What an element says inside one that said something already. */
function innerHint(element: HtmlElement, { hint: around, isData }: Around): FormatHint | null {
  const found = hintOf(element);
  const own = (found?.kind === 'tableCell' && !isData ? undefined : found) ?? around;
  if (around?.kind !== 'related') return own;
  return own?.kind === 'heading' ? { kind: 'relatedHeadline' } : own?.kind === 'teaser' ? own : around;
}

interface Around {
  readonly element: HtmlElement;
  readonly hint: FormatHint | null;
  readonly active: ActiveMarks;
  readonly isPreformatted: boolean;
  /** Inside a table of data; cells of a table made for layout say nothing. */
  readonly isData: boolean;
}

/** Collects paragraphs; counts what a reader must be told was left out. */
export class PageReader {
  readonly paragraphs: PageParagraph[] = [];
  /** `img` elements met, by the element they stand in. */
  readonly images: HtmlElement[] = [];
  readonly dataTables: HtmlElement[] = [];
  private readonly builder = new InlineBuilder();
  private readonly holders = new Set<HtmlElement>();
  private readonly letters: number;
  private breaks = 0;
  /** Number of a list item, to be written before its first words. */
  private number: string | null = null;

  /** `container` is the element that holds the article: no name of it or around it makes it page furniture. */
  constructor(container: HtmlElement) {
    this.letters = measureText(container).letters;
    for (let at: HtmlParent | null = container; at; at = 'parentNode' in at ? at.parentNode : null)
      if (isElement(at)) this.holders.add(at);
  }

  private furnitureKind(element: HtmlElement): 'certain' | 'likely' | null {
    if (this.holders.has(element)) return null;
    const kind = furniture(element);
    // A telling name on what is most of the article tells something else.
    return kind === 'likely' && measureText(element).letters > this.letters / 2 ? null : kind;
  }

  /** Reads everything below an element. */
  read(element: HtmlElement): void {
    this.readNodes(element.childNodes, {
      element,
      hint: null,
      active: noMarks,
      isPreformatted: false,
      isData: false,
    });
    this.finish({ element, hint: null });
  }

  private readNodes(nodes: readonly HtmlNode[], around: Around): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.addText(node.value, around);
      else if (isElement(node) && !isUnread(node)) this.readElement(node, around);
    }
  }

  /** Two breaks, or a break before an indent, are how old pages part paragraphs. */
  private addText(value: string, around: Around): void {
    const text = value.replace(invisible, '');
    if (text.trim() === '' && !/[\u00a0\u3000]/.test(text) && this.breaks > 0) return;
    if (this.breaks > 1 || (this.breaks === 1 && /^\s*(?:\u3000|\u00a0{2})/.test(text))) this.finish(around);
    else if (this.breaks === 1) this.builder.addBreak();
    this.breaks = 0;
    if (this.number !== null && text.trim() !== '') {
      this.builder.add(this.number);
      this.number = null;
    }
    if (around.isPreformatted) this.builder.add(text, around.active);
    else this.builder.addCollapsed(text, around.active);
  }

  private readElement(element: HtmlElement, around: Around): void {
    if (element.tagName === 'br') this.breaks += 1;
    else if (element.tagName === 'img') this.images.push(element);
    else if (isBlock(element)) this.readBlock(element, around);
    else this.readInline(element, around);
  }

  private readInline(element: HtmlElement, around: Around): void {
    const active = marksOf(element, around.active);
    if (element.tagName === 'time' && this.builder.isBlank) {
      this.readNodes(element.childNodes, { ...around, active });
      const isAlone = around.element.childNodes.every(
        (node) => node === element || ('value' in node && node.value.trim() === ''),
      );
      if (isAlone) this.finish({ element: around.element, hint: { kind: 'date' } });
      return;
    }
    const likely = this.furnitureKind(element) === 'likely' && !stays(around.hint);
    const hint: FormatHint | null = likely ? { kind: 'furniture' } : around.hint;
    const parts = likely && this.builder.isBlank;
    this.readNodes(element.childNodes, { ...around, active, hint });
    if (parts) this.finish({ element, hint });
  }

  private readBlock(element: HtmlElement, around: Around): void {
    const kind = this.furnitureKind(element);
    if (kind === 'certain') return;
    this.finish(around);
    const isTable = element.tagName === 'table';
    const isData = isTable && isDataTable(element);
    if (isData) this.dataTables.push(element);
    const isList = element.tagName === 'ul' || element.tagName === 'ol';
    const isFurniture =
      kind === 'likely' ||
      (isList && around.hint?.kind !== 'related' && !isBreadcrumb(element) && isLinkList(element));
    const hint = stays(around.hint)
      ? around.hint
      : isFurniture
        ? ({ kind: 'furniture' } as const)
        : this.holders.has(element)
          ? null
          : innerHint(element, around);
    const inner: Around = {
      element,
      hint,
      active: marksOf(element, around.active),
      isPreformatted: around.isPreformatted || element.tagName === 'pre',
      isData: isTable ? isData : around.isData,
    };
    if (element.tagName === 'ol' && inner.hint?.kind !== 'breadcrumb') this.readOrdered(element, inner);
    else this.readNodes(element.childNodes, inner);
    this.finish(inner);
  }

  /** Numbers of an ordered list are words of the text once the list is gone. */
  private readOrdered(list: HtmlElement, around: Around): void {
    let number = Number(attribute(list, 'start') ?? 1) || 1;
    for (const item of childElements(list)) {
      if (item.tagName !== 'li') {
        this.readElement(item, around);
        continue;
      }
      this.number = `${number}. `;
      number += 1;
      const hint: FormatHint | null = stays(around.hint) ? around.hint : { kind: 'listItem' };
      this.readNodes(item.childNodes, { ...around, element: item, hint });
      this.finish({ element: item, hint });
      this.number = null;
    }
  }

  private finish({ element, hint }: Pick<Around, 'element' | 'hint'>): void {
    this.breaks = 0;
    const content = this.builder.take();
    if (content) this.paragraphs.push({ content, hint, element });
  }
}
