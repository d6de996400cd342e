import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failed, success } from '../../shared/outcome.js';
import { pack, receivedOutcome, sentOutcome, unpack, unpackSteps } from '../../shared/packed.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `row ${i}`, words: ['港', i] }));

test('data with a long list comes out of its texts as it went in', () => {
  const article = { title: '渡口', rows: rows(1_001), comments: [], seenSeq: 4, exportedAt: null };
  const packed = pack(article);
  expect(packed?.parts).toHaveLength(5);
  expect(unpack(packed!)).toEqual(article);
});

test('a list by itself, long records and lists within them come out whole and in order', () => {
  const list = rows(600);
  expect(unpack(pack(list)!)).toEqual(list);
  const record = Object.fromEntries(rows(300).map((row) => [row.id, row]));
  const both = { texts: record, found: { list, more: [1, 2] } };
  const again = unpack(pack(both)!);
  expect(again).toEqual(both);
  expect(Object.keys((again as typeof both).texts)).toEqual(Object.keys(record));
});

test('data without long lists is not packed', () => {
  expect(pack({ rows: rows(250), people: [] })).toBeNull();
  expect(pack(null)).toBeNull();
  expect(pack('words')).toBeNull();
});

test('whatever JSON can say survives', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.jsonValue(), { minLength: 251, maxLength: 600 }),
      (value, list) => {
        const plain: unknown = JSON.parse(JSON.stringify({ value, list }));
        expect(unpack(pack(plain)!)).toEqual(plain);
      },
    ),
    { numRuns: 10 },
  );
});

test('unpacking pauses after each part', () => {
  const steps = unpackSteps(pack(rows(1_000))!);
  const pauses = [...steps];
  expect(pauses).toHaveLength(4);
});

test('an outcome that came packed goes on with the same texts, looked at or not', () => {
  const sent = sentOutcome(success({ rows: rows(500) }));
  const outcome = receivedOutcome(sent);
  expect(outcome.ok && (outcome.value as { rows: unknown[] }).rows).toHaveLength(500);
  expect(outcome.ok && outcome.value).toBe(outcome.ok && outcome.value);
  const further = sentOutcome(outcome);
  expect('packed' in further && 'packed' in sent && further.packed === sent.packed).toBe(true);
});

test('small outcomes and failures are sent as they are', () => {
  const small = success({ rows: rows(3) });
  const failure = failed('workspace.articleGone', {});
  expect(sentOutcome(small)).toBe(small);
  expect(receivedOutcome(small)).toBe(small);
  expect(sentOutcome(failure)).toBe(failure);
  expect(receivedOutcome(failure)).toBe(failure);
});
