// One side of an article as a web page: semantic elements only, no styles, no scripts.
import { draftMark, type ExportDocument, type ExportParagraph } from '../model/exportDocument.js';
import { isChinese } from '../model/language.js';
import type { SignOffPage } from './signOffPage.js';
import { escapeHtml, formatInlineHtml } from './writeInlineHtml.js';
import { formatSignOffHtml, signOffStyle } from './writeSignOffHtml.js';

/**
 * A complete UTF-8 document: `article` with a `header` (breadcrumb, `h1`, `time`, credit), `p`, `h2`, `figcaption`,
 * and related stories in a `section`. A draft says so in its title and above the article. A sign-off page stands after
 * the article.
 */
export function formatHtml(document: ExportDocument, page: SignOffPage | null = null): string {
  const { language, isDraft, paragraphs } = document;
  const title = paragraphs.find(({ role }) => role === 'headline')?.content.text.replaceAll('\n', ' ') ?? '';
  const blocks = groupBlocks(paragraphs).map((block) => formatBlock(block, language));
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml([isDraft ? draftMark : '', title].filter((part) => part !== '').join(' · '))}</title>`,
    ...(page ? [`<style>${signOffStyle}</style>`] : []),
    '</head>',
    '<body>',
    ...(isDraft ? [`<p role="status"><strong>${draftMark}</strong></p>`] : []),
    '<article>',
    ...blocks,
    '</article>',
    ...(page ? [formatSignOffHtml(page)] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Block =
  | { readonly kind: 'header' | 'related'; readonly paragraphs: readonly ExportParagraph[] }
  | { readonly kind: 'text'; readonly paragraph: ExportParagraph };

const headerRoles = new Set(['breadcrumb', 'headline', 'date', 'credit']);
const relatedRoles = new Set(['relatedHeadline', 'teaser']);

/** Neighbouring front matter makes one header, neighbouring related stories one section; the order stays. */
function groupBlocks(paragraphs: readonly ExportParagraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const kind = headerRoles.has(paragraph.role)
      ? 'header'
      : relatedRoles.has(paragraph.role)
        ? 'related'
        : 'text';
    const last = blocks.at(-1);
    if (kind === 'text') blocks.push({ kind, paragraph });
    else if (last?.kind === kind)
      blocks[blocks.length - 1] = { kind, paragraphs: [...last.paragraphs, paragraph] };
    else blocks.push({ kind, paragraphs: [paragraph] });
  }
  return blocks;
}

function formatBlock(block: Block, language: string): string {
  if (block.kind === 'text') return formatParagraph(block.paragraph);
  const lines = block.paragraphs.map(formatParagraph).join('\n');
  if (block.kind === 'header') return `<header>\n${lines}\n</header>`;
  const label = isChinese(language) ? '相关报道' : 'Related stories';
  return `<section class="related" aria-label="${label}">\n${lines}\n</section>`;
}

function formatParagraph({ role, content, reading }: ExportParagraph): string {
  const text = formatInlineHtml(content);
  switch (role) {
    case 'headline':
      return `<h1>${text}</h1>`;
    case 'subhead':
    case 'relatedHeadline':
      return `<h2>${text}</h2>`;
    case 'caption':
      return `<figure><figcaption>${text}</figcaption></figure>`;
    case 'date':
      return reading?.kind === 'date'
        ? `<p class="date"><time datetime="${reading.iso}">${text}</time></p>`
        : `<p class="date">${text}</p>`;
    case 'breadcrumb':
    case 'credit':
    case 'teaser':
      return `<p class="${role}">${text}</p>`;
    case 'body':
      return `<p>${text}</p>`;
  }
}
