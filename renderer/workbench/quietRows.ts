// What of a row may wait until nobody scrolls: rows that pass by are drawn as fast as ever, and those that stay get the
// rest one in each frame.
import { useEffect, useState } from 'react';

/** Nothing was scrolled for as long as this. */
const quietMs = 120;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let frame = 0;

function wait(): void {
  clearTimeout(timer);
  cancelAnimationFrame(frame);
  timer = setTimeout(step, quietMs);
}

function step(): void {
  const [first] = waiting;
  if (first) {
    leave(first);
    first();
  }
  if (waiting.size > 0) frame = requestAnimationFrame(step);
}

function enter(callback: () => void): void {
  if (waiting.size === 0) {
    document.addEventListener('scroll', wait, { capture: true, passive: true });
    wait();
  }
  waiting.add(callback);
}

function leave(callback: () => void): void {
  if (!waiting.delete(callback) || waiting.size > 0) return;
  document.removeEventListener('scroll', wait, { capture: true });
  clearTimeout(timer);
  cancelAnimationFrame(frame);
}

/** True once the row has its turn; `isWanted`: it has something to draw then. */
export function useQuietTurn(isWanted: boolean): boolean {
  const [hasTurn, setTurn] = useState(false);
  useEffect(() => {
    if (!isWanted || hasTurn) return undefined;
    const take = (): void => setTurn(true);
    enter(take);
    return () => leave(take);
  }, [isWanted, hasTurn]);
  return isWanted && hasTurn;
}
