// Finds the element of a page that holds the article: a semantic one, or the densest block of prose.
import {
  attribute,
  childElements,
  furniture,
  isBlock,
  isElement,
  isRelated,
  isUnread,
  textWeight,
  type HtmlElement,
  type HtmlNode,
} from './element.js';

/** A run of text below this weight (letters, see textWeight) is no prose but a label or a menu entry. */
const leastProse = 60;
/** A child with this share of the prose is where the article is. */
const dominance = 0.75;
const semanticShare = 0.5;

type Weights = Map<HtmlElement, number>;

/** Weight of the running text directly in an element: text and inline elements, links not counted. */
function ownProse(nodes: readonly HtmlNode[]): number {
  let sum = 0;
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) sum += textWeight(node.value);
    else if (isElement(node) && !isBlock(node) && !isUnread(node) && node.tagName !== 'a')
      sum += ownProse(node.childNodes);
  }
  return sum;
}

/** Prose below every element; what is likely page furniture counts a fifth. */
function weigh(element: HtmlElement, weights: Weights): number {
  if (isUnread(element)) return 0;
  const own = ownProse(element.childNodes);
  let sum = own >= leastProse ? own : 0;
  for (const child of blockChildren(element)) sum += weigh(child, weights);
  const kind = furniture(element);
  const weight = kind === 'certain' ? 0 : kind === 'likely' || isRelated(element) ? sum / 5 : sum;
  weights.set(element, weight);
  return weight;
}

/** The nearest block elements below, looking through inline ones (`<span><p>` occurs in the wild). */
function blockChildren(element: HtmlElement): readonly HtmlElement[] {
  return childElements(element).flatMap((child) =>
    isBlock(child) || isUnread(child) ? [child] : blockChildren(child),
  );
}

const isSemantic = (element: HtmlElement): boolean =>
  element.tagName === 'article' ||
  element.tagName === 'main' ||
  attribute(element, 'role') === 'main' ||
  /articlebody/i.test(attribute(element, 'itemprop') ?? '');

const isParagraph = (element: HtmlElement): boolean =>
  /^(?:p|h[1-6]|li|blockquote|pre|ul|ol|dl|figure)$/.test(element.tagName);

/** The innermost semantic element that holds most of the prose, or null. */
function semanticArticle(weights: Weights, total: number): HtmlElement | null {
  const fit = [...weights].filter(
    ([element, weight]) => isSemantic(element) && weight >= total * semanticShare,
  );
  const articles = fit.filter(([element]) => element.tagName === 'article');
  const chosen = (articles.length > 0 ? articles : fit).sort((a, b) => b[1] - a[1])[0];
  return chosen?.[0] ?? null;
}

/**
 * The element of `body` that holds the article; `body` itself when no part of it stands out (a fragment, or a page
 * that is all article).
 */
export function findArticle(body: HtmlElement): HtmlElement {
  const weights: Weights = new Map();
  const total = weigh(body, weights);
  if (total === 0) return body;
  let current = semanticArticle(weights, total) ?? body;
  if (current !== body && current.tagName === 'article') return current;
  for (;;) {
    const weight = weights.get(current) ?? 0;
    const heir = blockChildren(current).find((child) => (weights.get(child) ?? 0) >= weight * dominance);
    if (!heir || isParagraph(heir)) return current;
    current = heir;
  }
}
