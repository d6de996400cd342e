import { describe, expect, it } from 'vitest';
import type { Approval, Revision, Segment } from '../../../shared/model/segment.js';
import { mayBeOutdated, outdatedWords } from '../../../shared/review/outdatedWords.js';
import { makeRevision, makeSegment, segmentId } from '../../renderer/articleBuilder.js';

const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
let made = 0;

function revision(
  side: Revision['side'],
  text: string,
  seq: number,
  change: Partial<Revision> = {},
): Revision {
  made += 1;
  return makeRevision(segmentId(1), side, text, {
    seq,
    at: seq,
    id: `r${made}` as Revision['id'],
    ...change,
  });
}

/** A segment at the end of these revisions, each wording on top of the one before. */
function segmentAt(history: readonly Revision[], change: Partial<Segment> = {}): Segment {
  const last = (side: Revision['side']): Revision | null => {
    const own = history.filter((one) => one.side === side);
    const [before, latest] = [own.at(-2), own.at(-1)];
    return latest ? { ...latest, basedOn: latest.basedOn ?? before?.id ?? null } : null;
  };
  return makeSegment(1, null, null, { source: last('source'), target: last('target'), ...change });
}

const found = (history: readonly Revision[], change: Partial<Segment> = {}): readonly string[] =>
  outdatedWords(segmentAt(history, change), history.toReversed(), languages).map(({ words }) => words);

const approvedAt = (at: number): { readonly approval: Approval } => ({
  approval: {
    id: 'a1' as Approval['id'],
    segmentId: segmentId(1),
    revisionId: 'other' as Approval['revisionId'],
    contentHash: 'of other words',
    personId: 'p2' as Approval['personId'],
    at,
  },
});

const first = revision('source', '总投资3.6亿元，设6座站台。', 1);
const target = revision('target', 'It costs 360 million yuan and has six platforms.', 1);
const corrected = revision('source', '总投资4亿元，设6座站台。', 5);

describe('words that still say what an earlier source said', () => {
  it('are there after a correction, and gone once the target says it no more', () => {
    expect(found([first, target])).toEqual([]);
    expect(found([first, target, corrected])).toEqual(['360 million yuan']);
    const mended = revision('target', 'It costs 400 million yuan and has six platforms.', 7);
    expect(found([first, target, corrected, mended])).toEqual([]);
  });

  it('stay while the target is changed elsewhere, and over a second correction', () => {
    const polished = revision('target', 'It costs 360 million yuan, and has six platforms.', 6);
    expect(found([first, target, corrected, polished])).toEqual(['360 million yuan']);
    const again = revision('source', '总投资4亿元，设8座站台。', 8);
    expect(found([first, target, corrected, polished, again])).toEqual(['360 million yuan', 'six']);
  });

  it('are none when the source says again what it said', () => {
    const back = revision('source', '总投资3.6亿元，设6座站台。', 8);
    expect(found([first, target, corrected, back])).toEqual([]);
  });

  it('are no matter of sources the target was written after, nor of those an approval has seen', () => {
    const late = revision('target', 'It costs 360 million yuan.', 9);
    expect(found([first, corrected, late])).toEqual([]);
    expect(found([first, target, corrected], approvedAt(3))).toEqual(['360 million yuan']);
    const polished = revision('target', 'It costs 360 million yuan, and has six platforms.', 9);
    expect(found([first, target, corrected, polished], approvedAt(7))).toEqual([]);
  });

  it('come along when the segment is merged with another', () => {
    const old = [first, target, corrected];
    const whole = { segmentId: segmentId(2), origin: 'restructure' as const };
    const merged = [
      revision('source', '总投资4亿元，设6座站台。明年完工。', 8, whole),
      revision('target', `${target.content.text} It opens next year.`, 8, whole),
    ];
    const segment = { ...segmentAt(merged), id: segmentId(2) };
    const words = outdatedWords(segment, [...old, ...merged].toReversed(), languages);
    expect(words.map((one) => one.words)).toEqual(['360 million yuan']);
  });

  it('need no history where the source never changed or the target is approved', () => {
    expect(mayBeOutdated(segmentAt([first, target]))).toBe(false);
    const { approval } = approvedAt(9);
    const segment = segmentAt([first, target, corrected]);
    expect(mayBeOutdated(segment)).toBe(true);
    const now = { ...approval, revisionId: target.id, contentHash: segment.contentHash };
    expect(mayBeOutdated({ ...segment, approval: now })).toBe(false);
  });
});
