// What holds after any review work: the texts are those of the decisions, nobody can approve words of their own,
// undoing leaves no trace.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/model/ids.js';
import {
  isApproved,
  segmentState,
  segmentStates,
  type Revision,
  type Segment,
} from '../../../shared/model/segment.js';
import { letters, look, step, wordingsOf, Work, type Fact, type Look } from './reviewWork.js';
import { articleOf, newWorkspace, valueOf, type Row, type TestWorkspace } from './workspaceForTests.js';

/** Whether the chain of open changes is that of the three wordings. */
function chainFacts(seen: Look, segment: Segment): readonly Fact[] {
  const { base, target, tip } = wordingsOf(seen, segment);
  const chain = seen.layers[segment.id];
  const isOpen = base.text !== target.text || target.text !== tip.text;
  const facts: Fact[] = [
    { given: segment.hasOpenChanges, expected: isOpen },
    { given: chain !== undefined, expected: isOpen },
    { given: segment.suggestion !== null, expected: target.text !== tip.text },
  ];
  if (!chain) return facts;
  return [
    ...facts,
    { given: chain[0]?.content, expected: base },
    { given: chain.findLast(({ kind }) => kind !== 'suggestion')?.content, expected: target },
    { given: chain.at(-1)?.content, expected: tip },
    { given: new Set(chain.map(({ id }) => id)).size, expected: chain.length },
  ];
}

/** Whether those are held to have written whose words live, by what the words themselves tell. */
function writerFacts(
  { mei, otto, ada }: TestWorkspace,
  segment: Segment,
  own: readonly Revision[],
): readonly Fact[] {
  const people = [mei, otto, ada].map(({ personId }) => personId);
  const from = own.find(({ id }) => id === segment.approval?.revisionId) ?? own.at(-1);
  const isBase = segment.approval !== null || from?.origin === 'import' || from?.origin === 'restructure';
  const oldText = isBase ? (from?.content.text ?? '') : '';
  const old = oldText.split(/\s+/u).filter((word) => word !== '');
  const now = (segment.target?.content.text ?? '').split(/\s+/u);
  const isWhole = (word: string): boolean => /^[moa]\d+x$/u.test(word);
  const mine = now.filter((word) => isWhole(word) && !oldText.includes(word));
  const authors = [...new Set(mine.map((word) => people[letters.indexOf(word.charAt(0) as 'm')]))].sort();
  const writers = [...segment.writersSinceApproval].sort();
  const isUntouched = old.every((word) => now.includes(word));
  return [
    // Whatever was decided, no two people's words have become one.
    { given: now.filter((word) => /[moa]\d+x/u.test(word) && !isWhole(word)), expected: [] },
    // Nobody can approve words of their own, however they got there.
    { given: authors.filter((author) => author && !writers.includes(author)), expected: [] },
    { given: isApproved(segment) ? writers : [], expected: [] },
    // Whoever added and took away nothing that is left is not held to have written.
    ...(isUntouched && own.at(-1)?.origin !== 'restructure' ? [{ given: writers, expected: authors }] : []),
  ];
}

/** What holds of every segment at any time. */
async function factsOf(workspace: TestWorkspace, articleId: ArticleId): Promise<readonly Fact[]> {
  const { storage } = workspace;
  const seen = await look(workspace, articleId);
  const facts: Fact[] = [];
  for (const segment of seen.segments) {
    const revisions = valueOf(await storage.history(segment.id)).filter(({ side }) => side === 'target');
    const own = revisions.filter(({ segmentId }) => segmentId === segment.id);
    facts.push(
      ...chainFacts(seen, segment),
      ...writerFacts(workspace, segment, own),
      { given: segment.revisionCount, expected: revisions.length },
      { given: own[0]?.id, expected: segment.target?.id },
    );
  }
  const summary = valueOf(await storage.listArticles()).find(({ id }) => id === articleId);
  const states = seen.segments.map(segmentState);
  const counts = segmentStates.map((state) => [state, states.filter((one) => one === state).length]);
  return [...facts, { given: summary?.counts, expected: Object.fromEntries(counts) }];
}

test('texts, decisions, open changes and the record of writers agree after any review work', async () => {
  const workspace = await newWorkspace();
  const { storage, mei } = workspace;
  const rows: readonly Row[] = [
    ['body', '一号灯。', 'lamp one stands here'],
    ['body', '二号灯。', 'number two lamp is lit by night'],
    ['body', '三号灯。', null],
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      const id = valueOf(await storage.createArticle(mei, articleOf(rows)));
      const work = new Work(workspace, id);
      for (const one of steps) {
        await work.take(one);
        const facts = [...work.facts.splice(0), ...(await factsOf(workspace, id))];
        expect(facts.map(({ given }) => given)).toEqual(facts.map(({ expected }) => expected));
      }
    }),
    { numRuns: Number(process.env['DUIZHAO_LAW_RUNS'] ?? 25) },
  );
}, 120_000);
