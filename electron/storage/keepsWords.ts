// A restructuring moves words and writes none: it does not count for four eyes, so it must not change wording.

/** Above this many retired texts only their own order is tried. */
const MOST_REORDERED = 6;

const wordsOf = (text: string): string => text.replace(/\s+/gu, '');

function* orders(texts: readonly string[]): Generator<readonly string[]> {
  if (texts.length <= 1) yield texts;
  for (let i = 0; i < texts.length && texts.length > 1; i++) {
    const others = [...texts.slice(0, i), ...texts.slice(i + 1)];
    for (const rest of orders(others)) yield [texts[i] ?? '', ...rest];
  }
}

/** True when `after` holds the texts of `before` one after another, in some order, apart from white space. */
export function keepsWords(before: readonly string[], after: readonly string[]): boolean {
  const wanted = wordsOf(after.join(''));
  const texts = before.map(wordsOf).filter((text) => text !== '');
  if (texts.join('') === wanted) return true;
  if (texts.length > MOST_REORDERED || texts.join('').length !== wanted.length) return false;
  for (const order of orders(texts)) if (order.join('') === wanted) return true;
  return false;
}
