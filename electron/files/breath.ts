// Long jobs let the thread's messages in between two stretches of work.

/** Resolves once what waits has had its turn, as a message that cancels. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
