import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommentId } from '../../../shared/model/ids.js';
import { normaliseInlineText } from '../../../shared/model/inlineText.js';
import { textOffset } from '../../../renderer/article/domOffset.js';
import { rangesInside, textRuns } from '../../../renderer/article/textRuns.js';

it('cuts a text into runs that, joined, are the text again', () => {
  const text = fc
    .array(fc.constantFrom('a', '坞', ' ', '\n', '\u2029'), { maxLength: 20 })
    .map((characters) => characters.join(''));
  const range = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(text, range, range, (words, bold, found) => {
      const content = normaliseInlineText({ text: words, marks: [{ kind: 'bold', ...bold }] });
      const runs = textRuns(content, { found: [{ ...found, isCurrent: false }] });
      const shown = runs.map((run) =>
        run.kind === 'words' ? run.text : run.kind === 'lineBreak' ? '\n' : '\u2029',
      );
      expect(shown.join('')).toBe(words);
    }),
  );
});

it('says of each run how it looks', () => {
  const content = normaliseInlineText({
    text: 'the dock\nopens',
    marks: [
      { kind: 'bold', start: 4, end: 8 },
      { kind: 'link', href: 'https://d.example', start: 9, end: 14 },
    ],
  });
  const plainRun = {
    kind: 'words',
    isBold: false,
    isItalic: false,
    href: null,
    found: 'none',
    comment: null,
    anchor: null,
    issue: null,
  };
  expect(textRuns(content, { found: [{ start: 0, end: 3, isCurrent: true }] })).toEqual([
    { ...plainRun, text: 'the', found: 'current' },
    { ...plainRun, text: ' ' },
    { ...plainRun, text: 'dock', isBold: true },
    { kind: 'lineBreak' },
    { ...plainRun, text: 'opens', href: 'https://d.example' },
  ]);
});

it('marks the ends of commented words, however many runs they are', () => {
  const content = normaliseInlineText({
    text: 'the old dock opens',
    marks: [{ kind: 'bold', start: 8, end: 12 }],
  });
  const commentId = 'c1' as CommentId;
  const runs = textRuns(content, { commented: [{ start: 4, end: 12, isCurrent: false, commentId }] }, 0, 18);
  expect(runs.map((run) => run.kind === 'words' && [run.text, run.comment])).toEqual([
    ['the ', null],
    ['old ', { isCurrent: false, isStart: true, isEnd: false, ids: [commentId] }],
    ['dock', { isCurrent: false, isStart: false, isEnd: true, ids: [commentId] }],
    [' opens', null],
  ]);
});

it('says where an anchor ends, so that its number stands there once', () => {
  const content = normaliseInlineText({
    text: 'at 12 minutes',
    marks: [{ kind: 'bold', start: 3, end: 5 }],
  });
  const anchor = { kind: 'figure', number: 1, start: 3, end: 13 } as const;
  const ends = (start?: number, end?: number) =>
    textRuns(content, { anchors: [anchor] }, start, end).map(
      (run) => run.kind === 'words' && [run.text, run.anchor?.isEnd],
    );
  expect(ends()).toEqual([
    ['at ', undefined],
    ['12', false],
    [' minutes', true],
  ]);
  expect(ends(3, 8)).toEqual([
    ['12', false],
    [' mi', false],
  ]);
});

it('takes ranges of the whole text into a part of it', () => {
  const ranges = [
    { start: 0, end: 4 },
    { start: 6, end: 12 },
    { start: 20, end: 22 },
  ];
  expect(rangesInside(ranges, 4, 10)).toEqual([{ start: 2, end: 8 }]);
});

it('counts no words that the text has not: a redline’s deletions, and what is only suggested', () => {
  const cell = document.createElement('div');
  cell.innerHTML = 'ab<del>xyz</del>cd<ins data-elsewhere>new</ins>ef';
  const [deleted, suggested] = [cell.querySelector('del')?.firstChild, cell.querySelector('ins')?.firstChild];
  if (!deleted || !suggested || !cell.lastChild) throw new Error('no text');
  expect([
    textOffset(cell, deleted, 2),
    textOffset(cell, suggested, 1),
    textOffset(cell, cell.lastChild, 1),
  ]).toEqual([2, 4, 5]);
});

it('knows the offset in the text of a place on screen: breaks count one', () => {
  const cell = document.createElement('div');
  cell.innerHTML = 'ab<strong>cd</strong><br>ef<span class="paragraph-break"></span>gh';
  const last = cell.lastChild;
  const bold = cell.querySelector('strong')?.firstChild;
  if (!last || !bold) throw new Error('no text');
  expect([
    textOffset(cell, bold, 1),
    textOffset(cell, last, 2),
    textOffset(cell, cell, 3),
    textOffset(cell, document.body, 0),
  ]).toEqual([3, 10, 5, null]);
});
