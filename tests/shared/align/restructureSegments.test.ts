import { describe, expect, it } from 'vitest';
import {
  mergeSegments,
  moveTarget,
  splitSegment,
  unpairSegment,
} from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import { PARAGRAPH_BREAK } from '../../../shared/model/inlineText.js';
import type { Restructuring } from '../../../shared/model/restructuring.js';
import type { Outcome } from '../../../shared/outcome.js';
import { article, segmentId } from '../buildSegments.js';

/** A plan as text: what goes, then each new row as `paragraph(role): source = target < parents`. */
function plan(outcome: Outcome<Restructuring>): readonly string[] {
  if (!outcome.ok) return [`${outcome.failure.code} ${JSON.stringify(outcome.failure.details)}`];
  const { kind, retire, create } = outcome.value;
  const rows = create.map(
    ({ source, target, parents, paragraphId, role }) =>
      `${paragraphId ?? 'new'}(${role}): ${source?.text ?? '-'} = ${target?.text ?? '-'} < ${parents.join('+')}`,
  );
  return [`${kind} ${retire.map((gone) => gone.segmentId).join('+')}`, ...rows];
}

const twoInOneParagraph: Article = article(
  [
    { id: 'a', paragraph: 'P', source: '甲。', target: 'One.' },
    { id: 'b', paragraph: 'P', source: '乙。', target: 'Two.' },
    { id: 'c', paragraph: 'Q', source: '丙。', target: 'Three.' },
    { id: 'd', paragraph: 'R', source: null, target: 'Photo.' },
    { id: 'e', paragraph: 'S', source: '图。', target: null },
  ],
  { P: 'body', Q: 'teaser', R: 'caption', S: 'subhead' },
);
const cannot = (reason: string): readonly string[] => [`align.cannotRestructure {"reason":"${reason}"}`];
const ids = (...names: readonly string[]) => names.map(segmentId);

describe('mergeSegments', () => {
  it('joins Chinese without and English with a space inside a paragraph', () => {
    expect(plan(mergeSegments(twoInOneParagraph, ids('b', 'a')))).toEqual([
      'merge a+b',
      'P(body): 甲。乙。 = One. Two. < a+b',
    ]);
  });

  it('joins with a paragraph break across paragraphs', () => {
    expect(plan(mergeSegments(twoInOneParagraph, ids('a', 'b', 'c')))).toEqual([
      'merge a+b+c',
      `P(body): 甲。乙。${PARAGRAPH_BREAK}丙。 = One. Two.${PARAGRAPH_BREAK}Three. < a+b+c`,
    ]);
  });

  it('pairs a source-only with a target-only row, in the paragraph of the source', () => {
    expect(plan(mergeSegments(twoInOneParagraph, ids('d', 'e')))).toEqual([
      'merge d+e',
      'S(subhead): 图。 = Photo. < d+e',
    ]);
  });

  it('names the revisions it was made from, so that a later one makes a conflict', () => {
    const outcome = mergeSegments(twoInOneParagraph, ids('d', 'e'));
    expect(outcome.ok && outcome.value.retire).toEqual([
      { segmentId: 'd', source: null, target: 'd target' },
      { segmentId: 'e', source: 'e source', target: null },
    ]);
  });

  it('refuses rows that are apart, a single row and a row that is gone', () => {
    expect(plan(mergeSegments(twoInOneParagraph, ids('a', 'c')))).toEqual(cannot('notAdjacent'));
    expect(plan(mergeSegments(twoInOneParagraph, ids('a', 'a')))).toEqual(cannot('notAdjacent'));
    expect(plan(mergeSegments(twoInOneParagraph, []))).toEqual(cannot('notAdjacent'));
    expect(plan(mergeSegments(twoInOneParagraph, ids('a', 'x')))).toEqual([
      'edit.segmentGone {"segmentId":"x"}',
    ]);
  });
});

describe('splitSegment', () => {
  const one = article([{ id: 'a', paragraph: 'P', source: '甲。乙。', target: 'One. Two.' }], {
    P: 'teaser',
  });
  const split = (of: Article, source: number | null, target: number | null) =>
    plan(splitSegment(of, segmentId('a'), { source, target }));

  it('cuts both sides within the paragraph and drops the space at the cut', () => {
    expect(split(one, 2, 4)).toEqual(['split a', 'P(teaser): 甲。 = One. < a', 'P(teaser): 乙。 = Two. < a']);
    expect(split(one, 2, 5)).toEqual(split(one, 2, 4));
  });

  it('leaves a side whole in the first row where no place is given', () => {
    expect(split(one, 2, null)).toEqual([
      'split a',
      'P(teaser): 甲。 = One. Two. < a',
      'P(teaser): 乙。 = - < a',
    ]);
  });

  it('lets a side go whole to the second row', () => {
    expect(split(one, 2, 0)).toEqual([
      'split a',
      'P(teaser): 甲。 = - < a',
      'P(teaser): 乙。 = One. Two. < a',
    ]);
  });

  it('parts paragraphs at a paragraph break, which goes away', () => {
    const target = `One.${PARAGRAPH_BREAK}Two.`;
    const broken = article([{ id: 'a', paragraph: 'P', source: '甲。乙。', target }]);
    expect(split(broken, 2, 5)).toEqual([
      'split a',
      'P(body): 甲。 = One. < a',
      'new(body): 乙。 = Two. < a',
    ]);
  });

  it('keeps paragraphs in one piece when the row shares its paragraph', () => {
    const rows = (names: string): Article =>
      article(
        names.split('').map((id) => ({
          id,
          paragraph: 'P',
          source: '甲乙',
          target: `One.${PARAGRAPH_BREAK}Two.`,
        })),
      );
    expect(split(rows('ab'), 1, 4).map((line) => line.split('(')[0])).toEqual(['split a', 'new', 'P']);
    expect(split(rows('ba'), 1, 4).map((line) => line.split('(')[0])).toEqual(['split a', 'P', 'new']);
    expect(split(rows('bac'), 1, 4).map((line) => line.split('(')[0])).toEqual(['split a', 'P', 'P']);
  });

  it('keeps marks on their words', () => {
    const marked = article([
      { id: 'a', source: '甲', target: { text: 'one two', marks: [{ kind: 'bold', start: 2, end: 5 }] } },
    ]);
    const outcome = splitSegment(marked, segmentId('a'), { source: null, target: 4 });
    expect(outcome.ok && outcome.value.create.map(({ target }) => target)).toEqual([
      { text: 'one', marks: [{ kind: 'bold', start: 2, end: 3 }] },
      { text: 'two', marks: [{ kind: 'bold', start: 0, end: 1 }] },
    ]);
  });

  it('never cuts a character', () => {
    const emoji = article([{ id: 'a', paragraph: 'P', source: '甲𠮷乙', target: 'ae\u0301b' }]);
    expect(split(emoji, 2, 2)).toEqual(['split a', 'P(body): 甲 = a < a', 'P(body): 𠮷乙 = e\u0301b < a']);
  });

  it('refuses a split that leaves a row without words', () => {
    expect([split(one, 0, 0), split(one, 4, 9), split(one, null, null), split(one, 99, null)]).toEqual(
      Array(4).fill(cannot('nothingToSplit')),
    );
  });
});

describe('moveTarget', () => {
  it('joins the target above with a paragraph break and leaves the source waiting', () => {
    expect(plan(moveTarget(twoInOneParagraph, segmentId('c'), 'up'))).toEqual([
      'move b+c',
      `P(body): 乙。 = Two.${PARAGRAPH_BREAK}Three. < b+c`,
      'Q(teaser): 丙。 = - < c',
    ]);
  });

  it('joins with a space inside a paragraph', () => {
    expect(plan(moveTarget(twoInOneParagraph, segmentId('a'), 'down'))).toEqual([
      'move a+b',
      'P(body): 甲。 = - < a',
      'P(body): 乙。 = One. Two. < b+a',
    ]);
  });

  it('takes the place of a missing target, and an emptied row without source vanishes', () => {
    expect(plan(moveTarget(twoInOneParagraph, segmentId('d'), 'down'))).toEqual([
      'move d+e',
      'S(subhead): 图。 = Photo. < e+d',
    ]);
  });

  it('refuses when there is nothing to move or nowhere to go', () => {
    expect(plan(moveTarget(twoInOneParagraph, segmentId('a'), 'up'))).toEqual(cannot('nothingToMove'));
    expect(plan(moveTarget(twoInOneParagraph, segmentId('e'), 'up'))).toEqual(cannot('nothingToMove'));
  });
});

describe('unpairSegment', () => {
  it('makes a source-only and a target-only row, the target a paragraph of its own', () => {
    expect(plan(unpairSegment(twoInOneParagraph, segmentId('c')))).toEqual([
      'unpair c',
      'Q(teaser): 丙。 = - < c',
      'new(teaser): - = Three. < c',
    ]);
  });

  it('stays in the paragraph when other rows share it', () => {
    expect(plan(unpairSegment(twoInOneParagraph, segmentId('a')))).toEqual([
      'unpair a',
      'P(body): 甲。 = - < a',
      'P(body): - = One. < a',
    ]);
  });

  it('refuses a one-sided row', () => {
    expect(plan(unpairSegment(twoInOneParagraph, segmentId('d')))).toEqual(cannot('oneSided'));
    expect(plan(unpairSegment(twoInOneParagraph, segmentId('e')))).toEqual(cannot('oneSided'));
  });

  it('is undone by merging the two rows again', () => {
    const outcome = unpairSegment(twoInOneParagraph, segmentId('c'));
    const rows = outcome.ok ? outcome.value.create : [];
    const again = article(
      rows.map(({ source, target, paragraphId }, i) => ({
        id: `n${i}`,
        paragraph: paragraphId ?? 'new',
        source,
        target,
      })),
    );
    expect(plan(mergeSegments(again, ids('n0', 'n1')))[1]).toBe('Q(body): 丙。 = Three. < n0+n1');
  });
});
