// Random chains of wordings for laws: each made from one before it by a few edits, or an old one restored.
import fc from 'fast-check';
import type { PersonId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import {
  joinInlineText,
  normaliseInlineText,
  plain,
  type InlineText,
} from '../../shared/model/inlineText.js';
import { anyInlineText } from './arbitraryText.js';

/** Text whose marks begin and end between characters, as people set them. */
export const wholeMarks: fc.Arbitrary<InlineText> = anyInlineText.map(({ text, marks }) => {
  let end = 0;
  const ends = [0, ...Array.from(text, (character) => (end += character.length))];
  const snapped = (at: number): number => ends.findLast((border) => border <= at) ?? 0;
  return normaliseInlineText({
    text,
    marks: marks.map((mark) => ({ ...mark, start: snapped(mark.start), end: snapped(mark.end) })),
  });
});

interface Step {
  readonly edits: readonly (readonly [at: number, removed: number, inserted: InlineText])[];
  /** Mostly null; else the layer that is taken up again, counted from the newest. */
  readonly restored: number | null;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(fc.tuple(fc.nat(5), fc.nat(2), wholeMarks), { minLength: 1, maxLength: 3 }),
  restored: fc.option(fc.nat(3), { freq: 3 }),
});

/** A chain of 1 to 7 wordings in normal form. */
export const anyChain: fc.Arbitrary<readonly InlineText[]> = fc
  .tuple(
    fc.array(wholeMarks, { minLength: 1, maxLength: 6 }),
    fc.array(anyStep, { minLength: 0, maxLength: 6 }),
  )
  .map(([first, steps]) => {
    const chain: (readonly InlineText[])[] = [first];
    for (const { edits, restored } of steps) {
      const old = restored === null ? undefined : chain.at(-1 - restored);
      const next = [...(old ?? chain.at(-1) ?? [])];
      if (!old) for (const [at, removed, inserted] of edits) next.splice(at, removed, inserted);
      chain.push(next);
    }
    return chain.map((parts) => joinInlineText(parts));
  });

/** A layer made from few words: kind, author and wording; the id is kind and position. */
export function layer(
  kind: Layer['kind'],
  author: string | null,
  content: InlineText | string,
  seq = 0,
): Layer {
  return {
    kind,
    id: `${kind} ${seq}`,
    content: typeof content === 'string' ? plain(content) : content,
    authorId: author as PersonId | null,
    actingAs: author === null ? null : 'translator',
    at: 1000 * seq,
    seq,
  };
}

const authors = ['mei', 'tom', 'wei'];

/** A chain of layers: a base, revisions, then suggestions, by three people. */
export const anyLayers: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(anyChain, fc.array(fc.constantFrom(...authors), { minLength: 7, maxLength: 7 }), fc.nat(7))
  .map(([chain, people, revisions]) =>
    chain.map((content, i) =>
      layer(
        i === 0 ? 'base' : i <= revisions ? 'revision' : 'suggestion',
        i === 0 ? null : (people[i] ?? ''),
        content,
        i,
      ),
    ),
  );
