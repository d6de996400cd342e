// Lists of names, ready to be looked for at every place of a text.

/** The names by their first character, those of one character in the order they come in. */
export function byFirstCharacter(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const name of names) {
    const list = lists.get(name.charAt(0));
    if (list) list.push(name);
    else lists.set(name.charAt(0), [name]);
  }
  return lists;
}
