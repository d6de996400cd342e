// Serves the built window from app://bundle/, with the content security policy in the header. A scheme of its own
// gives the page an origin, a code cache and no way to other files.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, withNonce } from './contentSecurityPolicy.js';
import { servedFile } from './ownPage.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of `folder`; must be called once, when the app is ready. */
export function serveApp(folder: string): void {
  protocol.handle('app', async ({ url, method }) => {
    const file = servedFile(folder, url);
    if (!file || method !== 'GET') return new Response(null, { status: 403 });
    try {
      return respond(file, await readFile(file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EISDIR') return new Response(null, { status: 404 });
      throw error;
    }
  });
}

function respond(file: string, bytes: Buffer): Response {
  const extension = path.extname(file);
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (extension !== '.html') return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(bytes.toString('utf8'), nonce), {
    headers: {
      ...headers,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  });
}
