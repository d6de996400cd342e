// The fallback runtime's default app: opens the app in the folder given on the command line, as Electron's own
// does. Packed into the runtime's default_app.asar by ../stageFallback.mjs; never imported here.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
// oxlint-disable-next-line no-restricted-imports -- this file runs inside Electron
import { app as electronApp } from 'electron';

// With two setters that Electron's own default app uses and the types leave out.
/** @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }} */
const app = /** @type {any} */ (electronApp);

const require = createRequire(import.meta.url);

let folder = '.';
/** @type {string[]} */
const preloads = [];
const given = process.argv.slice(1);
for (let index = 0; index < given.length; index += 1) {
  const argument = given[index] ?? '';
  if (argument === '-r' || argument === '--require') {
    // Playwright's default launch passes one; without it no window ever comes.
    index += 1;
    preloads.push(given[index] ?? '');
  } else if (!argument.startsWith('-')) {
    folder = argument;
    break;
  }
}

for (const preload of preloads) require(preload);
Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true });

const root = path.resolve(folder);
const manifest = require(path.join(root, 'package.json'));
app.setName(manifest.productName || manifest.name);
app.setVersion(manifest.version || '0');
app.setAppPath(root);

try {
  // Awaited at the top level: Electron waits for this module before `ready`, so the app is in time for it.
  await import(pathToFileURL(path.join(root, manifest.main || 'index.js')).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
