// What was read and compared before, so that a chain of wordings that grew by one is not read again from its beginning.
import type { Token } from '../text/tokenize.js';
import type { ComparedText } from './comparedText.js';
import type { TextPart } from './textParts.js';

/** A chain of wordings as parts, ready for one more; with the numbers its edits and moves have used up. */
export interface Fold {
  readonly parts: readonly TextPart[];
  readonly edits: number;
  readonly moves: number;
}

/** Results by text, the least recently asked for forgotten first. Good for one word cutter, one list of names and terms. */
export interface TextMemory {
  readonly tokens: Map<string, readonly Token[]>;
  readonly compared: Map<string, ComparedText>;
  /** By all wordings of a chain. */
  readonly folds: Map<string, Fold>;
}

/** More results of each kind are not kept: a few megabytes for the segments of a long article. */
const mostKept = 500;

/** A memory with nothing in it. It changes no result, only how soon it comes. */
export function emptyMemory(): TextMemory {
  return { tokens: new Map(), compared: new Map(), folds: new Map() };
}

/** The value kept under the key, or null. */
export function recalled<Value>(kept: Map<string, Value>, key: string): Value | null {
  const value = kept.get(key);
  if (value === undefined) return null;
  kept.delete(key);
  kept.set(key, value);
  return value;
}

/** Keeps a value, and forgets the one not asked for the longest when there are too many. */
export function keep<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.set(key, value);
  if (kept.size <= mostKept) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}

/** The value kept under the key, made when there is none. */
export function remembered<Value>(
  kept: Map<string, Value> | undefined,
  key: string,
  make: () => Value,
): Value {
  if (!kept) return make();
  const known = recalled(kept, key);
  if (known !== null) return known;
  const made = make();
  keep(kept, key, made);
  return made;
}
