import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFlushHandshake } from '../../../electron/session/flushHandshake.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer in time is a yes', async () => {
  const handshake = createFlushHandshake();
  const asked = handshake.ask(() => undefined, 5000);
  await vi.advanceTimersByTimeAsync(4900);
  handshake.answer();
  expect(await asked).toBe(true);
});

test('silence is a no, and a late answer changes nothing for the next question', async () => {
  const handshake = createFlushHandshake();
  const asked = handshake.ask(() => undefined, 5000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await asked).toBe(false);
  handshake.answer();
  const again = handshake.ask(() => undefined, 5000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await again).toBe(false);
});

test('asked twice it sends one question and both hear the answer', async () => {
  const handshake = createFlushHandshake();
  let sent = 0;
  const first = handshake.ask(() => (sent += 1), 5000);
  const second = handshake.ask(() => (sent += 1), 5000);
  handshake.answer();
  expect([await first, await second, sent]).toEqual([true, true, 1]);
});

test('an answer before the question means nothing', async () => {
  const handshake = createFlushHandshake();
  handshake.answer();
  const asked = handshake.ask(() => undefined, 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await asked).toBe(false);
});
