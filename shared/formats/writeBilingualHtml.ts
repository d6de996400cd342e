// Both sides of an article side by side, as a web page that prints well.
import { draftMark, type BilingualDocument, type BilingualRow } from '../model/exportDocument.js';
import type { InlineText } from '../model/inlineText.js';
import { bilingualTitle, columnLabels, stateLabels } from './bilingualLabels.js';
import type { SignOffPage } from './signOffPage.js';
import { splitAtBreaks } from './splitAtBreaks.js';
import { escapeHtml, formatInlineHtml } from './writeInlineHtml.js';
import { formatSignOffHtml, signOffStyle } from './writeSignOffHtml.js';

const style = `
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
.draft { display: inline-block; border: 2px solid; padding: 0 0.5em; color: #8a3b00; font-weight: 700; letter-spacing: 0.08em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border-bottom: 1px solid #c8c8c8; padding: 0.5em 0.75em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #555; font-size: 0.875rem; }
.number { width: 4.5rem; } .state { width: 8rem; }
tbody th, td.state { font-weight: 400; font-size: 0.875rem; color: #555; }
td p { margin: 0; } td p + p { margin-top: 0.6em; }
.headline td p { font-size: 1.25rem; font-weight: 700; }
.subhead td p, .relatedHeadline td p { font-weight: 700; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } a { color: inherit; } }
`;

/**
 * A complete UTF-8 document with one row for each segment: number, source, translation, state; a sign-off page stands
 * after the table.
 */
export function formatBilingualHtml(document: BilingualDocument, page: SignOffPage | null = null): string {
  const { sourceLanguage, targetLanguage, isDraft, rows } = document;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(targetLanguage)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(titleOf(document))}</title>`,
    `<style>${style}${page ? signOffStyle : ''}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(bilingualTitle(document))}</h1>`,
    ...(isDraft ? [`<p class="draft">${draftMark}</p>`] : []),
    '<table>',
    '<thead>',
    '<tr>',
    `<th scope="col" class="number">${columnLabels.number}</th>`,
    `<th scope="col">${columnLabels.source} (${escapeHtml(sourceLanguage)})</th>`,
    `<th scope="col">${columnLabels.target} (${escapeHtml(targetLanguage)})</th>`,
    `<th scope="col" class="state">${columnLabels.state}</th>`,
    '</tr>',
    '</thead>',
    '<tbody>',
    ...rows.map((row) => formatRow(row, document)),
    '</tbody>',
    '</table>',
    '</main>',
    ...(page ? [formatSignOffHtml(page)] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function formatRow(row: BilingualRow, { sourceLanguage, targetLanguage }: BilingualDocument): string {
  return [
    `<tr class="${row.role}">`,
    `<th scope="row">${row.number}</th>`,
    `<td lang="${escapeHtml(sourceLanguage)}">${formatCell(row.source)}</td>`,
    `<td lang="${escapeHtml(targetLanguage)}">${formatCell(row.target)}</td>`,
    `<td class="state">${stateLabels[row.state]}</td>`,
    '</tr>',
  ].join('\n');
}

function formatCell(content: InlineText | null): string {
  if (content === null) return '';
  return splitAtBreaks(content)
    .map((part) => `<p>${formatInlineHtml(part)}</p>`)
    .join('');
}

function titleOf(document: BilingualDocument): string {
  return document.isDraft ? `${draftMark} · ${bilingualTitle(document)}` : bilingualTitle(document);
}
