// Puts new words where others stood or stand: words that were there before are the old ones again.
import { diffArrays } from 'diff';
import type { Token } from '../text/tokenize.js';
import { tokensOf, type ComparedOptions } from './comparedText.js';
import { isAlive, isInLayer, pushPart, textInLayer, turned, type TextPart, type Turn } from './textParts.js';

/** With more edits between the old words and the new ones nothing is called the same. */
const mostEdits = 200;

/** What stands at the place: words there now, or one token of those that went. */
interface Item {
  readonly part: TextPart;
  readonly isThere: boolean;
}

interface Place {
  readonly items: readonly Item[];
  /** Indexes in `items` of the tokens that went. */
  readonly gone: readonly number[];
}

function placeOf(span: readonly TextPart[], options: ComparedOptions): Place {
  const items = span.flatMap((part): readonly Item[] =>
    isAlive(part)
      ? [{ part, isThere: true }]
      : tokensOf(part.text, options).map(({ text }) => ({
          part: { text, turns: part.turns },
          isThere: false,
        })),
  );
  return { items, gone: items.flatMap(({ isThere }, i) => (isThere ? [] : [i])) };
}

const isSolid = ({ kind }: Token): boolean => kind !== 'space' && kind !== 'punctuation' && kind !== 'break';

/** A lone “the” or comma between other words comes back by chance; a phrase, or the edge of the words, doesn't. */
function isKnownAgain(tokens: readonly Token[], isAtEdge: boolean): boolean {
  const solid = tokens.filter(isSolid);
  return solid.length >= (isAtEdge ? 1 : 2) || solid.some(({ text }) => text.length > 3);
}

interface Placement {
  readonly revived: ReadonlySet<number>;
  /** New words by the index of the item they stand before. */
  readonly inserted: ReadonlyMap<number, string>;
}

/** Which tokens come back, and where the rest of the new words goes: behind the words it replaces. */
function placeWords({ items, gone }: Place, words: readonly Token[]): Placement {
  const runs = diffArrays(
    gone.map((i) => items[i]?.part.text ?? ''),
    words.map(({ text }) => text),
    { maxEditLength: mostEdits },
  ) ?? [{ added: true, removed: false, count: words.length, value: [] }];
  const revived = new Set<number>();
  const inserted = new Map<number, string>();
  let [oldAt, newAt, from, pending] = [0, 0, 0, ''];
  const place = (end: number): void => {
    const last = items.slice(from, end).findLastIndex(({ isThere }) => isThere);
    if (pending !== '') inserted.set(last < 0 ? end : from + last + 1, pending);
    pending = '';
  };
  for (const { added, removed, count } of runs) {
    const tokens = removed ? [] : words.slice(newAt, newAt + count);
    const isAtEdge = newAt === 0 || newAt + count === words.length;
    if (!added && !removed && isKnownAgain(tokens, isAtEdge)) {
      place(gone[oldAt] ?? items.length);
      for (const i of gone.slice(oldAt, oldAt + count)) revived.add(i);
      from = (gone[oldAt + count - 1] ?? items.length) + 1;
    } else pending += tokens.map(({ text }) => text).join('');
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  place(items.length);
  return { revived, inserted };
}

function restoredLayer(span: readonly TextPart[], words: string, layer: number): number {
  for (let old = 0; old < layer - 1; old += 1) if (textInLayer(span, old) === words) return old;
  return -1;
}

/** The parts as they were in an old layer, from this turn on. */
export function restoreLayer(
  parts: readonly TextPart[],
  isThere: (part: TextPart) => boolean,
  turnFor: () => Turn,
): readonly TextPart[] {
  const result: TextPart[] = [];
  let turn: Turn | null = null;
  for (const part of parts) {
    const wanted = isThere(part);
    if (wanted && isAlive(part)) turn = null;
    else if (wanted !== isAlive(part)) turn ??= turnFor();
    pushPart(result, turn ? turned(part, wanted, turn) : part);
  }
  return result;
}

/**
 * The place with `words` standing there from this turn on. `span`: the parts between two stretches that stay, all
 * of it that is there goes, save what `words` takes up again.
 */
export function replaceWords(
  span: readonly TextPart[],
  words: string,
  turn: Turn,
  options: ComparedOptions,
): readonly TextPart[] {
  const hasGone = words !== '' && span.some((part) => !isAlive(part));
  const old = hasGone ? restoredLayer(span, words, turn.layer) : -1;
  if (old >= 0)
    return restoreLayer(
      span,
      (part) => isInLayer(part, old),
      () => turn,
    );
  const place = placeOf(span, options);
  const { revived, inserted } = placeWords(place, tokensOf(words, options));
  const result: TextPart[] = [];
  place.items.forEach(({ part }, i) => {
    pushPart(result, { text: inserted.get(i) ?? '', turns: [turn] });
    pushPart(result, turned(part, revived.has(i), turn));
  });
  pushPart(result, { text: inserted.get(place.items.length) ?? '', turns: [turn] });
  return result;
}
