// People named in a comment: "@Name".
import type { PersonId } from '../model/ids.js';
import type { Person } from '../model/person.js';

const isLatin = (character: string): boolean => /[\p{Script=Latin}\p{N}_]/u.test(character);

/** A name is whole unless a Latin word goes on after it; Chinese goes on without a space. */
function endsThere(name: string, after: string): boolean {
  return !(isLatin(name.slice(-1)) && isLatin(after));
}

/**
 * The people a body names with @ or full-width ＠, in order of appearance, each once. Of names that begin alike the
 * longest counts; case does not. The @ of a mail address names nobody.
 */
export function mentionsIn(body: string, people: readonly Person[]): readonly PersonId[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const mentioned = new Set<PersonId>();
  for (const { index } of body.matchAll(/[@＠]/gu)) {
    if (isLatin(body.slice(0, index).slice(-1))) continue;
    const rest = body.slice(index + 1);
    const named = byLength.find(
      ({ name }) =>
        rest.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
        endsThere(name, rest.charAt(name.length)),
    );
    if (named) mentioned.add(named.id);
  }
  return [...mentioned];
}
