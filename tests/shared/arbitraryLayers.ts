// Random chains of wordings for laws: each made from one before it by a few edits, or an old one restored.
import fc from 'fast-check';
import { joinInlineText, type InlineText } from '../../shared/model/inlineText.js';
import { anyInlineText } from './arbitraryText.js';

interface Step {
  readonly edits: readonly (readonly [at: number, removed: number, inserted: InlineText])[];
  /** Mostly null; else the layer that is taken up again, counted from the newest. */
  readonly restored: number | null;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(fc.tuple(fc.nat(5), fc.nat(2), anyInlineText), { minLength: 1, maxLength: 3 }),
  restored: fc.option(fc.nat(3), { freq: 3 }),
});

/** A chain of 1 to 7 wordings in normal form. */
export const anyChain: fc.Arbitrary<readonly InlineText[]> = fc
  .tuple(
    fc.array(anyInlineText, { minLength: 1, maxLength: 6 }),
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
