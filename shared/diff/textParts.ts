// Stretches of words with the layers in which each came and went: what a chain of wordings is folded into.

/** A stretch came into the wording, or went out of it. */
export interface Turn {
  /** Index of the layer that did it. */
  readonly layer: number;
  /** Number of the edit, over all layers: stretches that came and went by one edit replaced one another. */
  readonly edit: number;
  /** The going and the coming of a moved stretch share this number; null: not moved. */
  readonly move: number | null;
}

/** Words that share one history. `turns`: it came, went, came again …; each by a later layer. */
export interface TextPart {
  readonly text: string;
  readonly turns: readonly Turn[];
}

/** Whether the words are there in the newest layer so far. */
export const isAlive = ({ turns }: { readonly turns: readonly Turn[] }): boolean => turns.length % 2 === 1;

/** Whether the words are there in a layer. */
export function isInLayer({ turns }: { readonly turns: readonly Turn[] }, layer: number): boolean {
  let count = 0;
  for (const turn of turns) if (turn.layer <= layer) count += 1;
  return count % 2 === 1;
}

/** The words that a layer has of these parts. */
export function textInLayer(parts: readonly TextPart[], layer: number): string {
  let text = '';
  for (const part of parts) if (isInLayer(part, layer)) text += part.text;
  return text;
}

const isSameHistory = (a: TextPart, b: TextPart): boolean =>
  a.turns.length === b.turns.length && a.turns.every(({ edit }, i) => edit === b.turns[i]?.edit);

/** Adds a part at the end; one with the same history as the last becomes one with it. */
export function pushPart(parts: TextPart[], part: TextPart): void {
  const last = parts.at(-1);
  if (part.text === '') return;
  if (last && isSameHistory(last, part))
    parts[parts.length - 1] = { text: last.text + part.text, turns: last.turns };
  else parts.push(part);
}

/** The part, there or not there from this turn on. */
export function turned(part: TextPart, isThere: boolean, turn: Turn): TextPart {
  return isAlive(part) === isThere ? part : { text: part.text, turns: [...part.turns, turn] };
}
