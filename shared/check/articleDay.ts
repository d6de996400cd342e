// The day an article is dated: what its date paragraph says, in either language.
import type { Article } from '../model/article.js';
import type { CalendarDay } from '../model/check.js';
import { readStated } from '../text/readStated.js';

/** Null where no paragraph of that role states a whole date. */
export function articleDayOf(
  article: Pick<Article, 'paragraphs' | 'segments' | 'sourceLanguage' | 'targetLanguage'>,
): CalendarDay | null {
  const dated = new Set(article.paragraphs.filter(({ role }) => role === 'date').map(({ id }) => id));
  for (const { paragraphId, source, target } of article.segments) {
    if (!dated.has(paragraphId)) continue;
    const sides = [
      [source, article.sourceLanguage],
      [target, article.targetLanguage],
    ] as const;
    for (const [side, language] of sides)
      for (const { year, month, day } of readStated(side?.content.text ?? '', language).dates)
        if (year && month && day) return { year: year.value, month: month.value, day: day.value };
  }
  return null;
}
