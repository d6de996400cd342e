// The text formats of one side: house, Markdown, HTML. Synchronous and small, so that the window can preview them.
import { formatHtml } from '../formats/writeHtml.js';
import { formatMarkdown } from '../formats/writeMarkdown.js';
import type { SignOffPage } from '../formats/signOffPage.js';
import type { ExportDocument } from '../model/exportDocument.js';
import { success, type Outcome } from '../outcome.js';
import { renderTemplate, type HouseTemplate } from './renderTemplate.js';
import { houseTemplate, houseTemplateName } from './templates/houseTemplate.js';

/** The formats that are text and hold one side. */
export type TextFormat = 'house' | 'markdown' | 'html';

/** What formats need beside the document. */
export interface FormatOptions {
  /** The house layout; null: the shipped one. */
  readonly template: HouseTemplate | null;
  /** Milliseconds; written into files that hold a time. */
  readonly now: number;
  /** A sign-off page for the formats that can carry one; the others leave it out. */
  readonly page?: SignOffPage | null;
}

/** The text of the file; export.badTemplate when the house layout does not work. */
export function formatText(
  document: ExportDocument,
  format: TextFormat,
  options: FormatOptions,
): Outcome<string> {
  switch (format) {
    case 'house': {
      const shipped = { name: houseTemplateName, text: houseTemplate };
      return renderTemplate(document, options.template ?? shipped, options.now);
    }
    case 'markdown':
      return success(formatMarkdown(document));
    case 'html':
      return success(formatHtml(document, options.page));
  }
}
