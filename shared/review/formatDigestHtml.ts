// A translator's digest as one web page that needs nothing else.
import { escapeHtml, formatInlineHtml } from '../formats/writeInlineHtml.js';
import type { PersonId } from '../model/ids.js';
import { PARAGRAPH_BREAK, type InlineText } from '../model/inlineText.js';
import type { LanguageTag } from '../model/language.js';
import type { WaivedWords } from '../model/waiver.js';
import type { DigestError, DigestErrorGroup } from './digestErrors.js';
import type { DigestArticle, DigestLabels } from './digestLabels.js';
import type { DigestEntry, DigestGroup } from './translatorDigest.js';

const style = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { margin-bottom: 0; } .subtitle { margin-top: 0; color: #555; } .sums { padding: 0; list-style: none; }
.article { margin-top: 3rem; border-top: 2px solid #555; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { border-bottom: 1px solid #c8c8c8; padding: 0.5em 0.75em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #555; font-size: 0.875rem; }
tbody th, .meta { font-weight: 400; font-size: 0.875rem; color: #555; }
.context { color: #666; } del { color: #9b1c1c; } ins { color: #14532d; text-decoration: underline; }
.note { font-style: italic; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1a1a1a; } th, td { border-color: #444; } thead th, .article { border-color: #999; }
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

const personCell = (personId: PersonId | null, at: number, labels: DigestLabels): string =>
  `<td class="meta">${escapeHtml(labels.nameOf(personId))}<br>${escapeHtml(labels.timeOf(at))}</td>`;

function formatEntry(entry: DigestEntry, language: LanguageTag, labels: DigestLabels): string {
  const { number, role, label, status, personId, at, reason, severity, finding } = entry;
  const kind = [labels.labels[label], labels.statuses[status]].map(escapeHtml).join('<br>');
  const why = [
    ...(severity ? [escapeHtml(labels.severities[severity])] : []),
    ...(reason?.note ? [`<span class="note">${inlineText(reason.note)}</span>`] : []),
    ...(finding ? [escapeHtml(labels.found.once)] : []),
  ].join('<br>');
  return [
    '<tr>',
    `<th scope="row">${number}<br>${escapeHtml(labels.roles[role])}</th>`,
    wordsCell(entry, 'before', language),
    wordsCell(entry, 'after', language),
    `<td class="meta">${kind}</td>`,
    personCell(personId, at, labels),
    `<td class="meta">${why}</td>`,
    '</tr>',
  ].join('\n');
}

/** How deep the headings of the groups stand. */
type Level = 2 | 3;

function formatSection(
  heading: string,
  columns: readonly string[],
  rows: readonly string[],
  level: Level,
): string {
  return [
    '<section>',
    `<h${level}>${escapeHtml(heading)}</h${level}>`,
    '<div class="scroll"><table>',
    `<thead><tr>${columns.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table></div>',
    '</section>',
  ].join('\n');
}

function formatGroup(
  { category, isImported, entries }: DigestGroup,
  language: LanguageTag,
  labels: DigestLabels,
  level: Level,
): string {
  const { columns } = labels;
  const reason = category === null ? labels.withoutReason : labels.categories[category];
  return formatSection(
    `${isImported ? `${labels.work.imported} · ${reason}` : reason} (${entries.length})`,
    [columns.number, columns.before, columns.after, columns.label, columns.person, columns.severity],
    entries.map((entry) => formatEntry(entry, language, labels)),
    level,
  );
}

function foundCell(words: WaivedWords | null, language: LanguageTag, more = ''): string {
  const text = words ? inlineText(words.text) : '';
  // A whole text is context: the finding has no place in it.
  const shown = words?.isWhole ? `<span class="context">${text}</span>` : text;
  return `<td lang="${escapeHtml(language)}">${shown}${more}</td>`;
}

/** The change that mended the words of a finding. */
function formatMended({ mended }: DigestError, { found }: DigestLabels): string {
  if (mended === null) return '';
  const before = mended.before === '' ? '' : `<del>${inlineText(mended.before)}</del> → `;
  const after =
    mended.after === ''
      ? `<span class="meta">${escapeHtml(found.deleted)}</span>`
      : `<ins>${inlineText(mended.after)}</ins>`;
  return `<br><span class="meta">${escapeHtml(found.changed)}</span> ${before}${after}`;
}

function formatError(one: DigestError, article: DigestArticle, labels: DigestLabels): string {
  const { number, role, error, severity } = one;
  const { category, subtype, personId, at } = error;
  const type = `${labels.categories[category]} · ${labels.types[subtype]}`;
  return [
    '<tr>',
    `<th scope="row">${number}<br>${escapeHtml(labels.roles[role])}</th>`,
    `<td>${inlineText(labels.messageOf(error))}</td>`,
    foundCell(error.source, article.sourceLanguage),
    foundCell(error.target, article.targetLanguage, formatMended(one, labels)),
    `<td class="meta">${escapeHtml(type)}<br>${escapeHtml(labels.severities[severity])}</td>`,
    personCell(personId, at, labels),
    '</tr>',
  ].join('\n');
}

function formatErrorGroup(
  { isImported, errors }: DigestErrorGroup,
  article: DigestArticle,
  labels: DigestLabels,
  level: Level,
): string {
  const { columns, found, work } = labels;
  return formatSection(
    `${isImported ? `${work.imported} · ${found.title}` : found.title} (${errors.length})`,
    [columns.number, columns.check, columns.source, columns.target, columns.type, columns.countedBy],
    errors.map((error) => formatError(error, article, labels)),
    level,
  );
}

const formatSums = (sums: readonly string[]): string =>
  `<ul class="sums">${sums.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;

function formatGroups(article: DigestArticle, labels: DigestLabels, level: Level): readonly string[] {
  const { digest, targetLanguage } = article;
  return [
    ...digest.groups.map((group) => formatGroup(group, targetLanguage, labels, level)),
    ...digest.errorGroups.map((group) => formatErrorGroup(group, article, labels, level)),
  ];
}

function formatArticle(article: DigestArticle, labels: DigestLabels): string {
  return [
    '<section class="article">',
    `<h2 lang="${escapeHtml(article.targetLanguage)}">${escapeHtml(article.headline)}</h2>`,
    formatSums(article.sums),
    ...formatGroups(article, labels, 3),
    '</section>',
  ].join('\n');
}

function formatBody(articles: readonly DigestArticle[], labels: DigestLabels): readonly string[] {
  const [only] = articles;
  const isEmpty = articles.every(({ digest }) => digest.groups.length + digest.errorGroups.length === 0);
  if (isEmpty) return [`<p>${escapeHtml(labels.empty)}</p>`];
  if (only && articles.length === 1) return formatGroups(only, labels, 2);
  return articles.map((article) => formatArticle(article, labels));
}

/**
 * A complete UTF-8 document in the language of its labels; the words are marked as the articles' target languages. With
 * several articles each has a section of its own below the sums of all.
 */
export function formatDigestHtml(articles: readonly DigestArticle[], labels: DigestLabels): string {
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
    formatSums(labels.sums),
    ...formatBody(articles, labels),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
