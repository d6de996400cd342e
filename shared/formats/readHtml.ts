// Reads a web page, or a piece of one from the clipboard, into the paragraphs of its article.
// The page is parsed, never run; nothing but text, four kinds of marks and web addresses comes out of it.
import { parse } from 'parse5';
import { plain } from '../model/inlineText.js';
import type { ImportRemark } from '../model/imported.js';
import type { FoundParagraph, FoundText } from './foundText.js';
import { PageReader, type PageParagraph } from './html/collectParagraphs.js';
import { attribute, descendants, measureText, type HtmlElement, type HtmlParent } from './html/element.js';
import { findArticle } from './html/findArticle.js';

/** Blocks between headline and article longer than this are not its date or credit line. */
const longestMetaLine = 160;
/** Deeper pages are machine-made traps; text below this depth would also exhaust the stack. */
const deepest = 512;

interface PageHead {
  readonly title: string | null;
  readonly language: string | null;
}

function metaContent(elements: readonly HtmlElement[], key: string): string | null {
  const meta = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      ['name', 'property', 'http-equiv'].some((name) => attribute(element, name)?.toLowerCase() === key),
  );
  return (meta && attribute(meta, 'content')?.trim()) || null;
}

function readHead(elements: readonly HtmlElement[]): PageHead {
  const html = elements.find((element) => element.tagName === 'html');
  const title = elements.find((element) => element.tagName === 'title');
  const words = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  const language =
    (html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang'))) ??
    metaContent(elements, 'content-language') ??
    metaContent(elements, 'og:locale')?.replace('_', '-') ??
    null;
  return {
    title: metaContent(elements, 'og:title') ?? (words.replace(/\s+/g, ' ').trim() || null),
    language: language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : null,
  };
}

/** True when `inner` is `outer` or stands inside it. */
function isWithin(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlParent | null = inner; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === outer) return true;
  return false;
}

const isHeading1 = ({ hint }: PageParagraph): boolean => hint?.kind === 'heading' && hint.level === 1;

/** A trail without a telling name: from the home page, or after “you are here”. */
const trail = /^(?:您?(?:现在|現在|当前|當前|所在|目前)的?位置|首页|首頁|home\b|you are here).*[>＞›»]/iu;
const isCrumb = ({ hint, content }: PageParagraph): boolean =>
  hint?.kind === 'breadcrumb' ||
  (hint?.kind !== 'heading' && content.text.length <= 100 && trail.test(content.text));

/** The title in the page's head without the name of the site behind it. */
function headlineOf(title: string | null): string | null {
  const [first = ''] = title?.split(/\s+[-–—|_]\s+|[_|｜]/) ?? [];
  return first.trim() || title;
}

/** What stands above the article and belongs to it: breadcrumb, headline, and short lines between the two. */
function preamble(
  before: readonly PageParagraph[],
  hasHeadline: boolean,
  title: string | null,
): readonly PageParagraph[] {
  const last = before.findLastIndex(isCrumb);
  const kept = before.slice(
    before.findLastIndex((paragraph, i) => i < last && !isCrumb(paragraph)) + 1,
    last + 1,
  );
  const shown = ({ content }: PageParagraph): boolean => content.text === headlineOf(title);
  const headline = hasHeadline ? undefined : (before.findLast(isHeading1) ?? before.findLast(shown));
  if (!headline) return kept;
  const meta = before.slice(before.indexOf(headline)).filter((paragraph) => {
    if (paragraph === headline) return true;
    const { letters, linked } = measureText(paragraph.element);
    return (
      !kept.includes(paragraph) &&
      paragraph.hint?.kind !== 'furniture' &&
      paragraph.content.text.length <= longestMetaLine &&
      (linked <= letters / 2 || paragraph.hint?.kind === 'credit')
    );
  });
  return [...kept, ...meta];
}

/** The headline by the page's head where no heading says so: the line that repeats it, or else a line of its own. */
function withHeadline(
  title: string | null,
  paragraphs: readonly FoundParagraph[],
): readonly FoundParagraph[] {
  const headline = headlineOf(title);
  if (headline === null || paragraphs.some(({ hint }) => hint?.kind === 'heading')) return paragraphs;
  const shown = paragraphs.findIndex(({ content }) => content.text === headline || content.text === title);
  if (shown >= 0)
    return paragraphs.map((each, i) => (i === shown ? { ...each, hint: { kind: 'title' } } : each));
  const crumbs = paragraphs.filter(({ hint }) => hint?.kind === 'breadcrumb').length;
  const own: FoundParagraph = { content: plain(headline), hint: { kind: 'title' } };
  return [...paragraphs.slice(0, crumbs), own, ...paragraphs.slice(crumbs)];
}

function remarksOf(reader: PageReader, container: HtmlElement): readonly ImportRemark[] {
  const images = reader.images.filter((image) => isWithin(image, container)).length;
  const tables = reader.dataTables.filter((table) => isWithin(table, container)).length;
  const remarks: ImportRemark[] = [];
  if (images > 0) remarks.push({ kind: 'imagesLeftOut', count: images });
  if (tables > 0) remarks.push({ kind: 'tablesFlattened', count: tables });
  return remarks;
}

/** Deeper than any page somebody wrote. */
export function isTooDeep(document: HtmlParent): boolean {
  const stack: { at: HtmlParent; depth: number }[] = [{ at: document, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > deepest) return true;
    for (const child of next.at.childNodes)
      if ('childNodes' in child) stack.push({ at: child, depth: next.depth + 1 });
  }
  return false;
}

/**
 * The article of a page: navigation, scripts, footers and forms are gone, likely page furniture inside the article is
 * kept with the hint `furniture`. null for a page nested too deeply to be one.
 */
export function readHtml(markup: string): FoundText | null {
  const document = parse(markup);
  if (isTooDeep(document)) return null;
  const elements = [...descendants(document)];
  const head = readHead(elements);
  const body = elements.find((element) => element.tagName === 'body');
  if (!body) return { paragraphs: [], remarks: [], language: head.language };
  const container = findArticle(body);
  const reader = new PageReader(container);
  reader.read(body);
  const isInside = ({ element }: PageParagraph): boolean => isWithin(element, container);
  const first = reader.paragraphs.findIndex(isInside);
  const inside = reader.paragraphs.filter(isInside);
  const before =
    first < 0 ? [] : reader.paragraphs.slice(0, first).filter((paragraph) => !isInside(paragraph));
  const above = preamble(before, inside.some(isHeading1), head.title);
  const found = [...above, ...inside].map(({ content, hint }) => ({ content, hint }));
  return {
    paragraphs: withHeadline(head.title, joinBreadcrumb(found)),
    remarks: remarksOf(reader, container),
    language: head.language,
  };
}

/** A breadcrumb made of list items is one paragraph. */
function joinBreadcrumb(paragraphs: readonly FoundParagraph[]): readonly FoundParagraph[] {
  const joined: FoundParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last?.hint?.kind !== 'breadcrumb' || paragraph.hint?.kind !== 'breadcrumb') joined.push(paragraph);
    else {
      const parts = [last.content.text, paragraph.content.text].map((part) =>
        part.replace(/^[>›»/]\s*|\s*[>›»/]$/g, ''),
      );
      joined[joined.length - 1] = { content: plain(parts.join('>')), hint: last.hint };
    }
  }
  return joined;
}
