// How each author's changes are marked: by hue and line form, and by initials where two people share a hue.
import { useMemo } from 'react';
import type { PersonId } from '../../shared/model/ids.js';
import type { AuthorHue } from './RedlineText.js';
import { initialsOf } from '../ui/Avatar.js';
import { useSession } from '../ui/SessionProvider.js';

/** Keeps its identity while the people of the workspace stay the same. */
export interface AuthorMarks {
  readonly hueOf: (id: PersonId) => AuthorHue;
  /** null: nobody before them has this hue. */
  readonly initialsOf: (id: PersonId) => string | null;
}

/** Of everybody in the workspace. */
export function useAuthorMarks(): AuthorMarks {
  const { people } = useSession().session.workspace;
  return useMemo(() => {
    const known = new Map(people.map((person) => [person.id, person]));
    const repeated = new Set(
      people.filter((person, i) => people.findIndex(({ hue }) => hue === person.hue) < i).map(({ id }) => id),
    );
    return {
      hueOf: (id) => known.get(id)?.hue ?? null,
      initialsOf: (id) => (repeated.has(id) ? initialsOf(known.get(id)?.name ?? '') : null),
    };
  }, [people]);
}
