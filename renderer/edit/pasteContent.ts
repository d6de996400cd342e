// What comes from the clipboard, made fit for one segment: bold, italic, links and breaks stay, all else goes.
import { DOMParser, Fragment, Slice, type Node } from 'prosemirror-model';
import { documentOf, inlineSchema } from './inlineSchema.js';
import { LINE_BREAK, plain } from '../../shared/model/inlineText.js';

// XML 1.0 §2.2 forbids these in any file we could export; zero-width no-break space is a stray byte order mark.
// eslint-disable-next-line no-control-regex -- exactly the control characters are meant
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufeff]/g;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const blockTags = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr, section, article, header, footer';

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string },
  ) => { readonly createHTML: (html: string) => string };
}

// Trusted Types (W3C) keep strings out of parsers; this one is let through because its document is never shown.
const policy = (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('duizhaoPaste', {
  createHTML: (html) => html,
});

/** Characters no revision may hold, taken out. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(forbidden, '').replace(loneSurrogate, '\ufffd');
}

/** Pasted plain text: its lines, joined by line breaks; blank ends dropped. */
export function sliceFromText(text: string): Slice {
  const lines = withoutForbiddenCharacters(text).replace(/\r\n?|[\u0085\u2028\u2029]/g, LINE_BREAK);
  const content = lines.replace(/\t/g, ' ').replace(/^\n+|\n+$/g, '');
  return new Slice(documentOf(plain(content)).content, 0, 0);
}

/** Pasted markup as the schema allows it; its blocks are joined by line breaks. */
export function sliceFromHtml(html: string): Slice {
  const page = new window.DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  for (const element of page.querySelectorAll('script, style, head, title, template, noscript'))
    element.remove();
  for (const block of page.body.querySelectorAll(blockTags)) block.after(page.createElement('br'));
  const document = DOMParser.fromSchema(inlineSchema).parse(page.body);
  return new Slice(trimBreaks(cleanText(document)), 0, 0);
}

function cleanText(document: Node): Fragment {
  const nodes: Node[] = [];
  document.forEach((node) => {
    if (!node.isText) nodes.push(node);
    else {
      const text = withoutForbiddenCharacters(node.text ?? '').replace(/[\t\r\n\u0085\u2028]/g, ' ');
      if (text !== '') nodes.push(inlineSchema.text(text, node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}

const isBreak = (node: Node | null): boolean => node !== null && !node.isText;

function trimBreaks(fragment: Fragment): Fragment {
  let from = 0;
  let to = fragment.childCount;
  while (from < to && isBreak(fragment.child(from))) from += 1;
  while (to > from && isBreak(fragment.child(to - 1))) to -= 1;
  const nodes: Node[] = [];
  for (let i = from; i < to; i += 1) {
    const node = fragment.child(i);
    // Block elements inside block elements would leave empty lines.
    if (!isBreak(node) || !isBreak(nodes.at(-1) ?? null)) nodes.push(node);
  }
  return Fragment.fromArray(nodes);
}
