import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFileTokens } from '../../../electron/session/fileTokens.js';
import { temporaryFolder } from '../storage/workspaceForTests.js';

test('a token stands for its file and tells name and size, never the path', async () => {
  const file = path.join(temporaryFolder(), 'harbour.zh.txt');
  writeFileSync(file, '港口');
  const tokens = createFileTokens(randomUUID);
  const [token] = await tokens.issue([file]);
  expect(token).toEqual({ token: token?.token, name: 'harbour.zh.txt', bytes: 6 });
  expect(tokens.resolve(token?.token ?? '')).toBe(file);
});

test('a token of one window means nothing in another, and paths are no tokens', async () => {
  const [token] = await createFileTokens(randomUUID).issue(['/etc/hostname']);
  const other = createFileTokens(randomUUID);
  expect(other.resolve(token?.token ?? '')).toBeNull();
  expect(other.resolve('/etc/hostname')).toBeNull();
});

test('a file that is gone still gets a token; reading it will say why it fails', async () => {
  const [token] = await createFileTokens(randomUUID).issue([path.join(temporaryFolder(), 'gone.txt')]);
  expect(token).toMatchObject({ name: 'gone.txt', bytes: 0 });
});

test('a folder is told from a file', async () => {
  const [token] = await createFileTokens(randomUUID).issue([temporaryFolder()]);
  expect(token).toMatchObject({ bytes: 0, isFolder: true });
});

test('the files of a batch hold until the next batch, however many they are', async () => {
  const tokens = createFileTokens(randomUUID);
  const files = Array.from({ length: 1000 }, (_, n) => `/a/${n}.txt`);
  const first = tokens.issueBatch(files);
  expect(first.map(tokens.resolve)).toEqual(files);
  const [next] = tokens.issueBatch(['/b/0.txt']);
  expect(tokens.resolve(next ?? '')).toBe('/b/0.txt');
  expect(tokens.resolve(first[0] ?? '')).toBeNull();
});

test('only the last 256 files are remembered', async () => {
  const tokens = createFileTokens(randomUUID);
  const [first] = await tokens.issue(['/a/first.txt']);
  await tokens.issue(Array.from({ length: 256 }, (_, n) => `/a/${n}.txt`));
  expect(tokens.resolve(first?.token ?? '')).toBeNull();
});
