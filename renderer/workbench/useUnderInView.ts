// What opens below the active row is scrolled into view, as far as the words it is about stay in view themselves.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { WorkbenchTools } from './workbenchTools.js';

/** Room between what opened and the edge of the window. */
const room = 8;
/** No second press of a double click falls on words that moved away under the mouse. */
const doubleClickMs = 500;

/** How far the rows must be scrolled for what is below the row to be seen; 0: it is, or the words would go. */
export function distanceToShow(
  view: { readonly top: number; readonly bottom: number },
  kept: { readonly top: number },
  under: { readonly bottom: number },
): number {
  const wanted = under.bottom + room - view.bottom;
  return Math.max(0, Math.min(wanted, kept.top - view.top - room));
}

function bringIntoView(under: HTMLElement): void {
  const rows = under.closest<HTMLElement>('.rows');
  const row = under.closest<HTMLElement>('.row');
  if (!rows || !row) return;
  // A form has the keyboard; else one looks at the focused change, or at the row.
  const kept = under.contains(document.activeElement) ? under : (row.querySelector('.change.focused') ?? row);
  const distance = distanceToShow(
    rows.getBoundingClientRect(),
    kept.getBoundingClientRect(),
    under.getBoundingClientRect(),
  );
  if (distance > 0) rows.scrollTop += distance;
}

/** For the element below the active row; looks again when it grows, or when `subject` is another. */
export function useUnderInView(
  isActive: boolean,
  subject: string,
  { clickedAt }: Pick<WorkbenchTools, 'clickedAt'>,
): { readonly current: HTMLDivElement | null } {
  const under = useRef<HTMLDivElement>(null);
  const seen = useRef({ height: 0, subject });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLayoutEffect(() => {
    const height = isActive ? (under.current?.offsetHeight ?? 0) : 0;
    const before = seen.current;
    seen.current = { height, subject };
    if (height === 0 || (height <= before.height && subject === before.subject)) return;
    if (timer.current !== null) clearTimeout(timer.current);
    const look = (): void => {
      timer.current = null;
      // The rows settle first (see useStillRows).
      requestAnimationFrame(() => under.current && seen.current.height > 0 && bringIntoView(under.current));
    };
    const wait = clickedAt.current + doubleClickMs - performance.now();
    if (wait > 0) timer.current = setTimeout(look, wait);
    else look();
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return under;
}
