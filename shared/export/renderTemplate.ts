// House layouts: a Liquid template over the document. Templates are users' files, so the engine is fenced in: no
// files, no includes, own properties only, limits on time and memory, no clock and no chance of its own.
import { Liquid, type FilterImplOptions } from 'liquidjs';
import type { ParagraphRole } from '../model/article.js';
import { draftMark, type ExportDocument, type ExportParagraph } from '../model/exportDocument.js';
import { isChinese, isTraditionalChinese } from '../model/language.js';
import { failed, success, type Outcome } from '../outcome.js';
import { formatInlineHtml } from '../formats/writeInlineHtml.js';

/** A layout: the name people know it by and its Liquid text. */
export interface HouseTemplate {
  readonly name: string;
  readonly text: string;
}

const limits = { parseLimit: 1_000_000, renderLimit: 20_000, memoryLimit: 100_000_000 };
const barredTags = ['include', 'render', 'layout', 'block'];
const barredFilters = ['sample'];
const dateFilters = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];

/**
 * The document in the template's layout. `now` (milliseconds) is what `'now' | date` means. Fails with
 * export.badTemplate, naming the line, for a template that cannot be parsed, uses an unknown variable, filter or
 * tag, or runs out of its limits.
 */
export function renderTemplate(
  document: ExportDocument,
  template: HouseTemplate,
  now: number,
): Outcome<string> {
  try {
    const text = String(fencedEngine(now).parseAndRenderSync(template.text, templateScope(document, now)));
    // No draft leaves without its mark, whatever the template thinks of.
    const isMarked = !document.isDraft || text.includes(draftMark);
    return success(isMarked ? text : `${draftMark}\n\n${text}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed('export.badTemplate', { name: template.name, detail: describe(error) });
  }
}

/** Fails with export.badTemplate when the text is no template; unknown variables show only when it is rendered. */
export function checkTemplate(template: HouseTemplate): Outcome<HouseTemplate> {
  try {
    fencedEngine(0).parse(template.text);
    return success(template);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed('export.badTemplate', { name: template.name, detail: describe(error) });
  }
}

function fencedEngine(now: number): Liquid {
  const engine = new Liquid({
    ...limits,
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    dynamicPartials: false,
    timezoneOffset: 0,
    locale: 'en-US',
  });
  for (const tag of barredTags) delete engine.tags[tag];
  for (const filter of barredFilters) delete engine.filters[filter];
  for (const name of dateFilters) {
    const filter = engine.filters[name];
    if (filter) engine.registerFilter(name, atTime(filter, now));
  }
  return engine;
}

/** The library reads the clock for “now” and “today”; the same export must give the same bytes. */
function atTime(filter: FilterImplOptions, now: number): FilterImplOptions {
  if (typeof filter !== 'function') throw new Error('a date filter of the template engine is no function');
  return function (this, value: unknown, ...options) {
    const isNow = value === 'now' || value === 'today';
    return filter.call(this, isNow ? new Date(now) : value, ...options);
  };
}

/** What a template sees, as templates/README.md tells those who write one. Every key is always there. */
function templateScope(document: ExportDocument, now: number): Record<string, unknown> {
  const paragraphs = inLayoutOrder(document.paragraphs).map(templateParagraph);
  const first = (role: ParagraphRole): TemplateParagraph | null =>
    paragraphs.find((paragraph) => paragraph.role === role) ?? null;
  return {
    language: document.language,
    script: scriptOf(document),
    isDraft: document.isDraft,
    draftMark,
    exportedAt: new Date(now).toISOString(),
    paragraphs,
    breadcrumb: first('breadcrumb'),
    headline: first('headline'),
    date: first('date'),
    credit: first('credit'),
    body: paragraphs.filter(({ role }) => role === 'body' || role === 'subhead' || role === 'caption'),
    related: relatedStories(paragraphs),
  };
}

interface TemplateParagraph {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly html: string;
  readonly parts: readonly string[] | null;
  readonly date: string | null;
  readonly name: string | null;
  readonly isComplete: boolean;
}

function templateParagraph({ role, content, reading }: ExportParagraph): TemplateParagraph {
  return {
    role,
    text: content.text,
    html: formatInlineHtml(content),
    parts: reading?.kind === 'breadcrumb' ? reading.parts : null,
    date: reading?.kind === 'date' ? reading.iso : null,
    name: reading?.kind === 'credit' ? reading.name : null,
    isComplete: reading?.isComplete ?? false,
  };
}

const frontMatter: readonly ParagraphRole[] = ['breadcrumb', 'headline', 'date', 'credit'];
const relatedRoles: readonly ParagraphRole[] = ['relatedHeadline', 'teaser'];

/** Front matter in the house's order, then the story, then related stories; each in the article's order. */
function inLayoutOrder(paragraphs: readonly ExportParagraph[]): readonly ExportParagraph[] {
  const rank = (role: ParagraphRole): number => {
    const at = frontMatter.indexOf(role);
    return at >= 0 ? at : frontMatter.length + (relatedRoles.includes(role) ? 1 : 0);
  };
  return [...paragraphs].sort((a, b) => rank(a.role) - rank(b.role));
}

function relatedStories(paragraphs: readonly TemplateParagraph[]): readonly unknown[] {
  const stories: { headline: TemplateParagraph | null; teasers: TemplateParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'relatedHeadline') stories.push({ headline: paragraph, teasers: [] });
    if (paragraph.role !== 'teaser') continue;
    const story = stories.at(-1);
    if (story) story.teasers.push(paragraph);
    else stories.push({ headline: null, teasers: [paragraph] });
  }
  return stories;
}

function scriptOf({ language }: ExportDocument): 'Hans' | 'Hant' | 'Latn' {
  if (!isChinese(language)) return 'Latn';
  return isTraditionalChinese(language) ? 'Hant' : 'Hans';
}

/** The engine's message begins with what is wrong and ends in `, line:3, col:5`; its context lines are cut. */
function describe(error: Error): string {
  const message = error.message.split('\n', 1)[0] ?? '';
  const place = /,?\s*line:(\d+)(?:, col:\d+)?\s*$/.exec(message);
  return place ? `line ${place[1]}: ${message.slice(0, place.index)}` : message;
}
