// Folds a chain of wordings into stretches of words with the layers they came and went in.
import type { TextRange } from '../model/inlineText.js';
import type { WordCutter } from '../text/wordCutter.js';
import { changedWindow } from './changedWindow.js';
import { rememberingCutter } from './comparedText.js';
import { diffText, type Change, type DiffOptions } from './diffText.js';
import { replaceWords, restoreLayer } from './reviveWords.js';
import { isAlive, isInLayer, pushPart, type TextPart, type Turn } from './textParts.js';

/** Numbers edits and moves over all layers. */
interface Numbering {
  edits: number;
  moves: number;
}

type Compare = (before: string, after: string) => readonly Change[];

/** The parts, cut where the changes begin and end in the wording before them. */
function cutParts(parts: readonly TextPart[], changes: readonly Change[]): readonly TextPart[] {
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

/** More layers than the three wordings of a redline only say who wrote what: comparing their sentences is enough. */
const mostWhole = 3;

/** The changes between two layers, found in the sentences where they differ. */
function changesInWindow(before: string, after: string, options: DiffOptions): readonly Change[] {
  const window = changedWindow(before, after);
  const { start } = window.before;
  const moved = (range: TextRange): TextRange => ({ start: range.start + start, end: range.end + start });
  return diffText(before.slice(start, window.before.end), after.slice(start, window.after.end), options).map(
    (change) => ({ ...change, before: moved(change.before), after: moved(change.after) }),
  );
}

/** The parts after one more layer, whose wording is `after`. */
function addLayer(
  parts: readonly TextPart[],
  [before, after]: readonly [string, string],
  layer: number,
  numbering: Numbering,
  compare: Compare,
  cutWords: WordCutter | undefined,
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
    for (const part of replaceWords(span, words, turn, cutWords)) pushPart(result, part);
  }
  while (next < cut.length) pushPart(result, take());
  numbering.moves += changes.reduce((most, { move }) => Math.max(most, (move ?? -1) + 1), 0);
  return result;
}

/**
 * All words of all wordings, in one reading order in which each wording keeps its own. Words that went and come back
 * at their place are the old ones; a wording that was there before is that wording again, without exception.
 */
export function foldTexts(texts: readonly string[], options: DiffOptions): readonly TextPart[] {
  const numbering: Numbering = { edits: 1, moves: 0 };
  const { cutWords } = options;
  const cutOnce = cutWords ? { ...options, cutWords: rememberingCutter(cutWords) } : options;
  const compare: Compare = (before, after) =>
    texts.length > mostWhole ? changesInWindow(before, after, cutOnce) : diffText(before, after, cutOnce);
  let parts: readonly TextPart[] = [];
  texts.forEach((text, layer) => {
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
    else if (text !== before)
      parts = addLayer(parts, [before, text], layer, numbering, compare, cutOnce.cutWords);
  });
  return parts;
}
