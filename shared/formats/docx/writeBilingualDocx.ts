// Both sides of an article side by side, as a table in a Word document on landscape pages.
import {
  Document,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { draftMark, type BilingualDocument, type BilingualRow } from '../../model/exportDocument.js';
import { normaliseInlineText, type InlineText } from '../../model/inlineText.js';
import type { LanguageTag } from '../../model/language.js';
import { bilingualTitle, columnLabels, stateLabels } from '../bilingualLabels.js';
import type { SignOffPage } from '../signOffPage.js';
import { splitAtBreaks } from '../splitAtBreaks.js';
import { docxRuns } from './docxRuns.js';
import { packDocx } from './packDocx.js';
import { documentStyles, draftStyleId, tableStyleId } from './paragraphStyles.js';
import { documentProperties } from './writeDocx.js';
import { signOffSection } from './writeSignOffDocx.js';

// A4 across with margins of 2 cm, in twentieths of a point.
const page = { width: 11906, height: 16838, margin: 1134 };
const columns = { number: 1000, text: 5685, state: 2200 } as const;

/**
 * The bytes of a .docx with one row for each segment; the header row repeats on every page. A sign-off page stands at
 * the end.
 */
export async function formatBilingualDocx(
  document: BilingualDocument,
  now: number,
  signOff: SignOffPage | null = null,
): Promise<Uint8Array> {
  const { isDraft, rows, targetLanguage } = document;
  const title = bilingualTitle(document);
  const heading = new Paragraph({ style: 'Title', children: [new TextRun(title)] });
  const notice = new Paragraph({ style: draftStyleId, children: [new TextRun(draftMark)] });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
    width: { size: columns.number + 2 * columns.text + columns.state, type: WidthType.DXA },
    columnWidths: [columns.number, columns.text, columns.text, columns.state],
    rows: [headerRow(document), ...rows.map((row) => tableRow(row, document))],
  });
  const file = new Document({
    ...documentProperties(title, isDraft),
    styles: documentStyles(targetLanguage),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        children: [heading, ...(isDraft ? [notice] : []), table],
      },
      ...(signOff ? [signOffSection(signOff)] : []),
    ],
  });
  return packDocx(file, now);
}

function headerRow({ sourceLanguage, targetLanguage }: BilingualDocument): TableRow {
  const label = (text: string, width: number): TableCell =>
    cell([new Paragraph({ style: tableStyleId, children: [new TextRun({ text, bold: true })] })], width);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      label(columnLabels.number, columns.number),
      label(`${columnLabels.source} (${sourceLanguage})`, columns.text),
      label(`${columnLabels.target} (${targetLanguage})`, columns.text),
      label(columnLabels.state, columns.state),
    ],
  });
}

function tableRow(row: BilingualRow, { sourceLanguage, targetLanguage }: BilingualDocument): TableRow {
  const line = (text: string): Paragraph =>
    new Paragraph({ style: tableStyleId, children: [new TextRun(text)] });
  return new TableRow({
    cantSplit: true,
    children: [
      cell([line(String(row.number))], columns.number),
      cell(paragraphs(row, row.source, sourceLanguage), columns.text),
      cell(paragraphs(row, row.target, targetLanguage), columns.text),
      cell([line(stateLabels[row.state])], columns.state),
    ],
  });
}

function cell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
  });
}

/** A cell needs a paragraph even when it is empty (ISO/IEC 29500 §17.4.65). */
function paragraphs(
  row: BilingualRow,
  content: InlineText | null,
  language: LanguageTag,
): readonly Paragraph[] {
  if (content === null) return [new Paragraph({ style: tableStyleId })];
  const isStrong = row.role === 'headline' || row.role === 'subhead' || row.role === 'relatedHeadline';
  return splitAtBreaks(content).map((part) => {
    const bold = { kind: 'bold', start: 0, end: part.text.length } as const;
    const text = isStrong ? normaliseInlineText({ ...part, marks: [...part.marks, bold] }) : part;
    return new Paragraph({ style: tableStyleId, children: docxRuns(text, language) });
  });
}
