// Which stretches of a wording are still there in another one, to the token: what anchors hold on to.
import { diffArrays } from 'diff';
import { diffText, type Change, type DiffOptions } from '../diff/diffText.js';
import { rangesOverlap, type TextRange } from '../model/inlineText.js';
import { tokenize } from '../text/tokenize.js';

/** A stretch that both texts have; `move` null: at its place. */
export interface KeptStretch {
  readonly before: number;
  readonly after: number;
  readonly length: number;
  readonly move: number | null;
}

const mostEdits = 300;

/** What is equal inside a replacement: crumbs to a reader, but words that an anchor may be about. */
function crumbs(before: string, after: string, change: Change, options: DiffOptions): readonly KeptStretch[] {
  const texts = (text: string, { start, end }: TextRange): string[] =>
    tokenize(text.slice(start, end), options.cutWords).map((token) => token.text);
  const parts = diffArrays(texts(before, change.before), texts(after, change.after), {
    maxEditLength: mostEdits,
  });
  const kept: KeptStretch[] = [];
  let [oldAt, newAt] = [change.before.start, change.after.start];
  for (const { added, removed, value } of parts ?? []) {
    const { length } = value.join('');
    if (!added && !removed) kept.push({ before: oldAt, after: newAt, length, move: null });
    if (!added) oldAt += length;
    if (!removed) newAt += length;
  }
  return kept;
}

/** The words of a move at its old and at its new place; spaces beside them may differ. */
function movedStretch(
  before: string,
  after: string,
  halves: readonly Change[],
  move: number,
): readonly KeptStretch[] {
  const from = halves.find((half) => half.move === move && half.kind === 'delete')?.before;
  const to = halves.find((half) => half.move === move && half.kind === 'insert')?.after;
  if (!from || !to) return [];
  const old = before.slice(from.start, from.end);
  const words = old.trim();
  const offset = after.slice(to.start, to.end).indexOf(words);
  if (words === '' || offset < 0) return [];
  return [{ before: from.start + old.indexOf(words), after: to.start + offset, length: words.length, move }];
}

/** Stretches of `before` that `after` has too, in the order of `before`; inside replacements only near `range`. */
export function keptStretches(
  before: string,
  after: string,
  range: TextRange,
  options: DiffOptions,
): readonly KeptStretch[] {
  const changes = diffText(before, after, options);
  const kept: KeptStretch[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const change of changes) {
    const { kind, move } = change;
    kept.push({ before: oldAt, after: newAt, length: change.before.start - oldAt, move: null });
    const isNear = rangesOverlap(change.before, range);
    if (isNear && kind === 'replace') kept.push(...crumbs(before, after, change, options));
    if (isNear && kind === 'delete' && move !== null)
      kept.push(...movedStretch(before, after, changes, move));
    [oldAt, newAt] = [change.before.end, change.after.end];
  }
  kept.push({ before: oldAt, after: newAt, length: before.length - oldAt, move: null });
  return kept.filter(({ length }) => length > 0);
}
