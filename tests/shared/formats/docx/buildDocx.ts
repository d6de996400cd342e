// Builds small Word files for tests out of pieces of WordprocessingML.
import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${r}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** The parts of a file; `body` is what stands in `w:body`. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** External hyperlink targets by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  /** Further files, or replacements of these. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const xml = (text: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);

/** The bytes of a Word file. */
export function buildDocx({ body, styles, numbering, links = {}, files = {} }: DocxParts): Uint8Array {
  const hyperlinks = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${r}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  return zipSync({
    '_rels/.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relationships}">
        <Relationship Id="s" Type="${r}/styles" Target="styles.xml"/>
        <Relationship Id="n" Type="${r}/numbering" Target="/word/numbering.xml"/>${hyperlinks.join('')}</Relationships>`,
    ),
    ...(styles === undefined
      ? {}
      : { 'word/styles.xml': xml(`<w:styles xmlns:w="${w}">${styles}</w:styles>`) }),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': xml(`<w:numbering xmlns:w="${w}">${numbering}</w:numbering>`) }),
    ...files,
  });
}

/** A run of text with optional run properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with runs (or anything inside `w:p`) and optional paragraph properties. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
