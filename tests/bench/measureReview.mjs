// Measurements of a long history, taken inside the window; like those of measureInPage.mjs each function is sent as it
// stands and may use nothing outside itself.

/**
 * @typedef {'active' | 'history' | 'historyInView' | 'redline' | 'redlineInView' | 'sums' | 'focused'} Awaited
 * `active`: another row is the active one; `history`: the active row's entries, all of them; `historyInView`: as many of
 * them as the panel has room for; `redline`: one row in view has its marks; `redlineInView`: all
 * of them have; `sums`: the label sums of the whole article; `focused`: a change in view that has the focus, another
 * one than before.
 */

/**
 * From the next key or press on, notes for each of the things awaited when it is painted (milliseconds since the key), and
 * the longest task until the last of them is. Read it with `paintedTimes`.
 * @param {{ awaited: readonly Awaited[], entries: number }} options
 */
export function watchPainting({ awaited, entries }) {
  const times = /** @type {Record<string, number>} */ ({});
  const tasks = /** @type {number[]} */ ([]);
  const watch = { times, tasks, isDone: false };
  Object.assign(window, { benchPainting: watch });
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
  const rowsInView = () => {
    const scroller = document.querySelector('.rows')?.getBoundingClientRect();
    if (!scroller) return [];
    return [...document.querySelectorAll('.rows [role=row]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > scroller.top + 1 && top < scroller.bottom - 1;
    });
  };
  /** @param {Element} row */
  const hasMarks = (row) => row.querySelector('[data-change]') !== null;
  const focusedNow = () => {
    const change = rowsInView().flatMap((row) => row.querySelector('.change.focused') ?? [])[0];
    const row = change?.closest('[data-segment]');
    return change && row ? `${row.getAttribute('data-segment')} ${change.getAttribute('data-change')}` : null;
  };
  const activeNow = () => document.querySelector('.row.active')?.getAttribute('aria-rowindex') ?? null;
  /** @param {boolean} isWhole */
  const historyNow = (isWhole) => {
    const number = activeNow();
    const shown = [...document.querySelectorAll('.inspector .entry p.selectable')];
    const isOfRow = shown[0]?.textContent?.includes(`Paragraph ${number}:`) ?? false;
    if (!isOfRow || (isWhole && shown.length < entries)) return null;
    const room = document.querySelector('.inspector')?.getBoundingClientRect().bottom ?? 0;
    const reached = shown.at(-1)?.getBoundingClientRect().bottom ?? 0;
    return shown.length >= entries || reached >= room ? number : null;
  };
  const before = {
    focused: focusedNow(),
    active: activeNow(),
    history: historyNow(true),
    historyInView: historyNow(false),
  };
  /** @type {Record<Awaited, () => boolean>} */
  const isThere = {
    active: () => activeNow() !== before.active,
    history: () => historyNow(true) !== null && historyNow(true) !== before.history,
    historyInView: () => historyNow(false) !== null && historyNow(false) !== before.historyInView,
    redline: () => rowsInView().some(hasMarks),
    redlineInView: () => rowsInView().length > 0 && rowsInView().every(hasMarks),
    sums: () => document.querySelectorAll('.change-sums [aria-pressed], .change-sums .chip').length > 0,
    focused: () => focusedNow() !== null && focusedNow() !== before.focused,
  };
  /** @param {Event} event */
  const begin = ({ timeStamp }) => {
    observer.observe({ type: 'longtask' });
    const waiting = new Set(awaited);
    const look = () => {
      const found = [...waiting].filter((name) => isThere[name]());
      for (const name of found) waiting.delete(name);
      if (found.length > 0) {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          for (const name of found) times[name] = performance.now() - timeStamp;
          if (waiting.size > 0) return;
          // The observer hears of a task after it has ended.
          setTimeout(() => {
            observer.disconnect();
            watch.isDone = true;
          }, 200);
        };
        channel.port2.postMessage(null);
      }
      if (waiting.size > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    removeEventListener('keydown', begin, { capture: true });
    removeEventListener('pointerdown', begin, { capture: true });
  };
  addEventListener('keydown', begin, { capture: true });
  addEventListener('pointerdown', begin, { capture: true });
}

/** Times by what was awaited, and every task over 50 ms. @returns {{ times: Record<Awaited, number>, tasks: number[] }} */
export function paintedTimes() {
  return /** @type {any} */ (window).benchPainting;
}

/**
 * What other programs on the machine do to work in slices of so many milliseconds, between which the window may paint:
 * the longest task, and how many took over 50 ms.
 * @param {{ sliceMs: number, forMs: number }} options
 */
export async function workInSlices({ sliceMs, forMs }) {
  const tasks = /** @type {number[]} */ ([]);
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
  observer.observe({ type: 'longtask' });
  const end = performance.now() + forMs;
  const channel = new MessageChannel();
  await new Promise((resolve) => {
    channel.port1.onmessage = () => {
      const until = performance.now() + sliceMs;
      while (performance.now() < until);
      if (performance.now() < end) channel.port2.postMessage(null);
      else setTimeout(resolve, 200);
    };
    channel.port2.postMessage(null);
  });
  observer.disconnect();
  return { longest: Math.max(0, ...tasks), over: tasks.length };
}
