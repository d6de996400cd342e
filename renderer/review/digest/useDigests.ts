// The digests of one person: of one article, or of every article they had a part in.
import { useEffect, useState } from 'react';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import type { Failure } from '../../../shared/outcome.js';
import { request } from '../../bridge.js';
import { readDigest, type ArticleDigest } from './digestMaterial.js';

/** null digests: still being gathered; those of a workspace come one after another. */
export interface Digests {
  readonly digests: readonly ArticleDigest[];
  readonly isDone: boolean;
  readonly failure: Failure | null;
}

const nothing: Digests = { digests: [], isDone: false, failure: null };

const holdsAnything = ({ digest: { sums } }: ArticleDigest): boolean => sums.entries + sums.errors > 0;

async function articlesOf(personId: PersonId): Promise<readonly ArticleId[] | Failure> {
  const answer = await request('library.list');
  if (!answer.ok) return answer.failure;
  return answer.value.filter(({ people }) => people.includes(personId)).map(({ id }) => id);
}

/** `articleId` null: the whole workspace. `personId` null: nobody is chosen. */
export function useDigests(articleId: ArticleId | null, personId: PersonId | null): Digests {
  const [digests, setDigests] = useState<Digests>(nothing);
  useEffect(() => {
    let isWanted = true;
    setDigests(nothing);
    const gather = async (): Promise<void> => {
      if (personId === null) return setDigests({ ...nothing, isDone: true });
      const ids = articleId === null ? await articlesOf(personId) : [articleId];
      if (!isWanted) return;
      if ('code' in ids) return setDigests({ ...nothing, isDone: true, failure: ids });
      for (const id of ids) {
        const one = await readDigest(request, id, personId);
        if (!isWanted) return;
        if (!one.ok) setDigests((before) => ({ ...before, failure: one.failure }));
        else if (holdsAnything(one.value))
          setDigests((before) => ({ ...before, digests: [...before.digests, one.value] }));
      }
      setDigests((before) => ({ ...before, isDone: true }));
    };
    void gather();
    return () => {
      isWanted = false;
    };
  }, [articleId, personId]);
  return digests;
}
