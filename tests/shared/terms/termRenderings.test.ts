import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.js';
import type { ConceptId, StoredConcept, Term } from '../../../shared/model/term.js';
import { proposeConcept } from '../../../shared/terms/proposeConcept.js';
import { makeTermIndex } from '../../../shared/terms/termIndex.js';
import { termLanguages, termsOfSource } from '../../../shared/terms/termRenderings.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const concept = (chinese: readonly Term[], english: readonly Term[], domain = ''): StoredConcept => ({
  id: `${chinese[0]?.text} ${english[0]?.text} ${domain}` as ConceptId,
  kind: 'term',
  chinese,
  english,
  partOfSpeech: 'other',
  note: '',
  domain,
  version: 2,
  changedAt: 0,
  changedBy: 'p' as PersonId,
});
const concepts = [
  concept([term('轮渡')], [term('boat', 'forbidden'), term('ferry')]),
  concept([term('港口')], [term('port')], 'shipping'),
  concept([term('港口'), term('端口', 'admitted')], [term('socket', 'admitted')], 'computing'),
  concept([term('码头')], []),
];
const chineseToEnglish = { source: 'chinese', target: 'english' } as const;

describe('the terms of a source', () => {
  test('are marked wherever they stand, and rendered once, of equal words all concepts', () => {
    const found = termsOfSource(makeTermIndex(concepts), '轮渡离开港口，轮渡到码头。', chineseToEnglish);
    expect(found.ranges).toHaveLength(4);
    expect(found.renderings.map(({ words, rendering, forbidden }) => [words, rendering, forbidden])).toEqual([
      ['轮渡', 'ferry', ['boat']],
      ['港口', 'port', []],
      ['港口', 'socket', []],
    ]);
  });

  test('are looked up from English too, but for no other languages', () => {
    const found = termsOfSource(makeTermIndex(concepts), 'Two ferries left.', {
      source: 'english',
      target: 'chinese',
    });
    expect(found.renderings.map(({ words, rendering }) => [words, rendering])).toEqual([['ferries', '轮渡']]);
    const languages = (sourceLanguage: string, targetLanguage: string) =>
      termLanguages({ sourceLanguage, targetLanguage });
    expect(languages('zh-CN', 'en-US')).toEqual(chineseToEnglish);
    expect(languages('en', 'zh-TW')).toEqual({ source: 'english', target: 'chinese' });
    expect([languages('zh-CN', 'fr'), languages('zh-CN', 'zh-TW'), languages('fr', 'en')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a concept out of chosen words', () => {
  test('is a new one when the termbase does not know it', () => {
    expect(proposeConcept({ chinese: '渡口', english: 'ferry' }, concepts)).toMatchObject({
      isKnown: false,
      input: { id: null, version: 0, chinese: [term('渡口')], english: [term('ferry')] },
    });
  });

  test('is the known one with the words it did not have', () => {
    const { input, isKnown } = proposeConcept({ chinese: '轮渡', english: 'ferryboat' }, concepts);
    expect(isKnown).toBe(true);
    expect(input).toMatchObject({ id: concepts[0]?.id, version: 2 });
    expect(input.english).toEqual([term('boat', 'forbidden'), term('ferry'), term('ferryboat', 'admitted')]);
    expect(proposeConcept({ chinese: '', english: 'Port' }, concepts).input.id).toBe(concepts[1]?.id);
  });
});
