import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKey, blocksOf } from '../../../../shared/align/alignment/blocks.js';
import {
  confirmLinks,
  cutInLink,
  giveReason,
  joinLinks,
  likelySplit,
  linkBlocks,
  moveBlock,
  splitLink,
  unlinkBlocks,
  type BlockName,
  type LinkEdit,
} from '../../../../shared/align/alignment/editLinks.js';
import { closeGroup } from '../../../../shared/align/alignment/groups.js';
import { openSentences, sentenceBlocks } from '../../../../shared/align/alignment/sentences.js';
import { replaceStretch, stretchAfter } from '../../../../shared/align/alignment/stretch.js';
import type { Alignment } from '../../../../shared/model/alignment.js';
import { arbitraryAlignment, makeAlignment, problemsOf, rowsOf } from './buildAlignment.js';

const ferry = (): Alignment =>
  makeAlignment(
    ['航线三月开通。', '首批六艘。每艘180人。', '渡船夜间停靠。', '票价4元。'],
    [
      'The line opens in March.',
      'Six at first.',
      'Each carries 180. At night they lie at the pier.',
      'The fare is 4.',
    ],
    [
      [[0], [0]],
      [[1], [1], 0.6],
      [[2], [2], 0.5],
      [[3], [3]],
    ],
  );
const source = (paragraph: number, start = 0): BlockName => ({
  side: 'source',
  key: `${paragraph}:${start}`,
});
const target = (paragraph: number, start = 0): BlockName => ({
  side: 'target',
  key: `${paragraph}:${start}`,
});

function done(edit: LinkEdit): Alignment {
  if (edit.kind === 'refused') throw new Error(edit.reason);
  expect(problemsOf(edit.alignment)).toEqual([]);
  return edit.alignment;
}
const refusal = (edit: LinkEdit): string | null => (edit.kind === 'refused' ? edit.reason : null);

describe('joining and splitting links', () => {
  it('makes one confirmed link of two and takes it apart again', () => {
    const joined = done(joinLinks(ferry(), [1, 2]));
    expect(rowsOf(joined)).toEqual(['1:1', '2+3:2+3', '4:4']);
    expect(joined.links[1]).toMatchObject({ confidence: 1, isConfirmed: true });
    expect(rowsOf(done(splitLink(joined, 1, { source: 1, target: 1 })))).toEqual(rowsOf(ferry()));
  });

  it('refuses to join across a row whose source would stand between', () => {
    expect(refusal(joinLinks(ferry(), [0, 2]))).toBe('sourcesApart');
    expect(refusal(joinLinks(ferry(), [1]))).toBe('nothingToJoin');
  });

  it('splits the other side where the same share of letters ends', () => {
    const joined = done(joinLinks(ferry(), [1, 2]));
    const link = joined.links[1];
    expect(link && likelySplit(link, 'source', 1)).toBe(1);
  });
});

describe('cutting and moving blocks', () => {
  it('gives a paragraph that spans two rows to both: cut at the sentence, moved up', () => {
    const cut = done(cutInLink(ferry(), target(2), 'Each carries 180.'.length));
    expect(rowsOf(cut)).toEqual(['1:1', '2:2', '3:3a+3b', '4:4']);
    const moved = done(moveBlock(cut, target(2), 'up'));
    expect(rowsOf(moved)).toEqual(['1:1', '2:2+3a', '3:3b', '4:4']);
    expect(moved.links.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true, false, false]);
  });

  it('joins the pieces of a paragraph when their links are joined', () => {
    const cut = done(cutInLink(ferry(), source(1), '首批六艘。'.length));
    expect(rowsOf(done(joinLinks(cut, [1])))).toEqual(rowsOf(ferry()));
  });

  it('never cuts a word off to nothing', () => {
    expect(refusal(cutInLink(ferry(), source(0), 0))).toBe('nothingToCut');
    expect(refusal(cutInLink(ferry(), source(0), 99))).toBe('nothingToCut');
  });

  it('moves only what stands at the edge of its link, and only where there is a row', () => {
    const joined = done(joinLinks(ferry(), [1, 2]));
    expect(refusal(moveBlock(joined, source(2), 'up'))).toBe('notAtEdge');
    expect(refusal(moveBlock(joined, target(0), 'up'))).toBe('noRowThere');
    expect(rowsOf(done(moveBlock(joined, source(2), 'down')))).toEqual(['1:1', '2:2+3', '3+4:4']);
  });
});

describe('linking and unlinking', () => {
  it('links a moved paragraph across the others', () => {
    const linked = done(linkBlocks(ferry(), [source(3), target(0)]));
    expect(rowsOf(linked)).toEqual(['1:', '2:2', '3:3', ':4', '4:1']);
    expect(linked.links.at(-1)).toMatchObject({ isConfirmed: true, confidence: 1 });
  });

  it('refuses blocks of one side, and sources that have others between them', () => {
    expect(refusal(linkBlocks(ferry(), [source(3)]))).toBe('needsBothSides');
    expect(refusal(linkBlocks(ferry(), [source(0), source(2), target(0)]))).toBe('sourcesApart');
  });

  it('parts what stood on both sides of a block that is taken out', () => {
    const joined = done(joinLinks(done(joinLinks(ferry(), [1, 2])), [1, 3]));
    expect(rowsOf(joined)).toEqual(['1:1', '2+3+4:2+3+4']);
    expect(rowsOf(done(linkBlocks(joined, [source(2), target(2)])))).toEqual(['1:1', '2:2+4', '3:3', '4:']);
  });

  it('unlinks into rows that have to be looked at, and puts an addition behind the words before it', () => {
    const unlinked = done(unlinkBlocks(ferry(), [target(1)]));
    expect(rowsOf(unlinked)).toEqual(['1:1', ':2', '2:', '3:3', '4:4']);
    expect(unlinked.links.slice(1, 3).map(({ confidence }) => confidence)).toEqual([0, 0]);
    expect(refusal(unlinkBlocks(unlinked, [target(1)]))).toBe('notLinked');
  });
});

describe('reasons and confirmation', () => {
  it('stands by an omission with a reason, until the reason goes or the link has two sides', () => {
    const alone = done(unlinkBlocks(ferry(), [target(1)]));
    const id = alone.links[2]?.id ?? -1;
    const given = done(giveReason(alone, id, ' cut: local detail '));
    expect(given.links[2]).toMatchObject({ reason: 'cut: local detail', isConfirmed: true });
    expect(done(giveReason(given, id, ' ')).links[2]).toMatchObject({ reason: null, isConfirmed: false });
    const relinked = done(linkBlocks(given, [source(1), target(1)]));
    expect(relinked.links[1]).toMatchObject({ reason: null, isConfirmed: true });
    expect(refusal(giveReason(ferry(), 0, 'why'))).toBe('isLinked');
  });

  it('takes the reason back with the confirmation', () => {
    const alone = done(unlinkBlocks(ferry(), [target(1)]));
    const id = alone.links[2]?.id ?? -1;
    const given = done(giveReason(alone, id, 'cut'));
    expect(done(confirmLinks(given, [id], false)).links[2]).toMatchObject({
      reason: null,
      isConfirmed: false,
    });
  });
});

describe('the law of all edits', () => {
  const pick = <Item>(items: readonly Item[], n: number): Item | undefined =>
    items[n % Math.max(1, items.length)];

  function anyEdit(alignment: Alignment, kind: number, a: number, b: number): LinkEdit {
    const side = a % 2 === 0 ? ('source' as const) : ('target' as const);
    const names = (['source', 'target'] as const).flatMap((which) =>
      blocksOf(alignment, which).map((block) => ({ side: which, key: blockKey(block) })),
    );
    const name = pick(names, a) ?? source(0);
    const link = pick(alignment.links, a);
    const id = link?.id ?? 0;
    const block = blocksOf(alignment, name.side).find((one) => blockKey(one) === name.key);
    if (kind === 0) return joinLinks(alignment, [id, pick(alignment.links, b)?.id ?? 0]);
    if (kind === 1) return splitLink(alignment, id, { source: b % 3, target: (b >> 2) % 3 });
    if (kind === 2) return cutInLink(alignment, name, (block?.start ?? 0) + (b % 12));
    if (kind === 3) return moveBlock(alignment, name, b % 2 === 0 ? 'up' : 'down');
    if (kind === 4) return linkBlocks(alignment, [name, pick(names, b) ?? name, pick(names, a * b) ?? name]);
    if (kind === 5) return unlinkBlocks(alignment, [name, pick(names, b) ?? name]);
    if (kind === 6) return giveReason(alignment, id, b % 2 === 0 ? 'cut' : '');
    if (kind === 7) return confirmLinks(alignment, [id], b % 2 === 0);
    if (kind === 8) {
      const blocks = link && sentenceBlocks(alignment, link);
      const one = (count: number) => Array.from({ length: count }, (_, i) => i);
      const answer = [
        {
          source: one(blocks?.source.length ?? 0).slice(0, 1),
          target: one(blocks?.target.length ?? 0).slice(0, 1),
          confidence: 0.5,
        },
        {
          source: one(blocks?.source.length ?? 0).slice(1),
          target: one(blocks?.target.length ?? 0).slice(1),
          confidence: 0.5,
        },
      ].filter((row) => row.source.length + row.target.length > 0);
      return openSentences(alignment, id, answer);
    }
    if (kind === 9)
      return { kind: 'edited', alignment: closeGroup(alignment, link?.group ?? -1), linkId: id };
    const stretch = stretchAfter(alignment, id, side === 'source');
    if (!stretch) return { kind: 'refused', reason: 'noRowThere' };
    const targets = stretch.target.map((_, j) => j);
    const answer = stretch.source.map((_, i) => ({
      source: [i],
      target: i === 0 ? targets : [],
      confidence: 0.7,
    }));
    const replaced = replaceStretch(alignment, stretch, answer);
    return replaced
      ? { kind: 'edited', alignment: replaced.alignment, linkId: id }
      : { kind: 'refused', reason: 'noRowThere' };
  }

  it('keeps every word and every block in exactly one link, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(
        arbitraryAlignment,
        fc.array(fc.tuple(fc.nat(10), fc.nat(200), fc.nat(200)), { maxLength: 12 }),
        (start, edits) => {
          let alignment = start;
          expect(problemsOf(alignment)).toEqual([]);
          for (const [kind, a, b] of edits) {
            const before = JSON.stringify(alignment);
            const edit = anyEdit(alignment, kind, a, b);
            expect(JSON.stringify(alignment)).toBe(before);
            if (edit.kind === 'refused') continue;
            expect(problemsOf(edit.alignment)).toEqual([]);
            alignment = edit.alignment;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
