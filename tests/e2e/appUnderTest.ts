// How an end-to-end test starts the app: `_electron.launch({ ...appUnderTest(userData, ['file.duizhao']) })`.
import { projectRoot } from '../../scripts/projectRoot.mjs';
import { appEnvironment } from '../../scripts/runtime/launch.mjs';

/** What Playwright's `_electron.launch` needs to know. */
export interface AppUnderTest {
  readonly executablePath: string;
  readonly args: string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
}

/**
 * The app with a user-data folder of the test's own, in English unless `lang` says otherwise, at scale 1.
 * `given` follows the app's folder on the command line, as file names from a double-click do.
 */
export function appUnderTest(userData: string, given: readonly string[] = [], lang = 'en-US'): AppUnderTest {
  const runtime = JSON.parse(process.env.DUIZHAO_TEST_RUNTIME ?? 'null') as {
    exe: string;
    args: string[];
  } | null;
  if (!runtime)
    throw new Error('run these tests with `npm run test:e2e`: its global setup finds the runtime');
  return {
    executablePath: runtime.exe,
    args: [...runtime.args, '--force-device-scale-factor=1', `--lang=${lang}`, projectRoot, ...given],
    cwd: projectRoot,
    env: appEnvironment(process.env, { DUIZHAO_USER_DATA: userData }),
  };
}
