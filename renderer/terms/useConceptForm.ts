// What is being written down about a concept: its fields, saving them, and what to do when somebody else was faster.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ConceptContent, ConceptInput, StoredConcept, Term } from '../../shared/model/term.js';
import type { Failure } from '../../shared/outcome.js';
import { contentOfConcept } from '../../shared/terms/conceptInput.js';
import { mergeConcepts } from '../../shared/terms/mergeConcepts.js';
import { tidyConcept } from '../../shared/terms/tidyConcept.js';
import { useFlush } from '../ui/FlushProvider.js';
import { useTermbaseStore } from './TermbaseContext.js';
import type { TermbaseStore } from './termbaseStore.js';

export const blankTerm = (status: Term['status']): Term => ({ text: '', status });

/** A new concept with the terms that are known of it already. */
export const newConcept = (known: Partial<ConceptContent> = {}): ConceptInput => ({
  id: null,
  version: 0,
  kind: 'term',
  chinese: [],
  english: [],
  partOfSpeech: 'other',
  note: '',
  domain: '',
  ...known,
});

/** The fields end with a blank one, so that there is always room for another term. */
function withRoom(terms: readonly Term[]): readonly Term[] {
  const last = terms.at(-1);
  if (last?.text.trim() === '') return terms;
  return [...terms, blankTerm(last === undefined ? 'preferred' : 'admitted')];
}

const roomy = (input: ConceptInput): ConceptInput => ({
  ...input,
  chinese: withRoom(input.chinese),
  english: withRoom(input.english),
});

/** Whether two say the same once they are tidied. */
function isSameContent(a: ConceptContent, b: ConceptContent): boolean {
  const [one, other] = [tidyConcept(a), tidyConcept(b)];
  if (!one.ok || !other.ok) return one.ok === other.ok && a.note === b.note && a.domain === b.domain;
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** The form of one concept. */
export interface ConceptFormState {
  readonly input: ConceptInput;
  readonly change: (change: Partial<ConceptContent>) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly failure: Failure | null;
  /** What somebody else made of it meanwhile. */
  readonly theirs: StoredConcept | null;
  readonly save: () => Promise<boolean>;
  /** The answers to a conflict: the fields are saved over theirs, both are put together in the fields, or theirs are taken. */
  readonly keepMine: () => Promise<boolean>;
  readonly putTogether: () => void;
  readonly takeTheirs: () => void;
  /** Nothing is kept of what was typed. */
  readonly giveUp: () => void;
}

/**
 * `start`: what the fields show first; `isDraft`: that was typed before and not saved. What was typed and not saved when the
 * form goes is kept as the draft of its place.
 */
export function useConceptForm(
  start: ConceptInput,
  { isDraft, place }: { readonly isDraft: boolean; readonly place: string },
  onSaved: (concept: StoredConcept) => void,
): ConceptFormState {
  const store = useTermbaseStore();
  const [input, setInput] = useState(() => roomy(start));
  const [before, setBefore] = useState<ConceptContent>(() => (isDraft ? newConcept() : start));
  const isDirty = !isSameContent(input, before);
  const latest = useRef<Latest>({ input, isDirty, isDone: false });
  latest.current = { ...latest.current, input, isDirty };
  useKeptDraft(store, place, latest);
  const writing = useWriting(store, latest, onSaved);
  const { write, failure, theirs, settled } = writing;
  useFlush(async () => {
    const now = latest.current;
    return now.isDirty && !now.isDone ? write(now.input) : true;
  });
  return useMemo(() => {
    const settle = (content: ConceptContent, now: StoredConcept): void => {
      setInput(roomy({ ...contentOfConcept(content), id: now.id, version: now.version }));
      setBefore(now);
      settled();
    };
    const isGone = failure?.code === 'terms.conceptGone';
    return {
      ...writing,
      input,
      isDirty,
      change: (change) => setInput((now) => roomy({ ...now, ...change })),
      // One that was taken out meanwhile comes in anew.
      save: () => write(isGone ? { ...input, id: null, version: 0 } : input),
      keepMine: () => write({ ...input, version: theirs?.version ?? input.version }),
      putTogether: () => theirs && settle(mergeConcepts(contentOfConcept(theirs), input), theirs),
      takeTheirs: () => theirs && settle(theirs, theirs),
      giveUp: () => {
        latest.current.isDone = true;
      },
    };
  }, [input, isDirty, writing, write, failure, theirs, settled]);
}

/** Without the blank fields. */
function filled(input: ConceptInput): ConceptInput {
  const isFilled = ({ text }: Term): boolean => text.trim() !== '';
  return { ...input, chinese: input.chinese.filter(isFilled), english: input.english.filter(isFilled) };
}

/** What the form holds as of now. */
interface Latest {
  readonly input: ConceptInput;
  readonly isDirty: boolean;
  /** It is saved, or given up. */
  isDone: boolean;
}

/** Saving, and what came of it. */
function useWriting(
  store: TermbaseStore,
  latest: { readonly current: Latest },
  onSaved: (concept: StoredConcept) => void,
) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [theirs, setTheirs] = useState<StoredConcept | null>(null);
  const [isSaving, setSaving] = useState(false);
  const write = useCallback(
    async (wanted: ConceptInput): Promise<boolean> => {
      setSaving(true);
      const answer = await store.save(filled(wanted));
      setSaving(false);
      if (answer.ok) {
        latest.current.isDone = true;
        onSaved(answer.value);
        return true;
      }
      setFailure(answer.failure);
      if (answer.failure.code !== 'terms.changedMeanwhile' || wanted.id === null) return false;
      await store.read();
      setTheirs(store.conceptOf(wanted.id));
      return false;
    },
    [store, latest, onSaved],
  );
  const settled = useCallback(() => {
    setFailure(null);
    setTheirs(null);
  }, []);
  return useMemo(
    () => ({ failure, theirs, isSaving, write, settled }),
    [failure, theirs, isSaving, write, settled],
  );
}

function useKeptDraft(store: TermbaseStore, place: string, latest: { readonly current: Latest }): void {
  useEffect(() => {
    store.forgetDraft(place);
    return () => {
      // As of the end, not of the beginning.
      // oxlint-disable-next-line react/exhaustive-deps
      const { input, isDirty, isDone } = latest.current;
      if (isDirty && !isDone) store.keepDraft(place, filled(input));
    };
  }, [store, place, latest]);
}
