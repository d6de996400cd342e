// Questions asked of the elements of a parsed HTML page.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** True for elements (not text, comments, doctypes). */
export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute; null when it is not there. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The child elements, in order. */
export function childElements(parent: HtmlParent): readonly HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** Every element below, in document order. */
export function* descendants(parent: HtmlParent): Generator<HtmlElement> {
  const stack = [...childElements(parent)].reverse();
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (const child of childElements(element).toReversed()) stack.push(child);
  }
}

/** Class, id, role and ARIA label in one lower-case string, to be searched for telling names. */
export function names(element: HtmlElement): string {
  return ['class', 'id', 'role', 'aria-label', 'itemprop', 'rel']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .toLowerCase();
}

/** Elements whose content is never text of the page. */
const unread = new Set(
  'script style noscript template svg math canvas iframe object embed video audio select button input textarea label option datalist dialog head map rt rp applet frame frameset menu'.split(
    ' ',
  ),
);

/** Not shown to a reader of the page, or not text. */
export function isUnread(element: HtmlElement): boolean {
  return (
    unread.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName);
}

const furnitureTags = new Set(['nav', 'footer', 'aside']);
const furnitureNames =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|side-bar|footer|foot|copyright|comments?|comment-list|disqus|share|sharing|shares|social|bshare|jiathis|bdshare(?:buttonbox)?|share-?bar|toolbar|tools?|pagination|pager|subscribe|newsletter|advert(?:isement)?|ads?|ad-\w+|banner|cookie|popup|modal|login|search|recommend(?:ed|ation)?s?|hot-?news|tags?|print|skip|breadcrumbs-none|qrcode|editor-none)(?:$|[\s_-])/;

/** A trail of this weight (see textWeight) at most; page wrappers are called “has-breadcrumb” too. */
const longestTrail = 200;

/** A breadcrumb trail, by its name or ARIA label. */
export function isBreadcrumb(element: HtmlElement): boolean {
  const isNamed =
    /bread-?(?:crumb|nav)|(?:^|[\s_-])crumbs?(?:$|[\s_-])|cur-?_?pos(?:ition)?(?:$|\s)|(?:^|\s)position(?:$|\s)|当前位置|當前位置/.test(
      names(element),
    );
  return isNamed && measureText(element).letters <= longestTrail;
}

/** A box of other stories, by its name. */
export function isRelated(element: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:related|more-news|xgxw|xgyd)(?:$|[\s_-])|相关|相關/.test(names(element));
}

/** Navigation, share buttons, comments and the like: `certain` by the tag, `likely` by a telling name. */
export function furniture(element: HtmlElement): 'certain' | 'likely' | null {
  if (isBreadcrumb(element)) return null;
  if (
    furnitureTags.has(element.tagName) ||
    /(?:^|\s)(?:navigation|contentinfo|search|status)(?:\s|$)/.test(attribute(element, 'role') ?? '')
  )
    return 'certain';
  if (element.tagName === 'body' || element.tagName === 'article' || element.tagName === 'main') return null;
  return furnitureNames.test(names(element)) ? 'likely' : null;
}

/** The words of an element and how many of their letters stand in links; unread parts left out. */
export function measureText(parent: HtmlParent): { readonly letters: number; readonly linked: number } {
  let letters = 0;
  let linked = 0;
  const stack: { node: HtmlNode; inLink: boolean }[] = parent.childNodes.map((node) => ({
    node,
    inLink: false,
  }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, inLink } = next;
    if (node.nodeName === '#text' && 'value' in node) {
      const length = textWeight(node.value);
      letters += length;
      if (inLink) linked += length;
    } else if (isElement(node) && !isUnread(node)) {
      const isLink = inLink || node.tagName === 'a';
      for (const child of node.childNodes) stack.push({ node: child, inLink: isLink });
    }
  }
  return { letters, linked };
}

/** Length of a text by what it says: a Chinese character counts as two and a half letters. */
export function textWeight(text: string): number {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.replace(/\s+/g, '').length + chinese * 1.5;
}
