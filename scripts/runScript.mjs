// The one place where a script's failure reaches the terminal: a sentence, not a stack, for what is expected.

/**
 * Runs a script's work; its answer becomes the exit code, an error one line and exit code 1.
 * @param {() => Promise<number | void>} work
 * @returns {Promise<void>}
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const detail = error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error;
    console.error(detail);
    process.exitCode = 1;
  }
}
