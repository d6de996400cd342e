// An import of terms before anything is kept: every row against the termbase, what the person chose, and bringing it in.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportedTerms, StoredConcept, TermList } from '../../shared/model/term.js';
import type { Failure } from '../../shared/outcome.js';
import {
  choicesOf,
  planTermImportSteps,
  termImportInputs,
  usualChoice,
  type PlannedRow,
  type RowChoice,
} from '../../shared/terms/planTermImport.js';
import { runInSlices } from '../ui/timeSlices.js';
import { useTermbase, useTermbaseStore } from './TermbaseContext.js';

interface Planned {
  readonly concepts: readonly StoredConcept[];
  readonly plan: readonly PlannedRow[];
  readonly choices: readonly RowChoice[];
}

/** The import and what can be done with it. */
export interface TermImport {
  /** Null while it is compared. */
  readonly plan: readonly PlannedRow[] | null;
  readonly choices: readonly RowChoice[];
  /** For rows by their places in the plan; where a row has no such choice it stays. */
  readonly choose: (places: readonly number[], choice: RowChoice) => void;
  readonly isBringing: boolean;
  readonly failure: Failure | null;
  /** Somebody changed the termbase: the list was compared anew. */
  readonly isAnew: boolean;
  readonly bringIn: () => Promise<ImportedTerms | null>;
}

/** What was chosen stands where the row still stands as it did. */
function choicesAfter(plan: readonly PlannedRow[], before: Planned | null): readonly RowChoice[] {
  return plan.map((row, i) => {
    const chosen = before?.plan[i]?.verdict === row.verdict ? before.choices[i] : undefined;
    return chosen !== undefined && choicesOf(row).includes(chosen) ? chosen : usualChoice(row);
  });
}

/** The list compared with the termbase, in slices, and again whenever that has changed until it `isDone`. */
function usePlan(list: TermList, isDone: { readonly current: boolean }) {
  const { concepts } = useTermbase();
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (concepts === null || isDone.current) return undefined;
    let isWanted = true;
    void runInSlices(planTermImportSteps(list.rows, concepts)).then((plan) => {
      if (!isWanted) return;
      setTimes((before) => before + 1);
      setPlanned((before) => ({ concepts, plan, choices: choicesAfter(plan, before) }));
    });
    return () => {
      isWanted = false;
    };
  }, [list, concepts, isDone]);
  const choose = useCallback((places: readonly number[], choice: RowChoice) => {
    setPlanned((now) => now && { ...now, choices: choicesWith(now, places, choice) });
  }, []);
  return { planned, choose, isAnew: times > 1 };
}

function choicesWith(
  { plan, choices }: Planned,
  places: readonly number[],
  choice: RowChoice,
): readonly RowChoice[] {
  const chosen = new Set(places);
  return choices.map((before, i) => {
    const row = plan[i];
    return chosen.has(i) && row && choicesOf(row).includes(choice) ? choice : before;
  });
}

/** For one list. */
export function useTermImport(list: TermList): TermImport {
  const store = useTermbaseStore();
  const isDone = useRef(false);
  const { planned, choose, isAnew } = usePlan(list, isDone);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBringing, setBringing] = useState(false);
  const bringIn = useCallback(async (): Promise<ImportedTerms | null> => {
    if (!planned) return null;
    setBringing(true);
    isDone.current = true;
    const answer = await store.bring(termImportInputs(planned.plan, planned.choices));
    setBringing(false);
    if (answer.ok) return answer.value;
    isDone.current = false;
    const { code } = answer.failure;
    const isStale = code === 'terms.changedMeanwhile' || code === 'terms.conceptGone';
    setFailure(isStale ? null : answer.failure);
    if (isStale) await store.read();
    return null;
  }, [planned, store]);
  return useMemo(
    () => ({
      plan: planned?.plan ?? null,
      choices: planned?.choices ?? [],
      choose,
      isBringing,
      failure,
      isAnew,
      bringIn,
    }),
    [planned, choose, isBringing, failure, isAnew, bringIn],
  );
}
