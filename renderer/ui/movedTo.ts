// Arrow keys in a list.

/** The row a key leads to, or null for other keys; stays within the list. `page`: rows of a page key. */
export function movedTo(key: string, from: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, target));
}
