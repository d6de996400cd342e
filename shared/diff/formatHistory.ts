// The marks that the same words had in one layer after the other.
import { plain, sliceInlineText, type InlineText, type Mark } from '../model/inlineText.js';

/** The words with the marks they have from this layer on. */
export interface PartFormat {
  readonly layer: number;
  readonly content: InlineText;
}

/** Where a part stands in a layer that has it. */
export interface PartPlace {
  readonly layer: number;
  readonly wording: InlineText;
  readonly start: number;
}

const signature = (mark: Mark): string => (mark.kind === 'link' ? `link ${mark.href}` : mark.kind);

function marksAt(marks: readonly Mark[], at: number): string {
  const covering = marks.filter(({ start, end }) => start <= at && at < end);
  return covering.map(signature).sort().join('\n');
}

/** The places where some layer's marks begin or end inside the part, from 0 to its length. */
function borders(places: readonly PartPlace[], length: number): readonly number[] {
  const offsets = new Set([0, length]);
  for (const { wording, start } of places)
    for (const mark of wording.marks)
      for (const offset of [mark.start - start, mark.end - start])
        if (offset > 0 && offset < length) offsets.add(offset);
  return [...offsets].sort((a, b) => a - b);
}

/** In which layers the marks of one stretch changed, and which of its formats are the same. */
interface Pattern {
  readonly key: string;
  readonly places: readonly PartPlace[];
  readonly isBack: boolean;
}

function patternAt(places: readonly PartPlace[], at: number): Pattern {
  const known: string[] = [];
  const ids: number[] = [];
  const changed: PartPlace[] = [];
  for (const place of places) {
    const marks = marksAt(place.wording.marks, place.start + at);
    if (!known.includes(marks)) known.push(marks);
    const id = known.indexOf(marks);
    if (id === ids.at(-1)) continue;
    ids.push(id);
    changed.push(place);
  }
  const key = changed.map(({ layer }, i) => `${layer}:${ids[i]}`).join(' ');
  return { key, places: changed, isBack: ids.at(-1) === 0 };
}

/** A stretch of a part whose marks have one history; `isBack`: it ended with the marks it had first. */
export interface FormattedStretch {
  readonly formats: readonly PartFormat[];
  readonly isBack: boolean;
}

/** The part, cut where the history of its marks differs. `places`: it in every layer that has it, oldest first. */
export function formatHistory(text: string, places: readonly PartPlace[]): readonly FormattedStretch[] {
  const first = places[0];
  if (!first || places.every(({ wording }) => wording.marks.length === 0))
    return [{ formats: [{ layer: first?.layer ?? 0, content: plain(text) }], isBack: true }];
  const offsets = borders(places, text.length);
  const stretches: { start: number; end: number; pattern: Pattern }[] = [];
  offsets.slice(0, -1).forEach((start, i) => {
    const pattern = patternAt(places, start);
    const end = offsets[i + 1] ?? start;
    const last = stretches.at(-1);
    if (last?.pattern.key === pattern.key) last.end = end;
    else stretches.push({ start, end, pattern });
  });
  return stretches.map(({ start, end, pattern }) => ({
    isBack: pattern.isBack,
    formats: pattern.places.map((place) => ({
      layer: place.layer,
      content: sliceInlineText(place.wording, place.start + start, place.start + end),
    })),
  }));
}
