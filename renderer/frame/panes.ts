// F6: from pane to pane. A pane is an element with `data-pane`; a dialog on top has the panes to itself.

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null || element.getClientRects().length > 0;
}

/** Moves the focus to the next (1) or previous (−1) pane: to its current row, else its first control. */
export function cyclePane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = here < 0 && direction === -1 ? 0 : here;
  const next = panes[(from + direction + panes.length) % panes.length];
  if (next === undefined) return;
  const inside = next.matches('[tabindex="0"]') ? next : next.querySelector<HTMLElement>(focusable);
  (inside ?? next).focus();
}
