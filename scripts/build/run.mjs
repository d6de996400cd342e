// `npm run build`: makes every bundle, in order, and stops at the first that fails.
import { runScript } from '../runScript.mjs';
import { buildApp } from './buildApp.mjs';

await runScript(() => buildApp(console.log));
