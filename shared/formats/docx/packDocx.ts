// Packs a Word document so that the same input gives the same bytes. The docx library stamps the clock into the
// properties and the zip, draws relationship ids by chance and counts bookmarks on and on; all of it is set right here.
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

// The DOS time of a zip entry has no zone: fflate takes local fields, so the date is made from local fields.
const zipTime = new Date(1980, 0, 1, 12);

/** The file's bytes; `now` (milliseconds) is written as the time of creation and change. */
export async function packDocx(document: Document, now: number): Promise<Uint8Array> {
  const packed: Uint8Array = await Packer.pack(document, 'uint8array');
  const parts = unzipSync(packed);
  const stamp = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const rename = relationshipNames(parts);
  const result: Zippable = {};
  for (const name of inPackageOrder(Object.keys(parts))) {
    let xml = strFromU8(parts[name] ?? new Uint8Array());
    if (name === 'docProps/core.xml')
      xml = xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
    if (name === 'word/document.xml')
      xml = xml
        .replace(/(\sr:id=")([^"]+)(")/g, rename)
        .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, oneBookmark);
    if (name === 'word/_rels/document.xml.rels') xml = xml.replace(/(\sId=")([^"]+)(")/g, rename);
    result[name] = strToU8(xml);
  }
  return zipSync(result, { mtime: zipTime, os: 0, level: 6 });
}

/** Random ids become rId + position in the relationships part, the same in both parts. */
function relationshipNames(parts: Readonly<Record<string, Uint8Array>>): (...match: string[]) => string {
  const relationships = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const names = new Map<string, string>();
  for (const [, id = ''] of relationships.matchAll(/\sId="([^"]+)"/g)) names.set(id, `rId${names.size + 1}`);
  return (_whole, before = '', id = '', after = '') => `${before}${names.get(id) ?? id}${after}`;
}

/** The library counts bookmarks over all documents it makes; ours have one, at the sign-off page. */
const oneBookmark = (tag: string): string => tag.replace(/w:id="\d+"/, 'w:id="1"');

/** [Content_Types].xml first, as consumers that stream expect (ECMA-376 part 2). */
function inPackageOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string): number =>
    name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
  return names.filter((name) => !name.endsWith('/')).sort((a, b) => rank(a) - rank(b));
}
