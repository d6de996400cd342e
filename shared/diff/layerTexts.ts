// Who wrote which words: a chain of wordings as one text of parts, each with the layers it came and went in.
import { plain, type InlineText } from '../model/inlineText.js';
import { rememberingOptions } from './comparedText.js';
import { changedRanges, type DiffOptions } from './diffText.js';
import { foldTexts } from './foldTexts.js';
import { formatHistory, type FormattedStretch, type PartFormat, type PartPlace } from './formatHistory.js';
import { isInLayer, type TextPart, type Turn } from './textParts.js';
import { wordComparison, type CompareTexts } from './wordChanges.js';

/** A stretch of words with one history; layers are named by their index. */
export interface LayeredPart {
  /** The words with the marks of the newest layer that has them. */
  readonly content: InlineText;
  /** The layer the words are from, 0 for the first. */
  readonly insertedBy: number;
  /** The layer since which the words are gone; null: the last layer has them. */
  readonly deletedBy: number | null;
  /** The layer that gave them other marks than they came with; null: they have those they came with. */
  readonly formattedBy: number | null;
  /** It came, went, came again …: every other layer since the first one has it. */
  readonly turns: readonly Turn[];
  /** The words with each set of marks they had, oldest first; never empty. */
  readonly formats: readonly PartFormat[];
}

/** The words as a layer has them, or null when it lacks them. */
export function partInLayer(part: LayeredPart, layer: number): InlineText | null {
  if (!isInLayer(part, layer)) return null;
  return part.formats.findLast((format) => format.layer <= layer)?.content ?? null;
}

/** The part in every layer that has it. `ends` tells how far each layer has been read, and is moved on. */
function placesOf(part: TextPart, layers: readonly InlineText[], ends: number[]): readonly PartPlace[] {
  return layers.flatMap((wording, layer): readonly PartPlace[] => {
    if (!isInLayer(part, layer)) return [];
    const start = ends[layer] ?? 0;
    ends[layer] = start + part.text.length;
    return [{ layer, wording, start }];
  });
}

function layeredPart({ turns }: TextPart, { formats, isBack }: FormattedStretch): LayeredPart {
  const isGone = turns.length % 2 === 0;
  return {
    content: formats.at(-1)?.content ?? plain(''),
    insertedBy: turns[0]?.layer ?? 0,
    deletedBy: isGone ? (turns.at(-1)?.layer ?? null) : null,
    formattedBy: isBack ? null : (formats.at(-1)?.layer ?? null),
    turns,
    formats,
  };
}

const textsOf = (layers: readonly InlineText[]): readonly string[] => layers.map(({ text }) => text);

const plainFormat = ({ text, turns }: TextPart): PartFormat => ({
  layer: turns[0]?.layer ?? 0,
  content: plain(text),
});

function layeredParts(layers: readonly InlineText[], parts: readonly TextPart[]): readonly LayeredPart[] {
  if (layers.every(({ marks }) => marks.length === 0))
    return parts.map((part) => layeredPart(part, { formats: [plainFormat(part)], isBack: true }));
  const ends = layers.map(() => 0);
  return parts.flatMap((part) =>
    formatHistory(part.text, placesOf(part, layers, ends)).map((stretch) => layeredPart(part, stretch)),
  );
}

/**
 * A chain of wordings (normal form, oldest first) as parts in one reading order. For every layer the parts that it
 * has, as `partInLayer` gives them, joined are that layer. Words one layer took out and a later one puts back at the
 * same place are the old ones, not the later layer's; so are the words of a wording that was there before. The work
 * grows with the number of layers and of differing stretches.
 */
export function layerTexts(layers: readonly InlineText[], options: DiffOptions = {}): readonly LayeredPart[] {
  const known = rememberingOptions(options);
  const compare: CompareTexts = (before, after) => changedRanges(before, after, known);
  return layeredParts(layers, foldTexts(textsOf(layers), compare, known));
}

/**
 * The same laws, found quickly and word by word, without moves: for telling who wrote the words of a long chain, not
 * for showing how it went.
 */
export function layerWords(layers: readonly InlineText[], options: DiffOptions = {}): readonly LayeredPart[] {
  const known = rememberingOptions(options);
  const folds = known.memory?.folds;
  return layeredParts(layers, foldTexts(textsOf(layers), wordComparison(known), known, folds));
}
