// A termbase in memory behind a fake bridge, and the screen over it.
import { vi } from 'vitest';
import { TermbaseProvider } from '../../../renderer/terms/TermbaseContext.js';
import { TermbaseScreen } from '../../../renderer/terms/TermbaseScreen.js';
import type { PersonId } from '../../../shared/model/ids.js';
import type {
  ConceptContent,
  ConceptId,
  ConceptInput,
  StoredConcept,
  Term,
  TermList,
} from '../../../shared/model/term.js';
import { failed } from '../../../shared/outcome.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

export const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });

export const contentOf = (chinese: string, english: string): ConceptContent => ({
  kind: 'term',
  chinese: [term(chinese)],
  english: [term(english)],
  partOfSpeech: 'other',
  note: '',
  domain: '',
});

export const conceptOf = (
  chinese: string,
  english: string,
  change: Partial<StoredConcept> = {},
): StoredConcept => ({
  id: english as ConceptId,
  ...contentOf(chinese, english),
  version: 1,
  changedAt: noon,
  changedBy: 'p2' as PersonId,
  ...change,
});

/** What main would do, with versions as it keeps them; `concepts` may be changed by the test, as by somebody else. */
export function termDesk(concepts: StoredConcept[], list: TermList | null = null) {
  let seq = 1;
  const put = (input: ConceptInput): StoredConcept => {
    seq += 1;
    const id = input.id ?? (`new ${seq}` as ConceptId);
    const concept = {
      ...input,
      id,
      version: input.version + 1,
      changedAt: noon,
      changedBy: 'p1' as PersonId,
    };
    const at = concepts.findIndex((one) => one.id === id);
    if (at < 0) concepts.push(concept);
    else concepts[at] = concept;
    return concept;
  };
  const isStale = ({ id, version }: Pick<ConceptInput, 'id' | 'version'>): boolean =>
    id !== null && concepts.find((one) => one.id === id)?.version !== version;
  const bridge = makeFakeBridge({
    'terms.list': () => [...concepts],
    'library.events': () => [{ seq }],
    'terms.save': (input) =>
      isStale(input) ? failed('terms.changedMeanwhile', { person: '岑望' }) : put(input),
    'terms.delete': (id) => {
      concepts.splice(
        concepts.findIndex((one) => one.id === id),
        1,
      );
    },
    'terms.import': (inputs) => {
      const stale = inputs.find(isStale);
      if (stale) return failed('terms.changedMeanwhile', { person: '岑望' });
      for (const input of inputs) put(input);
      const added = inputs.filter(({ id }) => id === null).length;
      return { added, changed: inputs.length - added };
    },
    'terms.chooseList': () => list,
  });
  const onBack = vi.fn();
  const view = renderPart(
    <TermbaseProvider>
      <TermbaseScreen articleId={null} onBack={onBack} />
    </TermbaseProvider>,
    bridge,
  );
  return { ...view, onBack, concepts };
}
