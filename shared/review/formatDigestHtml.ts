// A translator's digest as one web page that needs nothing else.
import { escapeHtml, formatInlineHtml } from '../formats/writeInlineHtml.js';
import { PARAGRAPH_BREAK, type InlineText } from '../model/inlineText.js';
import type { LanguageTag } from '../model/language.js';
import type { DigestLabels } from './digestLabels.js';
import type { DigestEntry, DigestGroup, TranslatorDigest } from './translatorDigest.js';

const style = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { margin-bottom: 0; } .subtitle { margin-top: 0; color: #555; } .sums { padding: 0; list-style: none; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { border-bottom: 1px solid #c8c8c8; padding: 0.5em 0.75em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #555; font-size: 0.875rem; }
tbody th, .meta { font-weight: 400; font-size: 0.875rem; color: #555; }
.context { color: #666; } del { color: #9b1c1c; } ins { color: #14532d; text-decoration: underline; }
.note { font-style: italic; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1a1a1a; } th, td { border-color: #444; } thead th { border-color: #999; }
  .subtitle, tbody th, .meta, .context { color: #aaa; } del { color: #fca5a5; } ins { color: #86efac; }
}
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

const inline = (content: InlineText): string => formatInlineHtml(content).replaceAll(PARAGRAPH_BREAK, '<br>');
const inlineText = (text: string): string => inline({ text, marks: [] });

function wordsCell(entry: DigestEntry, side: 'before' | 'after', language: LanguageTag): string {
  const content = entry[side];
  const tag = side === 'before' ? 'del' : 'ins';
  const words = content.text === '' ? '' : `<${tag}>${inline(content)}</${tag}>`;
  const [before, after] = [entry.contextBefore, entry.contextAfter].map((text) =>
    text === '' ? '' : `<span class="context">${inlineText(text)}</span>`,
  );
  return `<td lang="${escapeHtml(language)}">${before}${words}${after}</td>`;
}

function formatEntry(entry: DigestEntry, language: LanguageTag, labels: DigestLabels): string {
  const { number, role, label, status, personId, at, reason } = entry;
  const kind = [labels.labels[label], labels.statuses[status]].map(escapeHtml).join('<br>');
  const why = reason
    ? `${escapeHtml(labels.severities[reason.severity])}<br><span class="note">${inlineText(reason.note)}</span>`
    : '';
  return [
    '<tr>',
    `<th scope="row">${number}<br>${escapeHtml(labels.roles[role])}</th>`,
    wordsCell(entry, 'before', language),
    wordsCell(entry, 'after', language),
    `<td class="meta">${kind}</td>`,
    `<td class="meta">${escapeHtml(labels.nameOf(personId))}<br>${escapeHtml(labels.timeOf(at))}</td>`,
    `<td class="meta">${why}</td>`,
    '</tr>',
  ].join('\n');
}

function formatGroup(
  { category, entries }: DigestGroup,
  language: LanguageTag,
  labels: DigestLabels,
): string {
  const { columns } = labels;
  const heading = category === null ? labels.withoutReason : labels.categories[category];
  const headings = [
    columns.number,
    columns.before,
    columns.after,
    columns.label,
    columns.person,
    columns.severity,
  ];
  return [
    '<section>',
    `<h2>${escapeHtml(heading)} (${entries.length})</h2>`,
    '<div class="scroll"><table>',
    `<thead><tr>${headings.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...entries.map((entry) => formatEntry(entry, language, labels)),
    '</tbody>',
    '</table></div>',
    '</section>',
  ].join('\n');
}

/** A complete UTF-8 document in the language of its labels; the words are marked as `targetLanguage`. */
export function formatDigestHtml(
  digest: TranslatorDigest,
  targetLanguage: LanguageTag,
  labels: DigestLabels,
): string {
  const { groups } = digest;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(labels.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(labels.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(labels.title)}</h1>`,
    `<p class="subtitle">${escapeHtml(labels.subtitle)}</p>`,
    `<ul class="sums">${labels.sums.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
    ...(groups.length === 0 ? [`<p>${escapeHtml(labels.empty)}</p>`] : []),
    ...groups.map((group) => formatGroup(group, targetLanguage, labels)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
