import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useQuietTurn } from '../../../renderer/workbench/quietRows.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number): void => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};
const scroll = (): void => void document.body.dispatchEvent(new Event('scroll'));

it('gives rows their turn one by one, a frame each, when nothing was scrolled for a while', () => {
  const rows = [1, 2, 3].map(() => renderHook(() => useQuietTurn(true)));
  const turns = (): readonly boolean[] => rows.map(({ result }) => result.current);
  for (let i = 0; i < 5; i += 1) {
    pass(100);
    scroll();
  }
  expect(turns()).toEqual([false, false, false]);
  pass(120);
  expect(turns()).toEqual([true, false, false]);
  pass(17);
  expect(turns()).toEqual([true, true, false]);
  scroll();
  pass(100);
  expect(turns()).toEqual([true, true, false]);
  pass(20);
  expect(turns()).toEqual([true, true, true]);
});

it('passes over rows that have gone or want nothing', () => {
  const gone = renderHook(() => useQuietTurn(true));
  const idle = renderHook(() => useQuietTurn(false));
  const row = renderHook(() => useQuietTurn(true));
  gone.unmount();
  pass(120);
  expect([idle.result.current, row.result.current]).toEqual([false, true]);
});
