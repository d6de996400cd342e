import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.js';
import type {
  ConceptContent,
  ConceptId,
  StoredConcept,
  Term,
  TermListRow,
} from '../../../shared/model/term.js';
import {
  choicesOf,
  countVerdicts,
  planTermImport,
  termImportInputs,
  usualChoice,
} from '../../../shared/terms/planTermImport.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const terms = (words: string, status?: Term['status']): readonly Term[] =>
  words === ''
    ? []
    : words.split('|').map((text, i) => term(text, status ?? (i === 0 ? 'preferred' : 'admitted')));
const content = (chinese: string, english: string, rest: Partial<ConceptContent> = {}): ConceptContent => ({
  kind: 'term',
  chinese: terms(chinese),
  english: terms(english),
  partOfSpeech: 'other',
  note: '',
  domain: '',
  ...rest,
});
const rowsOf = (...contents: readonly ConceptContent[]): readonly TermListRow[] =>
  contents.map((one, i) => ({ number: i + 2, content: one }));
const stored = (id: string, one: ConceptContent): StoredConcept => ({
  id: id as ConceptId,
  ...one,
  version: 4,
  changedAt: 0,
  changedBy: 'p' as PersonId,
});

const port = stored('c1', content('港口', 'port|harbour'));
const verdictsOf = (...contents: readonly ConceptContent[]) =>
  planTermImport(rowsOf(...contents), [port]).map(({ verdict }) => verdict);
const usual = (plan: ReturnType<typeof planTermImport>) => plan.map(usualChoice);

describe('a row of a list', () => {
  test('is new when neither its Chinese nor its preferred English is known', () => {
    expect(verdictsOf(content('码头', 'wharf'), content('海湾', 'bay|port'))).toEqual(['new', 'new']);
  });

  test('is the same when it says nothing more, whatever the capitals and spaces', () => {
    expect(
      verdictsOf(content('港口', 'port'), content('港 口', 'Port|HARBOUR'), content('港口', '')),
    ).toEqual(['same', 'same', 'same']);
  });

  test('adds variants, notes and what was left open to a concept with a common term', () => {
    expect(
      verdictsOf(
        content('港口|口岸', 'port'),
        content('港口', '', { english: terms('haven', 'forbidden') }),
        content('港口', 'port', { note: 'Not a city.' }),
        content('港', 'port'),
      ),
    ).toEqual(['adds', 'adds', 'adds', 'adds']);
  });

  test('contradicts another preferred English term, and a term only one of them forbids', () => {
    const [first, second] = planTermImport(
      rowsOf(content('港口', 'harbor'), content('港口', '', { english: terms('harbour', 'forbidden') })),
      [port],
    );
    expect(first).toMatchObject({
      verdict: 'contradicts',
      clash: { here: term('port'), there: term('harbor') },
    });
    expect(second).toMatchObject({
      verdict: 'contradicts',
      clash: { here: term('harbour', 'admitted'), there: term('harbour', 'forbidden') },
    });
  });

  test('is held against the nearest of several concepts of the same word', () => {
    const hub = stored('c2', content('港口', 'gateway'));
    const plan = planTermImport(rowsOf(content('港口', 'gateway')), [port, hub]);
    expect(plan[0]).toMatchObject({ verdict: 'same', match: { concept: { id: 'c2' } } });
  });

  test('is held against the rows before it', () => {
    const plan = planTermImport(
      rowsOf(
        content('码头', 'wharf'),
        content('码头', 'wharf'),
        content('码头|渡口', 'wharf'),
        content('码头', 'pier'),
      ),
      [],
    );
    expect(plan.map(({ verdict }) => verdict)).toEqual(['new', 'same', 'adds', 'contradicts']);
    expect(countVerdicts(plan)).toEqual({ new: 1, same: 1, adds: 1, contradicts: 1 });
  });

  test('without Chinese is known by any of its words', () => {
    const banned = stored('c3', content('', '', { english: terms('washing machine', 'forbidden') }));
    expect(
      planTermImport(rowsOf(content('', '', { english: terms('Washing machine', 'forbidden') })), [
        banned,
      ])[0],
    ).toMatchObject({ verdict: 'same' });
  });
});

describe('what is done with a row', () => {
  test('is what is safe, unless somebody says otherwise', () => {
    const plan = planTermImport(
      rowsOf(
        content('码头', 'wharf'),
        content('港口', 'port'),
        content('港口|口岸', 'port'),
        content('港口', 'harbor'),
      ),
      [port],
    );
    expect(usual(plan)).toEqual(['add', 'skip', 'merge', 'skip']);
    // One English word for two Chinese ones may mean two things.
    expect(usual(planTermImport(rowsOf(content('端口', 'port')), [port]))).toEqual(['add']);
    expect(plan.map(choicesOf).map(({ length }) => length)).toEqual([2, 3, 3, 3]);
  });

  test('merges all rows of a concept into one change of it, which keeps its own preferred terms', () => {
    const plan = planTermImport(
      rowsOf(
        content('港口|口岸', 'port', { note: 'Of a river too.' }),
        content('港口', 'harbor', { partOfSpeech: 'noun' }),
        content('港口', 'port', { note: 'Of a river too.' }),
      ),
      [port],
    );
    expect(termImportInputs(plan, ['merge', 'merge', 'merge'])).toEqual([
      {
        id: 'c1',
        version: 4,
        ...content('港口|口岸', 'port|harbour|harbor', { note: 'Of a river too.', partOfSpeech: 'noun' }),
      },
    ]);
  });

  test('adds a concept of its own beside another of the same word', () => {
    const plan = planTermImport(rowsOf(content('港口', 'gateway')), [port]);
    expect(termImportInputs(plan, ['add'])).toEqual([
      { id: null, version: 0, ...content('港口', 'gateway') },
    ]);
    expect(termImportInputs(plan, ['skip'])).toEqual([]);
  });

  test('follows the row it belongs to; merged into one that is skipped it stands for itself', () => {
    const plan = planTermImport(rowsOf(content('码头', 'wharf'), content('码头|渡口', 'wharf')), []);
    expect(termImportInputs(plan, usual(plan))).toEqual([
      { id: null, version: 0, ...content('码头|渡口', 'wharf') },
    ]);
    expect(termImportInputs(plan, ['skip', 'merge'])).toEqual([
      { id: null, version: 0, ...content('码头|渡口', 'wharf') },
    ]);
  });
});
