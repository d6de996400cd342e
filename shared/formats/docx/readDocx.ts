// Reads a Word file (ECMA-376, transitional or strict) into paragraphs: its final view, read in document order.
import type { ImportRemark } from '../../model/imported.js';
import type { ExportedBlock } from '../exportedText.js';
import type { ReadProblem, ReadResult } from '../foundText.js';
import { signOffId } from '../signOffPage.js';
import { DocumentReader } from './DocumentReader.js';
import { broken, BrokenFile, openPackage, type Package } from './openPackage.js';
import { ParagraphCollector } from './ParagraphCollector.js';
import { readNumbering } from './readNumbering.js';
import { readStyles } from './readStyles.js';
import { readXmlEvents, readXmlTree, type XmlNode } from './readXml.js';

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relationships of a part by id; none when the part has no relationships part. */
function readRelations(source: Package, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = source.part(name);
  const relations = new Map<string, Relation>();
  for (const { attributes } of bytes ? readXmlTree(bytes, name).children : [])
    relations.set(attributes['Id'] ?? '', {
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: attributes['Target'] ?? '',
      isExternal: attributes['TargetMode'] === 'External',
    });
  return relations;
}

/** A relationship's target as a part name, relative to the folder of the part that names it. */
function resolvePart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function mainPart(source: Package): string {
  const main = [...readRelations(source, '').values()].find(({ type }) => type === 'officeDocument');
  return main ? resolvePart('', main.target) : 'word/document.xml';
}

function remarksOf({ counts, comments }: DocumentReader): readonly ImportRemark[] {
  const { images, tables, notes, insertions, deletions } = counts;
  const remarks: ImportRemark[] = [];
  if (images > 0) remarks.push({ kind: 'imagesLeftOut', count: images });
  if (tables > 0) remarks.push({ kind: 'tablesFlattened', count: tables });
  if (notes > 0) remarks.push({ kind: 'notesLeftOut', count: notes });
  if (insertions + deletions > 0) remarks.push({ kind: 'trackedChangesAccepted', insertions, deletions });
  if (comments.size > 0) remarks.push({ kind: 'commentsLeftOut', count: comments.size });
  return remarks;
}

interface ReadParts {
  readonly collector: ParagraphCollector;
  readonly reader: DocumentReader;
}

function readPackage(source: Package): ReadParts {
  const part = mainPart(source);
  const document = source.part(part) ?? broken(`${part} is missing`);
  const relations = readRelations(source, part);
  const side = (type: string): XmlNode | null => {
    const relation = [...relations.values()].find((candidate) => candidate.type === type);
    const name = relation ? resolvePart(part, relation.target) : `word/${type}.xml`;
    const bytes = source.part(name);
    return bytes && readXmlTree(bytes, name);
  };
  const styles = readStyles(side('styles'));
  const collector = new ParagraphCollector(styles, readNumbering(side('numbering')));
  const targets = new Map([...relations].filter(([, r]) => r.isExternal).map(([id, r]) => [id, r.target]));
  const reader = new DocumentReader(collector, styles, targets);
  readXmlEvents(document, part, reader);
  if (reader.root !== 'w:document') broken(`${part} is no Word document`);
  return { collector, reader };
}

/** True when the bytes are a zip with a Word document in it, whatever the file is called. */
export function looksLikeDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const opened = openPackage(bytes);
  return opened.ok && opened.package.names.some((name) => name.startsWith('word/document'));
}

/**
 * The paragraphs of a Word file. Insertions are accepted and deletions left out; notes, comments and pictures are
 * counted in the remarks; tables and text boxes are read in document order.
 */
export function readDocx(bytes: Uint8Array): ReadResult {
  const read = readParts(bytes);
  if (!read.ok) return read;
  const { collector, reader } = read.parts;
  return {
    ok: true,
    found: { paragraphs: collector.paragraphs, remarks: remarksOf(reader), language: null },
  };
}

/** The paragraphs with their places in tables, and the first one of a sign-off page (null: there is none). */
export function readDocxLayout(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly blocks: readonly ExportedBlock[]; readonly pageFrom: number | null }
  | { readonly ok: false; readonly problem: ReadProblem } {
  const read = readParts(bytes);
  if (!read.ok) return read;
  const { collector, reader } = read.parts;
  const blocks = collector.paragraphs.map((paragraph) => ({
    content: paragraph.content,
    cell: collector.cells.get(paragraph) ?? null,
  }));
  return { ok: true, blocks, pageFrom: reader.bookmarks.get(signOffId) ?? null };
}

function readParts(
  bytes: Uint8Array,
): { readonly ok: true; readonly parts: ReadParts } | { readonly ok: false; readonly problem: ReadProblem } {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  try {
    return { ok: true, parts: readPackage(opened.package) };
  } catch (error) {
    if (error instanceof BrokenFile) return { ok: false, problem: error.problem };
    throw error;
  }
}
