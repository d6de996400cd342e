// `npm run build`: makes every bundle, in order, and stops at the first that fails.
import { buildApp } from './buildApp.mjs';

await buildApp(console.log);
