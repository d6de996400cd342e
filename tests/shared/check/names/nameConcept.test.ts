import { describe, expect, it } from 'vitest';
import { conceptOfName, nameConcept, type NameDecision } from '../../../../shared/check/names/nameConcept.js';
import type { PersonId } from '../../../../shared/model/ids.js';
import type { ConceptId, StoredConcept } from '../../../../shared/model/term.js';

const decision: NameDecision = {
  entry: { kind: 'person', name: '孙喆' },
  chosen: 'Sun Zhe',
  forbidden: [],
  sourceLanguage: 'zh-CN',
};

const known: StoredConcept = {
  id: 'c1' as ConceptId,
  kind: 'term',
  chinese: [
    { text: '孙市长', status: 'admitted' },
    { text: '孙喆', status: 'preferred' },
  ],
  english: [
    { text: 'Sun Che', status: 'preferred' },
    { text: 'Sun', status: 'admitted' },
  ],
  partOfSpeech: 'other',
  note: 'mayor',
  domain: '',
  version: 3,
  changedAt: 0,
  changedBy: 'p1' as PersonId,
};

describe('a name in the termbase', () => {
  it('is a new concept of its kind, the chosen rendering preferred', () => {
    expect(nameConcept({ ...decision, forbidden: ['Sun Che'] }, null)).toEqual({
      id: null,
      version: 0,
      kind: 'person',
      chinese: [{ text: '孙喆', status: 'preferred' }],
      english: [
        { text: 'Sun Zhe', status: 'preferred' },
        { text: 'Sun Che', status: 'forbidden' },
      ],
      partOfSpeech: 'properNoun',
      note: '',
      domain: '',
    });
  });

  it('keeps what the concept had: what was preferred is admitted, or forbidden if asked', () => {
    const { english, chinese, note, kind, id, version } = nameConcept(decision, known) ?? {};
    expect({ chinese, note, kind, id, version }).toEqual({
      chinese: known.chinese,
      note: 'mayor',
      kind: 'person',
      id: 'c1',
      version: 3,
    });
    expect(english).toEqual([
      { text: 'Sun Zhe', status: 'preferred' },
      { text: 'Sun Che', status: 'admitted' },
      { text: 'Sun', status: 'admitted' },
    ]);
    expect(nameConcept({ ...decision, forbidden: ['Sun Che'] }, known)?.english[1]?.status).toBe('forbidden');
  });

  it('is nothing to do where the termbase says so already', () => {
    const same = {
      ...known,
      kind: 'person' as const,
      english: [{ text: 'Sun Zhe', status: 'preferred' as const }],
    };
    expect(nameConcept(decision, same)).toBeNull();
  });

  it('is found by the source’s words, one of its kind first', () => {
    const person = { ...known, id: 'c2' as ConceptId, kind: 'person' as const };
    expect(conceptOfName([known, person], decision.entry, 'zh-CN')?.id).toBe('c2');
    expect(conceptOfName([known], { kind: 'person', name: 'Sun Che' }, 'en-US')?.id).toBe('c1');
    expect(conceptOfName([known], { kind: 'person', name: '李娜' }, 'zh-CN')).toBeNull();
  });

  it('has its sides the other way round where English is the source', () => {
    const back = {
      ...decision,
      entry: { kind: 'person', name: 'Sun Zhe' },
      chosen: '孙喆',
      sourceLanguage: 'en-US',
    } as const;
    expect(nameConcept(back, null)?.chinese).toEqual([{ text: '孙喆', status: 'preferred' }]);
    expect(nameConcept(back, null)?.english).toEqual([{ text: 'Sun Zhe', status: 'preferred' }]);
  });
});
