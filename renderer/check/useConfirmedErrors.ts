// The findings of the open article that count as errors, and ways to count one and to take it back.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { confirmedInput } from '../../shared/check/errorTypes.js';
import { findingKey, waivedSides, type CheckedWords } from '../../shared/check/waivers.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { EventKind } from '../../shared/model/event.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { failed, type Failure, type Outcome } from '../../shared/outcome.js';
import { useArticle } from '../article/ArticleContext.js';
import { refuse, type ArticleWorld } from '../article/ArticleWorld.js';
import { useLogRevision } from '../article/useLogRevision.js';

/** What counts as an error in the open article. */
export interface ConfirmedErrors {
  /** Oldest first, also those whose words are mended; null: not read yet. */
  readonly all: readonly ConfirmedError[] | null;
  /** What says that this finding counts; null: it does not. The same finding on the same words twice is one error. */
  readonly of: (segmentId: SegmentId, issue: CheckIssue) => ConfirmedError | null;
  readonly confirm: (segmentId: SegmentId, issue: CheckIssue) => Promise<Outcome<ConfirmedError>>;
  /** It counts no more; null: it is done, else why not. */
  readonly withdraw: (error: ConfirmedError) => Promise<Failure | null>;
}

/** Nothing counts, and nothing can: where no article is open. */
export const noConfirmedErrors: ConfirmedErrors = {
  all: null,
  of: () => null,
  confirm: () => Promise.resolve(failed('app.cancelled', {})),
  withdraw: () => Promise.resolve(null),
};

const kinds: readonly EventKind[] = ['issueConfirmed', 'confirmationWithdrawn'];

type Alter = (errors: readonly ConfirmedError[]) => readonly ConfirmedError[];

/** Those of the workspace, read anew when one comes or goes, or rows are merged and split; and a way to alter them. */
function useStored(world: ArticleWorld): [readonly ConfirmedError[] | null, (alter: Alter) => void] {
  const { id, segments, beginningOf } = useArticle().state.article;
  const [stored, setStored] = useState<readonly ConfirmedError[] | null>(null);
  const since = useRef<Alter[]>([]);
  const revision = useLogRevision(kinds);
  const rows = useMemo(() => segments.map((segment) => segment.id).join(), [segments]);
  const isWhole = beginningOf === undefined;
  useEffect(() => {
    if (!isWhole) return undefined;
    let isWanted = true;
    since.current = [];
    void world.request('review.confirmedErrors', id).then((outcome) => {
      if (!isWanted) return;
      // What was confirmed while the answer was on its way may not be in it.
      if (outcome.ok) setStored(since.current.reduce((list, alter) => alter(list), outcome.value));
      else refuse(world, null, outcome.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [world, id, rows, isWhole, revision]);
  const alter = useCallback((change: Alter): void => {
    since.current.push(change);
    setStored((before) => before && change(before));
  }, []);
  return [stored, alter];
}

const placeKey = (segmentId: SegmentId, finding: string): string => `${segmentId} ${finding}`;

/** `words`: those of a segment as they were checked. */
export function useConfirmedErrors(
  world: ArticleWorld,
  words: (segmentId: SegmentId) => CheckedWords,
): ConfirmedErrors {
  const [all, alter] = useStored(world);
  const known = useMemo(
    () => new Map(all?.map((error) => [placeKey(error.segmentId, findingKey(error, error)), error])),
    [all],
  );
  return useMemo(
    () => ({
      all,
      of: (segmentId, issue) =>
        known.get(placeKey(segmentId, findingKey(issue, waivedSides(issue, words(segmentId))))) ?? null,
      confirm: async (segmentId, issue) => {
        const input = confirmedInput(segmentId, issue, words(segmentId));
        const outcome = await world.request('review.confirmError', input);
        if (outcome.ok)
          alter((errors) => [...errors.filter(({ id }) => id !== outcome.value.id), outcome.value]);
        return outcome;
      },
      withdraw: async ({ id }) => {
        const outcome = await world.request('review.withdrawConfirmedError', id);
        if (!outcome.ok) return outcome.failure;
        alter((errors) => errors.filter((error) => error.id !== id));
        return null;
      },
    }),
    [all, known, words, world, alter],
  );
}
