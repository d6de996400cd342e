// Serves the built window from app://bundle/, with the content security policy in the header. A scheme of its own
// gives the page an origin, a code cache and no way to other files.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type ProtocolResponse } from 'electron';
import { contentSecurityPolicy, withNonce } from './contentSecurityPolicy.js';
import type { Log } from './log.js';
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

/**
 * Serves the files of `folder`; must be called once, when the app is ready. Not with `protocol.handle`: its requests are those
 * of Node's fetch, and loading that takes longer than everything else between the app's start and its page.
 */
export function serveApp(folder: string, log: Log): void {
  protocol.registerBufferProtocol('app', ({ url, method }, answer) => {
    const file = servedFile(folder, url);
    if (!file || method !== 'GET') return answer(refusal(403));
    readFile(file).then(
      (bytes) => answer(response(file, bytes)),
      (error: NodeJS.ErrnoException) => {
        const isMissing = error.code === 'ENOENT' || error.code === 'EISDIR';
        if (!isMissing) log('a file of the page could not be read', error);
        answer(refusal(isMissing ? 404 : 500));
      },
    );
  });
}

const refusal = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) });

function response(file: string, bytes: Buffer): ProtocolResponse {
  const extension = path.extname(file);
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (extension !== '.html') return { data: bytes, headers };
  const nonce = randomBytes(16).toString('base64');
  return {
    data: Buffer.from(withNonce(bytes.toString('utf8'), nonce)),
    headers: {
      ...headers,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  };
}
