// `npm run test:e2e`: the end-to-end tests, on a display of their own where there is none.
// Arguments go to Playwright (a file name, `-g TITLE`).
import { runScript } from '../runScript.mjs';
import { runEndToEnd } from './suites.mjs';

await runScript(() => runEndToEnd(process.argv.slice(2)));
