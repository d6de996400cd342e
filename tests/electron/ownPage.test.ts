import path from 'node:path';
import { expect, test } from 'vitest';
import { isOwnPage, servedFile } from '../../electron/ownPage.js';

const folder = path.resolve('/app/renderer');

test('serves the files of the window and nothing else', () => {
  const served = (url: string): string | null => servedFile(folder, url);
  expect(served('app://bundle/index.html')).toBe(path.join(folder, 'index.html'));
  expect(served('app://bundle/assets/main.js?x=1#y')).toBe(path.join(folder, 'assets', 'main.js'));
  expect(served('app://bundle/../electron/main.cjs')).toBe(path.join(folder, 'electron', 'main.cjs'));
  expect(served('app://bundle/..%2felectron/main.cjs')).toBeNull();
  expect(served('app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd')).toBeNull();
  expect(served('app://elsewhere/index.html')).toBeNull();
  expect(served('app://bundle/a%00.js')).toBeNull();
  expect(served('app://bundle/%zz.js')).toBeNull();
});

test('only pages of the app, in development also of its server, are own pages', () => {
  expect(isOwnPage('app://bundle/index.html', null)).toBe(true);
  for (const url of [
    'app://bundle.example/index.html',
    'https://bundle/index.html',
    'file:///index.html',
    'about:blank',
    '',
  ])
    expect(isOwnPage(url, null)).toBe(false);
  expect(isOwnPage('http://127.0.0.1:5173/index.html', 'http://127.0.0.1:5173/')).toBe(true);
  expect(isOwnPage('http://127.0.0.1:5174/index.html', 'http://127.0.0.1:5173/')).toBe(false);
});
