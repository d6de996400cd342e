// Breadcrumb, date and credit lines are read on the way out as import reads them on the way in.
import type { LineReaders } from '../../shared/export/readLine.js';
import { breadcrumbParts } from '../../shared/import/breadcrumbParts.js';
import { creditName } from '../../shared/import/creditName.js';
import { parseArticleDate } from '../../shared/import/parseArticleDate.js';

/** The readers of import, for export. */
export const lineReaders: LineReaders = {
  breadcrumb: breadcrumbParts,
  credit: creditName,
  date: parseArticleDate,
};
