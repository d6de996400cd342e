// The redline of a row: the words of its wordings in reading order, and the changes with who made them.
import { rememberingOptions } from '../diff/comparedText.js';
import { labelRanges } from '../diff/labelRanges.js';
import type { DiffOptions } from '../diff/diffText.js';
import type { ChangeLabel, ChangeStanding } from '../model/change.js';
import type { PersonId } from '../model/ids.js';
import {
  emptyInlineText,
  joinInlineText,
  sliceInlineText,
  type InlineText,
  type TextRange,
} from '../model/inlineText.js';
import type { Layer } from '../model/layer.js';
import type { PersonRole } from '../model/person.js';
import { attributeParts, wordingsOf, type MadePart, type Making } from './attributeParts.js';
import { groupParts, type PartGroup } from './groupParts.js';
import { mendSeams } from './mendSeams.js';
import type { Wordings } from './partMakers.js';

/**
 * One stretch of the redline. `format`: the same words with other marks, `content` as they are now and `before` as
 * they were. Of a replacement the deleted part comes first.
 */
export type AttributedPart =
  | { readonly kind: 'same'; readonly content: InlineText }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly content: InlineText;
      readonly changeIndex: number;
      readonly authorId: PersonId | null;
    }
  | {
      readonly kind: 'format';
      readonly content: InlineText;
      readonly before: InlineText;
      readonly changeIndex: number;
      readonly authorId: PersonId | null;
    };

/** One change by one author. */
export interface AttributedChange {
  /** 0, 1, … in reading order. */
  readonly index: number;
  readonly standing: ChangeStanding;
  /** The revision or suggestion that made it; the newest when several of one author did. */
  readonly layerId: string;
  readonly authorId: PersonId | null;
  readonly actingAs: PersonRole | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: ChangeLabel;
  /** The two halves of a move share this number; null: not moved, or the other half is decided. */
  readonly move: number | null;
  /** Where it stands in the settled, the counting and the suggested wording: UTF-16 offsets, empty where it has no words. */
  readonly base: TextRange;
  readonly target: TextRange;
  readonly tip: TextRange;
  /** The words it changed and those it made of them; for a suggested change those of target and tip. */
  readonly before: InlineText;
  readonly after: InlineText;
}

/** What the redline of a row draws. */
export interface AttributedChanges {
  readonly parts: readonly AttributedPart[];
  readonly changes: readonly AttributedChange[];
}

type WordingName = 'base' | 'target' | 'tip';
interface Ranges {
  readonly base: TextRange;
  readonly target: TextRange;
  readonly tip: TextRange;
}

/** Where each group stands in the three wordings. */
function rangesOf(groups: readonly PartGroup[]): readonly Ranges[] {
  const at: Record<WordingName, number> = { base: 0, target: 0, tip: 0 };
  return groups.map(({ parts }) => {
    const lengthIn = (isIn: (part: MadePart) => boolean): number =>
      parts.reduce((sum, part) => sum + (isIn(part) ? part.content.text.length : 0), 0);
    const range = (name: WordingName, isIn: (part: MadePart) => boolean): TextRange => {
      const start = at[name];
      at[name] += lengthIn(isIn);
      return { start, end: at[name] };
    };
    return {
      base: range('base', ({ inBase }) => inBase),
      target: range('target', ({ inTarget }) => inTarget),
      tip: range('tip', ({ inTip }) => inTip),
    };
  });
}

/** Moves of which both halves are still changes, numbered anew in reading order. */
function liveMoves(makings: readonly Making[]): ReadonlyMap<number, number> {
  const kinds = new Map<number, Set<string>>();
  for (const { move, kind } of makings)
    if (move !== null) kinds.set(move, (kinds.get(move) ?? new Set()).add(kind));
  const live = [...kinds].filter(([, both]) => both.size > 1).map(([move]) => move);
  return new Map(live.map((move, i) => [move, i]));
}

/** The drawn parts of one change, deletions first where no wording minds. */
function drawnParts(
  parts: readonly MadePart[],
  changeIndex: number,
  authorId: PersonId | null,
): readonly AttributedPart[] {
  const joined = (kind: Making['kind'], list: readonly MadePart[]): readonly AttributedPart[] => {
    const content = joinInlineText(list.map(({ content }) => content));
    if (kind !== 'format') return [{ kind, content, changeIndex, authorId }];
    const before = joinInlineText(list.map((part) => part.before ?? part.content));
    return [{ kind, content, before, changeIndex, authorId }];
  };
  const isOf = (part: MadePart, kind: Making['kind']): boolean => part.making?.kind === kind;
  const canSort = !parts.some((part) => isOf(part, 'inserted') && part.inBase);
  const sorted = canSort
    ? [...parts.filter((part) => !isOf(part, 'inserted')), ...parts.filter((part) => isOf(part, 'inserted'))]
    : parts;
  const runs: MadePart[][] = [];
  for (const part of sorted) {
    const last = runs.at(-1);
    const first = last?.[0];
    // Deleted words of the base and deleted words that had replaced them are two things, not one word.
    const isRun = first?.making?.kind === part.making?.kind && first?.inTarget === part.inTarget;
    if (last && isRun) last.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run) => joined(run[0]?.making?.kind ?? 'inserted', run));
}

/** What turns ranges into a change: the layers, and the labels between their wordings. */
function changeMaker(layers: readonly Layer[], wordings: Wordings, options: DiffOptions) {
  const contentOf = (layer: number): InlineText => layers[layer]?.content ?? emptyInlineText;
  const [base, target, tip] = [contentOf(0), contentOf(wordings.target), contentOf(wordings.tip)];
  const labellers = {
    direct: labelRanges(base.text, target.text, options),
    suggested: labelRanges(target.text, tip.text, options),
  };
  return (index: number, making: Making, ranges: Ranges, move: number | null): AttributedChange => {
    const { standing, kind } = making;
    const isSuggested = standing === 'suggested';
    const [old, now] = isSuggested ? [ranges.target, ranges.tip] : [ranges.base, ranges.target];
    const layer = layers[making.layer];
    return {
      index,
      standing,
      layerId: layer?.id ?? '',
      authorId: layer?.authorId ?? null,
      actingAs: layer?.actingAs ?? null,
      at: layer?.at ?? 0,
      label: kind === 'format' ? 'format' : move !== null ? 'move' : labellers[standing](old, now),
      move,
      ...ranges,
      before: sliceInlineText(isSuggested ? target : base, old.start, old.end),
      after: sliceInlineText(isSuggested ? tip : target, now.start, now.end),
    };
  };
}

/**
 * The words and changes of a chain of wordings: the base, revisions, then pending suggestions. Unchanged, inserted
 * and formatted parts joined are the last wording. A change has one author and one standing; where a suggestion
 * changes words that are a direct change themselves, the suggestion is shown until it is decided. Words that came
 * and went since the base are not shown. Whoever replaces again what another had replaced answers for the place.
 */
export function attributeChanges(layers: readonly Layer[], options: DiffOptions = {}): AttributedChanges {
  const wordings = wordingsOf(layers);
  const contentOf = (layer: number): InlineText => layers[layer]?.content ?? emptyInlineText;
  const known = rememberingOptions(options);
  const groups = mendSeams(groupParts(attributeParts(layers, known), layers), [
    contentOf(0),
    contentOf(wordings.target),
    contentOf(wordings.tip),
  ]);
  const ranges = rangesOf(groups);
  const moves = liveMoves(groups.flatMap(({ making }) => making ?? []));
  const makeChange = changeMaker(layers, wordings, known);
  const parts: AttributedPart[] = [];
  const changes: AttributedChange[] = [];
  groups.forEach((group, i) => {
    const range = ranges[i];
    if (group.making === null || !range) {
      parts.push({ kind: 'same', content: joinInlineText(group.parts.map(({ content }) => content)) });
      return;
    }
    const move = group.making.move === null ? null : (moves.get(group.making.move) ?? null);
    const change = makeChange(changes.length, group.making, range, move);
    parts.push(...drawnParts(group.parts, change.index, change.authorId));
    changes.push(change);
  });
  return { parts, changes };
}
