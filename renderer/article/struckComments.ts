// Comments whose words are gone, at those words where a redline still shows them struck.
import type { AttributedPart } from '../../shared/review/attributeChanges.js';
import type { CommentedRange, GoneWords } from './textRuns.js';

/** A part of the wording before the changes. */
export interface OldPart<Part> {
  readonly part: Part;
  readonly text: string;
  /** The words that count lack it. */
  readonly isStruck: boolean;
}

/** Ranges that comments are about, by part and its offsets. */
export type StruckComments<Part> = ReadonlyMap<Part, readonly CommentedRange[]>;

const wordCharacter = /[\p{L}\p{N}]/u;

/** What a redline shows of the wording before the changes: whatever was not inserted. */
export function oldParts(parts: readonly AttributedPart[]): readonly OldPart<AttributedPart>[] {
  return parts.flatMap((part) =>
    part.kind === 'inserted' ? [] : { part, text: part.content.text, isStruck: part.kind === 'deleted' },
  );
}

/**
 * Where quotes that are gone stand struck. One that stands so in several places is taken for the first; one of which
 * words are kept, or that is not shown, is left out.
 */
export function struckComments<Part>(
  parts: readonly OldPart<Part>[],
  gone: readonly GoneWords[],
): StruckComments<Part> {
  const found = new Map<Part, readonly CommentedRange[]>();
  const whole = parts.map(({ text }) => text).join('');
  let end = 0;
  const places = parts.map((part) => ({ ...part, start: end, end: (end += part.text.length) }));
  const isGone = (from: number, to: number): boolean =>
    places.every(
      ({ isStruck, start, text }) =>
        isStruck || !wordCharacter.test(text.slice(Math.max(0, from - start), Math.max(0, to - start))),
    );
  for (const { quote, ...comment } of gone) {
    let from = quote === '' ? -1 : whole.indexOf(quote);
    while (from >= 0 && !isGone(from, from + quote.length)) from = whole.indexOf(quote, from + 1);
    const to = from + quote.length;
    if (from < 0) continue;
    for (const place of places) {
      if (!place.isStruck || place.start >= to || place.end <= from) continue;
      const range = { ...comment, start: from - place.start, end: to - place.start };
      found.set(place.part, [...(found.get(place.part) ?? []), range]);
    }
  }
  return found;
}
