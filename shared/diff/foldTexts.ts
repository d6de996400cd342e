// Folds a chain of wordings into stretches of words with the layers they came and went in.
import type { ComparedOptions } from './comparedText.js';
import { replaceWords, restoreLayer } from './reviveWords.js';
import { keep, recalled, type Fold } from './textMemory.js';
import { isAlive, isInLayer, pushPart, type TextPart, type Turn } from './textParts.js';
import type { ChangedRanges, CompareTexts } from './wordChanges.js';

/** Numbers edits and moves over all layers. */
interface Numbering {
  edits: number;
  moves: number;
}

/** The parts, cut where the changes begin and end in the wording before them. */
function cutParts(parts: readonly TextPart[], changes: readonly ChangedRanges[]): readonly TextPart[] {
  const cuts = changes.flatMap(({ before }) => [before.start, before.end]);
  const result: TextPart[] = [];
  let next = 0;
  let at = 0;
  for (const part of parts) {
    if (!isAlive(part)) {
      result.push(part);
      continue;
    }
    let from = 0;
    for (; next < cuts.length && (cuts[next] ?? 0) < at + part.text.length; next += 1) {
      const cut = (cuts[next] ?? 0) - at;
      if (cut > from) result.push({ text: part.text.slice(from, cut), turns: part.turns });
      from = Math.max(from, cut);
    }
    result.push({ text: part.text.slice(from), turns: part.turns });
    at += part.text.length;
  }
  return result;
}

/** The parts after one more layer, whose wording is `after`. */
function addLayer(
  parts: readonly TextPart[],
  [before, after]: readonly [string, string],
  layer: number,
  numbering: Numbering,
  compare: CompareTexts,
  options: ComparedOptions,
): readonly TextPart[] {
  const changes = compare(before, after);
  const cut = cutParts(parts, changes);
  const result: TextPart[] = [];
  let next = 0;
  let at = 0;
  const take = (): TextPart => {
    const part = cut[next] as TextPart;
    next += 1;
    if (isAlive(part)) at += part.text.length;
    return part;
  };
  for (const change of changes) {
    while (at < change.before.start) pushPart(result, take());
    const span: TextPart[] = [];
    while (next < cut.length && (at < change.before.end || !isAlive(cut[next] as TextPart)))
      span.push(take());
    const move = change.move === null ? null : numbering.moves + change.move;
    const turn: Turn = { layer, edit: numbering.edits, move };
    numbering.edits += 1;
    const words = after.slice(change.after.start, change.after.end);
    for (const part of replaceWords(span, words, turn, options)) pushPart(result, part);
  }
  while (next < cut.length) pushPart(result, take());
  numbering.moves += changes.reduce((most, { move }) => Math.max(most, (move ?? -1) + 1), 0);
  return result;
}

const chainKey = (texts: readonly string[]): string => texts.map((text) => `${text.length}:${text}`).join('');

/** The longest beginning of the chain that was folded before and has at most the last two wordings behind it. */
function knownFold(
  texts: readonly string[],
  folds: Map<string, Fold> | undefined,
): { readonly fold: Fold; readonly count: number } {
  for (let count = texts.length; folds && count > Math.max(0, texts.length - 3); count -= 1) {
    const fold = recalled(folds, chainKey(texts.slice(0, count)));
    if (fold) return { fold, count };
  }
  return { fold: { parts: [], edits: 1, moves: 0 }, count: 0 };
}

/**
 * All words of all wordings, in one reading order in which each wording keeps its own. Words that went and come back
 * at their place are the old ones; a wording that was there before is that wording again, without exception. `folds`
 * are those of other chains by the same comparison.
 */
export function foldTexts(
  texts: readonly string[],
  compare: CompareTexts,
  options: ComparedOptions,
  folds?: Map<string, Fold>,
): readonly TextPart[] {
  const { fold, count } = knownFold(texts, folds);
  const numbering: Numbering = { edits: fold.edits, moves: fold.moves };
  let { parts } = fold;
  texts.slice(count).forEach((text, i) => {
    const layer = count + i;
    const before = texts[layer - 1];
    const old = texts.indexOf(text);
    if (before === undefined) {
      const turn = { layer, edit: 0, move: null };
      parts = text === '' ? [] : [{ text, turns: [turn] }];
    } else if (old < layer && text !== before)
      parts = restoreLayer(
        parts,
        (part) => isInLayer(part, old),
        () => {
          numbering.edits += 1;
          return { layer, edit: numbering.edits - 1, move: null };
        },
      );
    else if (text !== before) parts = addLayer(parts, [before, text], layer, numbering, compare, options);
    if (folds && layer >= texts.length - 2)
      keep(folds, chainKey(texts.slice(0, layer + 1)), { parts, ...numbering });
  });
  return parts;
}
