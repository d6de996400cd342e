// What a file made from an article would hold, stretch by stretch: to be held against a file that was found.
import type { ExpectedParagraph } from '../../shared/export/verifyExport.js';
import type { TableCell } from '../../shared/formats/exportedText.js';
import { formatUngated } from '../../shared/export/formatExport.js';
import { madeParagraphs } from '../../shared/export/signOff.js';
import type { HouseTemplate } from '../../shared/export/renderTemplate.js';
import type { Article } from '../../shared/model/article.js';
import type { ExportRequest } from '../../shared/model/exported.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { lineReaders } from './lineReaders.js';
import { sha256 } from './sha256.js';

/** A stretch with its place in a table. */
export interface RenderedParagraph extends ExpectedParagraph {
  readonly cell: TableCell | null;
}

/** The stretches of a finished file of the latest words. Fails as formatting does. */
export async function expectedParagraphs(
  article: Article,
  request: ExportRequest,
  template: HouseTemplate | null,
): Promise<Outcome<readonly RenderedParagraph[]>> {
  const bytes = await formatUngated(article, request, { template, now: 0, readers: lineReaders });
  if (!bytes.ok) return bytes;
  const made = madeParagraphs(article, request, bytes.value, { readers: lineReaders, sha256 });
  return success(made.map(({ content, cell, signed }) => ({ ...signed, content, cell })));
}
