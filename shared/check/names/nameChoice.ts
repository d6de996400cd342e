// Choosing one rendering of a name: what to propose, which others are odd beside it, and what writing it everywhere changes.
import { joinInlineText, sliceInlineText, type InlineText, type TextRange } from '../../model/inlineText.js';
import type { SegmentId } from '../../model/ids.js';
import type { NameEntry, NameRendering, NameUse } from '../../model/nameLedger.js';
import { isPartOf, sameWords } from './nameGroups.js';
import { editDistance } from '../../text/editDistance.js';
import { letters } from './personRenderings.js';
import { standsAt } from './standsAt.js';

/** The termbase's rendering, else what approved articles mostly use, what the rules make, or what is most frequent here. */
export function proposedRendering(entry: NameEntry, use: NameUse | null): string | null {
  const { suggestion, renderings } = entry;
  if (suggestion?.from === 'termbase') return suggestion.words;
  return (
    use?.used[0]?.words ?? suggestion?.words ?? renderings.find(({ isShort }) => !isShort)?.words ?? null
  );
}

/** The renderings that say something else than the chosen one, and are no part of it. */
export function othersThan(entry: Pick<NameEntry, 'renderings'>, chosen: string): readonly NameRendering[] {
  return entry.renderings.filter(({ words }) => !sameWords(words, chosen) && !isPartOf(words, chosen));
}

/** Renderings that are not those of the others: names that have any are to be looked at. */
export function oddRenderings(entry: NameEntry, use: NameUse | null): readonly NameRendering[] {
  const proposed = proposedRendering(entry, use);
  return proposed === null ? [] : othersThan(entry, proposed);
}

/** What stands for an odd rendering: of a person's single name the word of the chosen one that is nearest to it. */
function replacementOf(odd: string, chosen: string, kind: NameEntry['kind']): string {
  const words = chosen.split(' ');
  if (kind !== 'person' || words.length === 1 || odd.includes(' ')) return chosen;
  const distance = (word: string): number => editDistance(letters(word), letters(odd));
  return words.toSorted((a, b) => distance(a) - distance(b))[0] ?? chosen;
}

/** One stretch of a wording that is written otherwise. */
export interface NameChange {
  readonly before: TextRange;
  readonly after: TextRange;
}

/** A row in which the chosen rendering takes the place of others. */
export interface NameFix {
  readonly segmentId: SegmentId;
  readonly before: InlineText;
  readonly after: InlineText;
  readonly changes: readonly NameChange[];
}

interface Replacement extends TextRange {
  readonly text: string;
}

const textAt = ({ text }: InlineText, { start, end }: TextRange): string => text.slice(start, end);

/** Where odd words stand in a wording: where the ledger saw them, else, in other words than it saw, wherever they are. */
function replacementsIn(
  words: InlineText,
  segmentId: SegmentId,
  others: readonly NameRendering[],
  textFor: (odd: string) => string,
): readonly Replacement[] {
  const seen = others.flatMap(({ words: odd, places }) =>
    places
      .filter((place) => place.segmentId === segmentId)
      .map(({ start, end }) => ({ start, end, odd, text: textFor(odd) })),
  );
  const isAsSeen = seen.every(({ odd, ...range }) => sameWords(textAt(words, range), odd));
  const found = isAsSeen
    ? seen
    : others.flatMap(({ words: odd }) =>
        standsAt(words.text, odd).map((range) => ({ ...range, odd, text: textFor(odd) })),
      );
  const kept: Replacement[] = [];
  for (const { start, end, text } of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end, text });
  return kept;
}

/** The words with what they were marked with throughout: a name in a link stays in it. */
function inPlaceOf(words: InlineText, { start, end, text }: Replacement): InlineText {
  const marks = sliceInlineText(words, start, end).marks.filter(
    (mark) => mark.start === 0 && mark.end === end - start,
  );
  return { text, marks: marks.map((mark) => ({ ...mark, end: text.length })) };
}

function fixOf(segmentId: SegmentId, before: InlineText, replacements: readonly Replacement[]): NameFix {
  const parts: InlineText[] = [];
  const changes: NameChange[] = [];
  let [from, length] = [0, 0];
  for (const replacement of replacements) {
    const { start, end, text } = replacement;
    parts.push(sliceInlineText(before, from, start), inPlaceOf(before, replacement));
    length += start - from;
    changes.push({ before: { start, end }, after: { start: length, end: length + text.length } });
    length += text.length;
    from = end;
  }
  parts.push(sliceInlineText(before, from));
  return { segmentId, before, after: joinInlineText(parts), changes };
}

/**
 * The rows in which another rendering than the chosen one stands, with the words they get. Parts of the chosen name, as a surname
 * alone, stay. `wordsOf` answers a row's words as they are to be changed: the target, or what is suggested on top of it.
 */
export function planNameFix(
  entry: NameEntry,
  chosen: string,
  wordsOf: (segmentId: SegmentId) => InlineText | null,
): readonly NameFix[] {
  const others = othersThan(entry, chosen);
  const segmentIds = [...new Set(others.flatMap(({ places }) => places.map(({ segmentId }) => segmentId)))];
  const order = new Map(entry.mentions.map(({ segmentId }, i) => [segmentId, i]));
  return segmentIds
    .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .flatMap((segmentId): readonly NameFix[] => {
      const words = wordsOf(segmentId);
      if (words === null) return [];
      const textFor = (odd: string): string => replacementOf(odd, chosen, entry.kind);
      const replacements = replacementsIn(words, segmentId, others, textFor);
      return replacements.length === 0 ? [] : [fixOf(segmentId, words, replacements)];
    });
}
