// The sign-off page of a Word document: a section of its own on an upright page after the article.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { LanguageTag } from '../../model/language.js';
import { signOffId, type SignOffPage, type SignOffRow } from '../signOffPage.js';
import { runLanguage, tableStyleId } from './paragraphStyles.js';

// A4 upright with margins of 2 cm, in twentieths of a point.
const page = { width: 11906, height: 16838, margin: 1134 };
const widths = [560, 1250, 1650, 2078, 1700, 1500, 900] as const;
const half = [2000, 7638] as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hairline = { style: BorderStyle.SINGLE, size: 2, color: 'D8D3C8' } as const;
/** Cells begin where the lines above the tables do, and end a little before the next. */
const cellMargins = { marginUnitType: WidthType.DXA, left: 0, right: 120 };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** The section that is added to a document. */
export function signOffSection(content: SignOffPage): ISectionOptions {
  const { language, facts } = content;
  const { width, height, margin } = page;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
    },
    children: [
      ...headLines(content),
      factTable(facts, language),
      line('', language),
      segmentTable(content),
      ...footLines(content),
    ],
  };
}

function headLines({ language, label, at, titles }: SignOffPage): readonly Paragraph[] {
  const mark = run(`${label} · ${at}`, language, { color: '595959' });
  return [
    new Paragraph({
      style: tableStyleId,
      alignment: AlignmentType.END,
      children: [new Bookmark({ id: signOffId, children: [mark] })],
    }),
    ...titles.map(
      (title, i) =>
        new Paragraph({
          style: tableStyleId,
          spacing: { before: i === 0 ? 120 : 40 },
          children: [run(title.text, title.language, { bold: true, size: i === 0 ? 32 : 26 })],
          ...(i === titles.length - 1 && {
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '1B1B1B', space: 6 } },
          }),
        }),
    ),
  ];
}

function footLines({ language, sections, foot }: SignOffPage): readonly Paragraph[] {
  return [
    ...sections.flatMap(({ heading, lines }) => [
      new Paragraph({
        style: tableStyleId,
        keepNext: true,
        spacing: { before: 200 },
        children: [run(heading, language, { bold: true })],
      }),
      // With what comes next: the last line never stands on a page by itself.
      ...lines.map(
        (text, i) =>
          new Paragraph({
            style: tableStyleId,
            keepNext: i === lines.length - 1 && heading === sections.at(-1)?.heading,
            children: [run(text, language)],
          }),
      ),
    ]),
    new Paragraph({
      style: tableStyleId,
      spacing: { before: 300 },
      border: { top: { ...hairline, space: 6 } },
      children: [run(foot, language, { color: '595959', size: 18 })],
    }),
  ];
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

function run(text: string, language: LanguageTag, look: Look = {}): TextRun {
  return new TextRun({ text, language: runLanguage(language), ...look });
}

function line(text: string, language: LanguageTag, look: Look = {}): Paragraph {
  return new Paragraph({ style: tableStyleId, children: [run(text, language, look)] });
}

function cell(text: string, width: number, language: LanguageTag, look: Look = {}): TableCell {
  return new TableCell({
    children: [line(text, language, { size: 18, ...look })],
    margins: cellMargins,
    width: { size: width, type: WidthType.DXA },
  });
}

function factTable(facts: SignOffPage['facts'], language: LanguageTag): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half[0] + half[1], type: WidthType.DXA },
    columnWidths: [...half],
    borders: noBorders,
    rows: facts.map(
      ({ label, value, kind }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(label, half[0], language, { color: '595959' }),
            cell(value, half[1], language, kind === 'good' ? { color: '2A6A3F' } : {}),
          ],
        }),
    ),
  });
}

function segmentTable({ columns, rows, language }: SignOffPage): Table {
  const head = columns.map((text, i) => cell(text, widths[i] ?? 0, language, { color: '595959' }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...noBorders, insideHorizontal: hairline, bottom: hairline },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((row) => segmentRow(row, language)),
    ],
  });
}

function segmentRow({ cells, isHeld }: SignOffRow, language: LanguageTag): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      ...cells.map((text, i) => cell(text, widths[i] ?? 0, language)),
      cell(isHeld ? '✓' : '', widths[6], language, { color: '2A6A3F' }),
    ],
  });
}
