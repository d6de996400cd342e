// Names in Latin letters that stand on both sides as they are: COVID-19, Alpha Harbour, R&D.
import type { Dependent } from '../../model/correction.js';
import type { Change } from '../../diff/diffText.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';

/** A word of Latin letters with inner signs and digits that looks like a name: with a capital or a digit in it. */
const latinName =
  /(?<![A-Za-z0-9])(?=[A-Za-z0-9&.’'-]*[A-Z0-9])(?=[A-Za-z0-9&.’'-]*[A-Za-z])[A-Za-z0-9]+(?:[&.’'-][A-Za-z0-9]+)*/g;

interface FoundName extends TextRange {
  readonly text: string;
}

const namesOf = (text: string): readonly FoundName[] =>
  Array.from(text.matchAll(latinName), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ text: name }) => name.length > 1);

/** The changed names of the text, and where they stand in the other. */
export interface ChangedNames {
  readonly ranges: readonly TextRange[];
  readonly dependents: readonly Dependent[];
}

/** Names the changes took away and the other language has as they are, every time they stand there. */
export function changedNames({
  before,
  after,
  changes,
  other,
}: {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  readonly other: string;
}): ChangedNames {
  const [olds, news, others] = [namesOf(before), namesOf(after), namesOf(other)];
  const kept = new Set(news.map(({ text }) => text));
  const ranges: TextRange[] = [];
  const dependents: Dependent[] = [];
  const seen = new Set<string>();
  for (const change of changes) {
    const gone = olds.filter((name) => rangesOverlap(name, change.before) && !kept.has(name.text));
    const come = news.filter((name) => rangesOverlap(name, change.after));
    for (const name of gone) {
      const places = others.filter(({ text }) => text === name.text);
      if (places.length === 0) continue;
      ranges.push({ start: name.start, end: name.end });
      if (seen.has(name.text)) continue;
      seen.add(name.text);
      const now = gone.length === 1 && come.length === 1 ? (come[0]?.text ?? null) : null;
      for (const { start, end } of places)
        dependents.push({
          kind: 'name',
          range: { start, end },
          before: name.text,
          after: now,
          replacement: now,
        });
    }
  }
  return { ranges, dependents };
}
