import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import { alignmentProblem } from '../../../shared/align/alignment/checkAlignment.js';
import { makeAlignment } from '../../shared/align/alignment/buildAlignment.js';
import type { Actor } from '../../../shared/model/person.js';
import { builtForTests } from './builtForTests.js';
import { articleOf, join, open, temporaryFolder, valueOf, type Row } from './workspaceForTests.js';

const ROUNDS = 11;
const TYPISTS = 5;
const SEGMENTS_EACH = 4;
const LONGEST_MS = 250;

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts a typist, kills it `after` milliseconds into its work, and answers what it was promised. */
function killTypist(
  program: string,
  parameters: readonly string[],
  after: number,
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complained = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null) reject(new Error(`a typist ended by itself (${code}): ${complained}`));
      // The last line may have been cut by the kill: then it was not said.
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

/** The highest keystroke acknowledged for each segment. */
function lastPromised(
  lines: readonly string[],
  kind: 'draft' | 'revision' | 'alignment',
): ReadonlyMap<SegmentId, number> {
  const promised = new Map<SegmentId, number>();
  for (const line of lines) {
    const [said, segmentId, keystroke] = line.split(' ');
    if (said === kind) promised.set(segmentId as SegmentId, Number(keystroke));
  }
  return promised;
}

const keystrokeOf = (text: string | undefined): number => Number(text?.split(' ')[0] ?? 0);

async function expectKept(
  storage: WorkspaceStorage,
  articleId: ArticleId,
  typist: Actor,
  lines: readonly string[],
): Promise<void> {
  const article = await open(storage, articleId, typist.personId);
  const present = (segmentId: SegmentId): { draft: number; revision: number } => ({
    draft: keystrokeOf(article.drafts.find((draft) => draft.segmentId === segmentId)?.content.text),
    revision: keystrokeOf(article.segments.find(({ id }) => id === segmentId)?.target?.content.text),
  });
  for (const [segmentId, keystroke] of lastPromised(lines, 'draft')) {
    const { draft, revision } = present(segmentId);
    expect(Math.max(draft, revision)).toBeGreaterThanOrEqual(keystroke);
  }
  for (const [segmentId, keystroke] of lastPromised(lines, 'revision'))
    expect(present(segmentId).revision).toBeGreaterThanOrEqual(keystroke);
}

/** The last alignment acknowledged, or a later one, whole: as many links confirmed as its version says. */
async function expectAlignmentKept(
  storage: WorkspaceStorage,
  articleId: ArticleId,
  lines: readonly string[],
): Promise<void> {
  const { version, alignment } = valueOf(await storage.alignment(articleId));
  const [promised = 0] = lastPromised(lines, 'alignment').values();
  expect(version).toBeGreaterThanOrEqual(promised);
  expect(alignmentProblem(alignment)).toBeNull();
  if (version === 1) return;
  const confirmed = alignment.links.filter(({ isConfirmed }) => isConfirmed).length;
  expect(confirmed).toBe((version - 1) % (alignment.links.length + 1));
}

test(`keeps every acknowledged draft, revision and alignment through ${ROUNDS * (TYPISTS + 1)} kills`, async () => {
  const seed = Number(process.env.DUIZHAO_KILL_SEED ?? Date.now() % 2 ** 31);
  console.log(`kill seed ${seed} (DUIZHAO_KILL_SEED repeats it)`);
  const random = randomFrom(seed);
  const program = await builtForTests('tests/electron/storage/typist.ts');
  const aligner = await builtForTests('tests/electron/storage/alignTypist.ts');
  const file = path.join(temporaryFolder(), 'fair.duizhao');
  const storage = valueOf(await openWorkspaceHere(file, { mode: 'create' }));
  const typists = [await join(storage, null, 'Typist 1', ['translator'])];
  for (let i = 2; i <= TYPISTS; i++)
    typists.push(await join(storage, typists[0] ?? null, `Typist ${i}`, ['translator']));
  const rows = Array.from({ length: TYPISTS * SEGMENTS_EACH }, (_, i): Row => ['body', `第${i}盏灯`, null]);
  const first = typists[0] as Actor;
  const articleId = valueOf(await storage.createArticle(first, articleOf(rows)));
  const ids = (await open(storage, articleId, first.personId)).segments.map(({ id }) => id);
  const texts = Array.from({ length: 40 }, (_, i) => `第${i}盏灯`);
  const alignment = makeAlignment(
    texts,
    texts,
    texts.map((_, i) => [[i], [i]]),
  );
  const alignedId = valueOf(await storage.beginAlignment(first, alignment));
  await storage.close();

  let promises = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const aligning = killTypist(aligner, [file, first.personId, alignedId], random() * LONGEST_MS);
    const said = await Promise.all(
      typists.map(({ personId }, i) => {
        const own = ids.slice(i * SEGMENTS_EACH, (i + 1) * SEGMENTS_EACH);
        return killTypist(program, [file, personId, ...own], random() * LONGEST_MS);
      }),
    );
    const aligned = await aligning;
    // Opening checks the integrity of the whole file, with what the killed programs left in its journal.
    const reopened = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    expect(valueOf(await reopened.verifyChain()).brokenAt).toBeNull();
    for (const [i, typist] of typists.entries()) await expectKept(reopened, articleId, typist, said[i] ?? []);
    await expectAlignmentKept(reopened, alignedId, aligned);
    await reopened.close();
    promises += said.flat().length + aligned.length;
  }
  console.log(`${promises} acknowledgements kept`);
  expect(promises).toBeGreaterThan(ROUNDS * TYPISTS * 2);
}, 60_000);
