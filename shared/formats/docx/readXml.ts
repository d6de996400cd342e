// Reads the XML parts of a Word file: as events for the large document part, as a small tree for the others.
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { broken } from './openPackage.js';

/** An element with the prefix Word itself uses (`w:p`), whatever prefix the file chose. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
export interface XmlNode extends XmlElement {
  readonly children: readonly XmlNode[];
}

/** What is done with each event of a part. */
export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The usual prefix of each namespace that matters, transitional and strict (ISO/IEC 29500-1 and -4). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};
/** Deeper nesting is an attack; Word itself stops far earlier. */
const deepest = 1000;

const nameOf = (uri: string, local: string): string =>
  uri === '' ? local : `${prefixes[uri] ?? '?'}:${local}`;

/** Text of an XML part: UTF-8, or UTF-16 by its byte order mark; anything undecodable stops the reading. */
function decodeXml(bytes: Uint8Array, part: string): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    let text = '';
    for (let at = 2; at + 1 < bytes.length; at += 2) {
      const [low = 0, high = 0] = isLittle ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
      text += String.fromCharCode(low | (high << 8));
    }
    return text;
  }
  const text = strFromU8(bytes);
  if (count(text, '\ufffd') !== countReplacementBytes(bytes)) broken(`${part} is not valid UTF-8`);
  return text.replace(/^\ufeff/, '');
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** U+FFFD that the file itself contains, as against those that stand for bytes that are no UTF-8. */
function countReplacementBytes(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found += 1;
  return found;
}

/** Sends a part's events to the handler; malformed XML and document types stop the reading. */
export function readXmlEvents(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => broken(`${part}: ${error.message}`));
  parser.on('doctype', () => broken(`${part} has a document type`));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) broken(`${part} is nested too deeply`);
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      attributes[nameOf(attribute.uri, attribute.local)] = attribute.value;
    handler.open({ name: nameOf(tag.uri, tag.local), attributes });
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(nameOf(tag.uri, tag.local));
  });
  parser.write(decodeXml(bytes, part)).close();
}

/** Collects a subtree from events: `open` and `close` until `close` answers the finished root. */
export class TreeBuilder {
  private readonly stack: {
    name: string;
    attributes: Readonly<Record<string, string>>;
    children: XmlNode[];
  }[] = [];

  /** An element begins. */
  open({ name, attributes }: XmlElement): void {
    this.stack.push({ name, attributes, children: [] });
  }

  /** The innermost element ends; the root itself is handed back, null before that. */
  close(): XmlNode | null {
    const node = this.stack.pop();
    const parent = this.stack.at(-1);
    if (!node) return null;
    parent?.children.push(node);
    return parent ? null : node;
  }
}

/** A small part as a tree of elements; their text does not matter in styles, relations and numbering. */
export function readXmlTree(bytes: Uint8Array, part: string): XmlNode {
  const builder = new TreeBuilder();
  let root: XmlNode | null = null;
  readXmlEvents(bytes, part, {
    open: (element) => builder.open(element),
    text: () => {},
    close: () => {
      root = builder.close() ?? root;
    },
  });
  return root ?? broken(`${part} is empty`);
}

/** The first child of that name, if any. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** The `w:val` of a child; undefined when either is missing. */
export function childValue(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** An on/off child (ECMA-376-1 §17.17.4): true, false, or undefined when it is not there. */
export function childSwitch(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}
