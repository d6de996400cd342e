// Reads Markdown (CommonMark) into paragraphs: headings, lists, quotes, inline marks and front matter.
import type { Definition, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { plain } from '../model/inlineText.js';
import type { ImportRemark } from '../model/imported.js';
import type { FormatHint, FoundParagraph, FoundText } from './foundText.js';
import { InlineBuilder, keptLink, noMarks, type ActiveMarks } from './InlineBuilder.js';
import { splitFrontMatter, type FrontMatter } from './markdown/frontMatter.js';

const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Walks the tree of one document and keeps what it finds. */
class MarkdownReader {
  readonly paragraphs: FoundParagraph[] = [];
  images = 0;
  tables = 0;
  private readonly builder = new InlineBuilder();
  private readonly links: ReadonlyMap<string, string>;

  private readonly source: string;

  constructor(source: string, definitions: readonly Definition[]) {
    this.source = source;
    this.links = new Map(definitions.map(({ identifier, url }) => [identifier, url]));
  }

  /** Reads block after block; `hint` is what their container says. */
  readBlocks(blocks: readonly RootContent[], hint: FormatHint | null): void {
    for (const block of blocks) this.readBlock(block, hint);
  }

  private readBlock(block: RootContent, hint: FormatHint | null): void {
    if (block.type === 'paragraph') this.readParagraph(block, hint);
    else if (block.type === 'heading') {
      this.readPhrasing(block.children, noMarks);
      this.finish({ kind: 'heading', level: block.depth });
    } else if (block.type === 'blockquote') this.readBlocks(block.children, hint ?? { kind: 'quote' });
    else if (block.type === 'list') {
      block.children.forEach((item, i) => {
        if (block.ordered) this.builder.add(`${(block.start ?? 1) + i}. `);
        this.readBlocks(item.children, { kind: 'listItem' });
        this.builder.take();
      });
    } else if (block.type === 'code' || (block.type === 'html' && !/^<!--[\s\S]*-->$/.test(block.value))) {
      this.builder.add(block.value);
      this.finish(hint);
    }
  }

  private readParagraph(paragraph: Paragraph, hint: FormatHint | null): void {
    const [only] = paragraph.children;
    if (
      paragraph.children.length === 1 &&
      only &&
      (only.type === 'image' || only.type === 'imageReference')
    ) {
      this.images += 1;
      this.builder.addCollapsed((only.type === 'image' && only.title) || only.alt || '');
      this.finish({ kind: 'caption' });
      return;
    }
    const lines = this.sourceOf(paragraph).split(/\r\n?|\n/);
    if (isTable(lines)) {
      this.readTable(lines);
      return;
    }
    this.readPhrasing(paragraph.children, noMarks);
    this.finish(hint);
  }

  private sourceOf({ position }: Paragraph): string {
    return this.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  /** A pipe table, which CommonMark does not know: cell after cell, row by row. */
  private readTable(lines: readonly string[]): void {
    this.tables += 1;
    for (const line of lines.filter((_, i) => i !== 1))
      for (const cell of line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/)) {
        const [content] = fromMarkdown(cell.trim().replaceAll('\\|', '|')).children;
        if (content?.type === 'paragraph') this.readPhrasing(content.children, noMarks);
        else this.builder.add(cell.trim());
        this.finish({ kind: 'tableCell' });
      }
  }

  private readPhrasing(nodes: readonly PhrasingContent[], active: ActiveMarks): void {
    nodes.forEach((node, i) => this.readInline(node, active, nodes[i + 1]));
  }

  private readInline(node: PhrasingContent, active: ActiveMarks, next: Nodes | undefined): void {
    if (node.type === 'text') this.builder.addCollapsed(node.value, active);
    else if (node.type === 'inlineCode') this.builder.add(node.value, active);
    else if (node.type === 'break') this.builder.addBreak();
    else if (node.type === 'html') this.readInlineHtml(node.value, active, next);
    else if (node.type === 'strong') this.readPhrasing(node.children, { ...active, bold: true });
    else if (node.type === 'emphasis') this.readPhrasing(node.children, { ...active, italic: true });
    else if (node.type === 'link') this.readPhrasing(node.children, { ...active, href: keptLink(node.url) });
    else if (node.type === 'linkReference')
      this.readPhrasing(node.children, { ...active, href: keptLink(this.links.get(node.identifier)) });
    else if (node.type === 'image' || node.type === 'imageReference') this.images += 1;
    else if ('children' in node) this.readPhrasing(node.children, active);
  }

  /** Raw HTML is data, not markup: only `<br>` and comments mean something, the rest is shown as it stands. */
  private readInlineHtml(value: string, active: ActiveMarks, next: Nodes | undefined): void {
    if (/^<br\s*\/?>$/i.test(value)) {
      if (next?.type !== 'break') this.builder.addBreak();
    } else if (!value.startsWith('<!--')) this.builder.add(value, active);
  }

  private finish(hint: FormatHint | null): void {
    const content = this.builder.take();
    if (content) this.paragraphs.push({ content, hint });
  }
}

function isTable([first = '', rule = '']: readonly string[]): boolean {
  return first.includes('|') && rule.includes('-') && tableRule.test(rule);
}

/** Quotes and lists within each other deeper than this are no text anybody wrote. */
const deepest = 100;

function isTooDeep(root: Nodes): boolean {
  const stack: { at: Nodes; depth: number }[] = [{ at: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > deepest) return true;
    if ('children' in next.at) for (const at of next.at.children) stack.push({ at, depth: next.depth + 1 });
  }
  return false;
}

function definitionsOf(nodes: readonly RootContent[]): readonly Definition[] {
  return nodes.flatMap((node) =>
    node.type === 'definition'
      ? [node]
      : node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
        ? definitionsOf(node.children)
        : [],
  );
}

/** Front matter as the paragraphs it stands for; a title that the text repeats as its first heading is left to it. */
function fromFrontMatter(
  front: FrontMatter,
  paragraphs: readonly FoundParagraph[],
): readonly FoundParagraph[] {
  const [first] = paragraphs;
  const repeatsTitle = first?.hint?.kind === 'heading' && first.content.text === front.title;
  const parts: readonly (readonly [string | null, FormatHint])[] = [
    [front.section, { kind: 'breadcrumb' }],
    [front.title, { kind: 'title' }],
    [front.date, { kind: 'date' }],
    [front.author, { kind: 'credit' }],
  ];
  const found = parts.flatMap(([text, hint]) => (text === null ? [] : [{ content: plain(text), hint }]));
  return [...found, ...(repeatsTitle ? paragraphs.slice(1) : paragraphs)];
}

/**
 * The paragraphs of a Markdown text. A list item is a paragraph, with its number in an ordered list; an image alone
 * in a paragraph gives its title or description as a caption candidate; pipe tables are read cell by cell. null for a
 * text nested too deeply to be one.
 */
export function readMarkdown(text: string): FoundText | null {
  const { front, rest } = splitFrontMatter(text.replace(/^\ufeff/, ''));
  const tree = fromMarkdown(rest);
  if (isTooDeep(tree)) return null;
  const reader = new MarkdownReader(rest, definitionsOf(tree.children));
  reader.readBlocks(tree.children, null);
  const remarks: ImportRemark[] = [];
  if (reader.images > 0) remarks.push({ kind: 'imagesLeftOut', count: reader.images });
  if (reader.tables > 0) remarks.push({ kind: 'tablesFlattened', count: reader.tables });
  const paragraphs = front ? fromFrontMatter(front, reader.paragraphs) : reader.paragraphs;
  return { paragraphs, remarks, language: front?.language ?? null };
}
