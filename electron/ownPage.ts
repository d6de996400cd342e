// Which addresses are our own: the page of every window, and the files it is made of.
import path from 'node:path';

/** The page every window loads. */
export const pageUrl = 'app://bundle/index.html';
const pageOrigin = 'app://bundle';

/** Whether a URL is the page our windows show. */
export function isOwnPage(url: string, devUrl: string | null): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return false;
  // `origin` of a scheme that is not the web's own is "null".
  if (`${parsed.protocol}//${parsed.host}` === pageOrigin) return true;
  return devUrl !== null && parsed.origin === new URL(devUrl).origin;
}

/** The file a URL of ours stands for; null when it leads out of the folder or to another host. */
export function servedFile(folder: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  // A lone % decodes to nothing, and no file of ours has one.
  if (host !== 'bundle' || /%(?![\da-f]{2})/i.test(pathname)) return null;
  const file = path.join(folder, decodeURIComponent(pathname));
  return file.startsWith(folder + path.sep) && !file.includes('\0') ? file : null;
}
