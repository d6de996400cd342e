// Two wordings with what turns one into the other, and the sentence that sums it up.
import { countLabels } from '../shared/diff/countLabels.js';
import type { Comparison } from '../shared/diff/diffText.js';
import type { Texts } from './texts.js';

/** Two wordings and what turns one into the other. */
export interface ComparedWordings extends Comparison {
  readonly before: string;
  readonly after: string;
}

/** One sentence: how many changes of which label, and whether the comparison is coarse. */
export function changesSummary({ changes, isCoarse }: Comparison, t: Texts): string {
  if (changes.length === 0) return t('cli.diff.same');
  const counted = Array.from(countLabels(changes), ([label, count]) =>
    t(`cli.diff.label.${label}`, { count }),
  );
  const labels = counted.join(t('ui.nameSeparator'));
  return t(isCoarse ? 'cli.diff.summaryCoarse' : 'cli.diff.summary', { labels });
}
