import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineReaders } from '../../../electron/files/lineReaders.js';
import { readDocument } from '../../../electron/files/readDocument.js';
import { convertedDocument } from '../../../shared/export/exportDocument.js';
import { formatDocument } from '../../../shared/export/formatExport.js';

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-back-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(path: string) {
  const result = await readDocument(path);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const kept = ({ paragraphs }: Awaited<ReturnType<typeof read>>) =>
  paragraphs
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ role, content, doubt }) => ({ role, content, doubt }));

for (const language of ['zh', 'en'])
  for (const isDraft of [false, true])
    test.each(['markdown', 'html', 'docx'] as const)(
      `reads the ${language} sample back from its own ${isDraft ? 'draft ' : ''}%s with every role`,
      async (format) => {
        const original = await read(join(samples, `ferry.${language}.txt`));
        const document = convertedDocument(original, lineReaders);
        if (!document.ok) throw new Error(document.failure.code);
        const bytes = await formatDocument({ ...document.value, isDraft }, format, {
          template: null,
          now: 0,
        });
        if (!bytes.ok) throw new Error(bytes.failure.code);
        const path = join(folder, `${language}.${format === 'markdown' ? 'md' : format}`);
        await writeFile(path, bytes.value);
        const back = kept(await read(path));
        // Markdown writes subheads and related headlines alike: there the roles are right, but not beyond doubt.
        const isSure = format !== 'markdown';
        expect(back.map((found) => (isSure ? found : { ...found, doubt: null }))).toEqual(kept(original));
      },
    );

const seed = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));
const house = [
  join(samples, 'ferry.zh.txt'),
  join(samples, 'ferry.en.txt'),
  join(seed, 'harbin-ukraine.en.txt'),
  join(seed, 'harbin-ukraine.zh.txt'),
].filter((path) => existsSync(path));
test.each(house)('writes the house text %s again as the same bytes', async (path) => {
  const document = convertedDocument(await read(path), lineReaders);
  if (!document.ok) throw new Error(document.failure.code);
  const bytes = await formatDocument(document.value, 'house', { template: null, now: 0 });
  expect(bytes.ok && Buffer.from(bytes.value)).toEqual(await readFile(path));
});
