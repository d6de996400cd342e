// Long work in short slices: between two of them the window takes keys, scrolls and paints.

/** Longest slice, in milliseconds: half a frame, so that the other half is left for the rows. */
const sliceMs = 8;

/** Lets the browser do what waits, keys and frames first. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    // Unlike timers, messages are not held back for 4 ms after a few of them.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs a generator to its end, pausing at a `yield` when the slice is used up; answers what it returns. */
export async function runInSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + sliceMs;
  }
}
