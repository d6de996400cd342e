// What the window loads for its first picture, read out of the bundle itself.
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles } from '../../../scripts/build/bundles.mjs';

const { NODE_ENV: mode } = process.env;
let files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = [];

const chunks = (): readonly Rolldown.OutputChunk[] => files.filter((file) => file.type === 'chunk');

/** The sources the page runs before it shows anything. */
function firstSources(): readonly string[] {
  const entry = chunks().find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('the window has no entry');
  const first = new Set([entry.fileName]);
  for (const name of first)
    for (const next of chunks().find(({ fileName }) => fileName === name)?.imports ?? []) first.add(next);
  return chunks().flatMap(({ fileName, moduleIds }) => (first.has(fileName) ? moduleIds : []));
}

beforeAll(async () => {
  const config = bundles.find(({ name }) => name === 'window')?.config();
  const built = await build({ ...config, build: { ...config?.build, write: false, sourcemap: false } });
  files = (built as Rolldown.RolldownOutput).output;
});

afterAll(() => {
  // Vite leaves `production` behind.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
});

describe('the first picture of the window', () => {
  it('needs one script and one style sheet, which has the rules of every screen', () => {
    expect(chunks().find(({ isEntry }) => isEntry)?.imports).toEqual([]);
    const sheets = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
    expect(sheets).toEqual([expect.stringContaining('index')]);
  });

  it('has the library, but no other screen, no editor and nothing that cuts words', () => {
    const sources = firstSources();
    expect(sources.filter((id) => id.endsWith('/library/LibraryScreen.tsx'))).toHaveLength(1);
    const late =
      /chineseDictionary|chinese-dictionary|chineseWordCutter|\/prosemirror-|\/(?!Library)\w+Screen\.tsx$/;
    expect(sources.filter((id) => late.test(id))).toEqual([]);
  });

  it('leaves the licences of what comes later in the list', () => {
    const list = files.find(({ fileName }) => fileName === 'licenses/window.md');
    expect(list?.type === 'asset' && String(list.source)).toContain('prosemirror-view');
    expect(files.map(({ fileName }) => fileName)).toContain('licenses/icu4c-data.txt');
  });
});
