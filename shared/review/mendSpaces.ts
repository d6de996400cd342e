// Keeps one author's words together where another's stand among them: a space alone is no change of its own.
import { plain } from '../model/inlineText.js';
import type { MadePart } from './attributeParts.js';

const isMadeAlike = (a: MadePart, b: MadePart): boolean =>
  a.making !== null &&
  a.making.kind === b.making?.kind &&
  a.making.standing === b.making.standing &&
  a.making.layer === b.making.layer;

/** Whether the space, the words behind it and what stands between can be read as words, then space and words. */
function isParted(space: MadePart, between: MadePart, words: MadePart): boolean {
  const isBare = space.content.marks.length + between.content.marks.length === 0;
  const hasSpaceToo =
    (space.inBase || !between.inBase) &&
    (space.inTarget || !between.inTarget) &&
    (space.inTip || !between.inTip);
  return (
    isBare &&
    hasSpaceToo &&
    /^[ \u3000]+$/.test(space.content.text) &&
    between.content.text.endsWith(space.content.text) &&
    isMadeAlike(space, words) &&
    !isMadeAlike(space, between)
  );
}

/** The parts, with “ ” + “very ” + “early” as “ very” + “ early” where the space and “early” are one author's. */
export function mendSpaces(parts: readonly MadePart[]): readonly MadePart[] {
  const mended = [...parts];
  for (let i = 0; i + 2 < mended.length; i += 1) {
    const [space, between, words] = [mended[i], mended[i + 1], mended[i + 2]];
    if (!space || !between || !words || !isParted(space, between, words)) continue;
    const { text } = space.content;
    const rotated = plain(text + between.content.text.slice(0, -text.length));
    mended.splice(i, 2, { ...between, content: rotated }, space);
  }
  return mended;
}
