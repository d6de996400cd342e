// Measurements taken inside a page; each function is sent to the window as it stands, so it may use nothing outside itself.

/**
 * From now on notes, for every key, the milliseconds from the key event to the end of the frame that shows it.
 * Read them with `typedLatencies`.
 */
export function watchTyping() {
  const latencies = /** @type {number[]} */ ([]);
  Object.assign(window, { benchLatencies: latencies });
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => latencies.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** @returns {number[]} */
export function typedLatencies() {
  return /** @type {any} */ (window).benchLatencies;
}

/**
 * Scrolls an element by 120 pixels a frame, or in so many frames to its end, and answers the milliseconds between
 * frames and the longest task.
 * @param {{ selector: string, frames: number, step?: 'whole' }} options
 */
export async function scrollFrames({ selector, frames, step }) {
  const scroller = document.querySelector(selector);
  if (!scroller) throw new Error(`nothing at ${selector}`);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const intervals = /** @type {number[]} */ ([]);
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < frames; i++) {
    // The height changes while rows are measured: what is left is divided anew.
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    scroller.scrollTop += step === 'whole' ? left / (frames - i) : 120;
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    intervals.push(now - last);
    last = now;
  }
  observer.disconnect();
  return { intervals, longest };
}

/** Milliseconds since the Unix epoch at which the page first painted something. @returns {number} */
export function firstPaintAt() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint ? performance.timeOrigin + paint.startTime : NaN;
}

/** Milliseconds since the Unix epoch at which the page painted what is largest on it. */
export async function largestPaintAt() {
  const painted = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return performance.timeOrigin + painted;
}

/**
 * From the next key on, notes when an article's first rows are painted (`benchOpened`) and when so many rows are
 * there to be scrolled to (`benchWhole`), in milliseconds since the key.
 * @param {number} rows
 */
export function watchOpening(rows) {
  /** @param {string} name @param {number} since @param {() => boolean} isThere */
  const note = (name, since, isThere) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => Object.assign(window, { [name]: performance.now() - since });
      return channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      note('benchOpened', timeStamp, () => document.querySelectorAll('.rows [role=row]').length > 3);
      note('benchWhole', timeStamp, () => {
        const grid = document.querySelector('.rows');
        return Number(grid?.getAttribute('aria-rowcount')) >= rows;
      });
    },
    { once: true, capture: true },
  );
}

/** Fills the bare window's scroller with as many lines. @param {number} lines */
export function fillScroller(lines) {
  const scroller = document.querySelector('#scroller');
  for (let i = 0; i < lines; i++) {
    const line = document.createElement('p');
    line.textContent = `Line ${i} of a plain list that scrolls.`;
    scroller?.append(line);
  }
}
