// The editor's schema and its lossless conversions: a segment's wording is one run of inline content,
// and every position in the document is the UTF-16 offset in the text.
import { Mark as DocumentMark, Schema, type Node } from 'prosemirror-model';
import {
  LINE_BREAK,
  normaliseInlineText,
  PARAGRAPH_BREAK,
  type InlineText,
  type Mark,
} from '../../shared/model/inlineText.js';

/** Links the editor takes from the clipboard and shows; anything else pasted loses its link, not its words. */
export function isSafeLink(href: string): boolean {
  return /^(https?:|mailto:)/i.test(href.trim());
}

/** `doc: inline*`: text, line breaks and paragraph breaks, with bold, italic and links. */
export const inlineSchema = new Schema({
  nodes: {
    doc: { content: 'inline*' },
    text: { group: 'inline' },
    lineBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => LINE_BREAK,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    paragraphBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => PARAGRAPH_BREAK,
      parseDOM: [{ tag: 'span.paragraph-break' }],
      toDOM: () => ['span', { class: 'paragraph-break' }],
    },
  },
  marks: {
    // Links of different targets may overlap in a text that was read from a file: no mark excludes another.
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      excludes: '',
      parseDOM: [{ tag: 'a[href]', getAttrs: (element) => linkAttributes(element) }],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), tabindex: '-1' }],
    },
    bold: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
        {
          style: 'font-weight',
          getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false),
        },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
  },
});

function linkAttributes(element: HTMLElement): { href: string } | false {
  const href = element.getAttribute('href') ?? '';
  return isSafeLink(href) ? { href } : false;
}

function documentMark(mark: Mark): DocumentMark {
  return mark.kind === 'link' ? inlineSchema.mark('link', { href: mark.href }) : inlineSchema.mark(mark.kind);
}

function nodesOf(text: string, marks: readonly DocumentMark[]): Node[] {
  return text
    .split(/([\n\u2029])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === LINE_BREAK) return inlineSchema.node('lineBreak', null, [], marks);
      if (piece === PARAGRAPH_BREAK) return inlineSchema.node('paragraphBreak', null, [], marks);
      return inlineSchema.text(piece, marks);
    });
}

/** The document of a wording; `inlineTextOf` gives it back exactly. */
export function documentOf(content: InlineText): Node {
  const cuts = new Set([0, content.text.length]);
  for (const mark of content.marks) cuts.add(mark.start).add(mark.end);
  const positions = [...cuts].sort((a, b) => a - b);
  const nodes: Node[] = [];
  positions.slice(0, -1).forEach((start, i) => {
    const end = positions[i + 1] ?? start;
    const here = content.marks.filter((mark) => mark.start <= start && mark.end >= end);
    nodes.push(...nodesOf(content.text.slice(start, end), DocumentMark.setFrom(here.map(documentMark))));
  });
  return inlineSchema.node('doc', null, nodes);
}

function markOf(mark: DocumentMark, start: number, end: number): Mark {
  if (mark.type.name === 'link') return { kind: 'link', href: String(mark.attrs['href']), start, end };
  return { kind: mark.type.name === 'bold' ? 'bold' : 'italic', start, end };
}

/** The wording of a document, in normal form. */
export function inlineTextOf(document: Node): InlineText {
  let text = '';
  const marks: Mark[] = [];
  document.forEach((node) => {
    const start = text.length;
    text += node.isText ? (node.text ?? '') : (node.type.spec.leafText?.(node) ?? '');
    for (const mark of node.marks) marks.push(markOf(mark, start, text.length));
  });
  return normaliseInlineText({ text, marks });
}
