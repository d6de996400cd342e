import { expect, test } from 'vitest';
import { sortTermSteps, type TermOrder } from '../../../renderer/terms/termSelection.js';
import type { StoredConcept } from '../../../shared/model/term.js';
import { conceptOf } from './termDesk.js';

function sorted(concepts: readonly StoredConcept[], order: TermOrder): readonly StoredConcept[] {
  const steps = sortTermSteps(concepts, order);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('thousands of terms are sorted as at once, equal ones in the order they came in', () => {
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  // 7919 is prime: every number once, in no order.
  const concepts = Array.from({ length: 1000 }, (_, i) =>
    conceptOf(`词${i}`, `term ${((i * 7919) % 1000) % 300}`, {
      id: `c${i}` as StoredConcept['id'],
      changedAt: i,
    }),
  );
  const english = (one: StoredConcept): string => one.english[0]?.text ?? '';
  expect(sorted(concepts, { by: 'english', descending: false })).toEqual(
    concepts.toSorted((a, b) => collator.compare(english(a), english(b))),
  );
  expect(sorted(concepts, { by: 'changed', descending: true })).toEqual(concepts.toReversed());
});

test('Chinese is sorted by pinyin, and what has no term in the language comes last either way', () => {
  const concepts = [
    conceptOf('轮渡', 'ferry'),
    conceptOf('老码头', 'wharf'),
    { ...conceptOf('x', 'y'), chinese: [] },
  ];
  const order = (descending: boolean) =>
    sorted(concepts, { by: 'chinese', descending }).map(({ english }) => english[0]?.text);
  expect(order(false)).toEqual(['wharf', 'ferry', 'y']);
  expect(order(true)).toEqual(['ferry', 'wharf', 'y']);
  expect(sorted([], { by: 'kind', descending: false })).toEqual([]);
});
