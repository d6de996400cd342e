// What a page of ours may load and run: nothing but its own files. Styles may also carry the nonce that React Aria
// takes from `<meta property="csp-nonce">`; scripts may not.

/** The policy of the built page, for one load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // HTML is parsed only from the clipboard, into documents that run nothing: by ProseMirror and by pasteContent.ts.
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard duizhaoPaste',
  ].join('; ');
}

/** The policy of the development server's page: Vite injects inline scripts and styles and keeps a socket open. */
export function developmentPolicy(devUrl: string): string {
  const { host, origin } = new URL(devUrl);
  return [
    "default-src 'none'",
    `script-src ${origin} 'unsafe-inline'`,
    `style-src ${origin} 'unsafe-inline'`,
    `img-src ${origin} data:`,
    `font-src ${origin}`,
    `connect-src ${origin} ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page with the nonce where React Aria looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);
}
