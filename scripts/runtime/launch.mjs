// What every start of the app from the source tree has in common.

/** Keeps Chromium's messages about missing buses and GPUs, which mean nothing here, out of the terminal. */
export const quietFlags = ['--log-level=3'];

/**
 * The environment to start the app in. Some editors' terminals set ELECTRON_RUN_AS_NODE, which would give a Node
 * prompt instead of the app.
 * @param {NodeJS.ProcessEnv} env
 * @param {Readonly<Record<string, string>>} [more]
 * @returns {Record<string, string>}
 */
export function appEnvironment(env, more = {}) {
  /** @type {Record<string, string>} */
  const result = {};
  for (const [name, value] of Object.entries({ ...env, ...more })) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') result[name] = value;
  }
  return result;
}
