import { describe, expect, test } from 'vitest';
import type { ConceptContent, Term } from '../../../shared/model/term.js';
import { tidyConcept } from '../../../shared/terms/tidyConcept.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const concept: ConceptContent = {
  kind: 'term',
  chinese: [term('轮渡')],
  english: [term('ferry')],
  partOfSpeech: 'noun',
  note: '',
  domain: '',
};

describe('a concept as it is kept', () => {
  test('has its white space in order, and no blank term', () => {
    const tidied = tidyConcept({
      ...concept,
      chinese: [term(' 轮渡\u3000')],
      english: [term('ferry \n service'), term(' \t')],
      note: '  Not a boat.\nSee the map. ',
      domain: ' river\ttraffic ',
    });
    expect(tidied).toEqual({
      ok: true,
      value: {
        ...concept,
        english: [term('ferry service')],
        note: 'Not a boat.\nSee the map.',
        domain: 'river traffic',
      },
    });
  });

  test('has its words in normal form, each once, as it stood first', () => {
    const tidied = tidyConcept({
      ...concept,
      english: [term('cafe\u0301 boat'), term('caf\u00e9 boat', 'forbidden')],
    });
    expect(tidied.ok && tidied.value.english).toEqual([term('caf\u00e9 boat')]);
  });

  test('has one preferred term for a language, then the admitted, then the forbidden ones', () => {
    const english = [term('boat', 'forbidden'), term('ship', 'admitted'), term('ferry'), term('ferryboat')];
    const tidied = tidyConcept({ ...concept, english });
    expect(tidied.ok && tidied.value.english).toEqual([
      term('ferry'),
      term('ship', 'admitted'),
      term('ferryboat', 'admitted'),
      term('boat', 'forbidden'),
    ]);
  });

  test('has a term in at least one language', () => {
    expect(tidyConcept({ ...concept, chinese: [] }).ok).toBe(true);
    const none = tidyConcept({ ...concept, chinese: [term(' ')], english: [] });
    expect(none).toEqual({ ok: false, failure: { code: 'terms.noTerm', details: {} } });
  });
});
