// The anchors in the live editor: they follow what is typed and never come between an input method and its words.
import { fireEvent } from '@testing-library/dom';
import { beforeEach, expect, it } from 'vitest';
import { createLiveEditor, type LiveEditor } from '../../../renderer/edit/liveEditor.js';
import type { Anchor } from '../../../renderer/article/anchors/linkAnchors.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';

const quiet = (): void => undefined;
const events = { onWords: quiet, onFocus: quiet, onEscape: quiet, onPlainEnter: quiet, onLeave: quiet };
const figure: Anchor = { kind: 'figure', number: 1, start: 7, end: 9 };

let place: HTMLDivElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const open = (content: InlineText): LiveEditor => createLiveEditor(place, content, {}, events);
const shown = (): readonly (readonly [string | null, string | null])[] =>
  [...place.querySelectorAll('.anchor')].map((anchor) => [
    anchor.textContent,
    anchor.getAttribute('data-number'),
  ]);

it('marks go along with words typed before them', () => {
  const editor = open(plain('Trips: 12'));
  editor.markAnchors({ anchors: [figure], of: 'Trips: 12' });
  editor.follow(plain('All trips: 12'));
  expect(shown()).toEqual([['12', '1']]);
  expect(place.textContent).toBe('All trips: 12');
});

it('an answer to other words than those that stand here changes nothing', () => {
  const editor = open(plain('Trips: 12'));
  editor.markAnchors({ anchors: [figure], of: 'Trips: 12' });
  editor.follow(plain('Trips: 12 a year'));
  editor.markAnchors({ anchors: [], of: 'Trips: 12' });
  expect(shown()).toEqual([['12', '1']]);
  editor.markAnchors({ anchors: [], of: 'Trips: 12 a year' });
  expect(shown()).toEqual([]);
});

it('marks are gone as soon as none are to be shown, whatever was typed since', () => {
  const editor = open(plain('Trips: 12'));
  editor.markAnchors({ anchors: [figure], of: 'Trips: 12' });
  editor.follow(plain('Trips: 12 a year'));
  editor.markAnchors(null);
  expect(shown()).toEqual([]);
});

it('words that are drawn in parts have their number behind the last', () => {
  const content: InlineText = { text: 'Trips: 12', marks: [{ kind: 'bold', start: 7, end: 8 }] };
  const editor = open(content);
  editor.markAnchors({ anchors: [figure], of: content.text });
  expect(shown()).toEqual([
    ['1', null],
    ['2', '1'],
  ]);
  editor.markComments([{ start: 0, end: 8, commentId: null, isCurrent: false }]);
  expect(shown()).toHaveLength(2);
});

it('waits while an input method composes', () => {
  const editor = open(plain('Trips: 12'));
  fireEvent.compositionStart(place);
  editor.markAnchors({ anchors: [figure], of: 'Trips: 12' });
  expect(shown()).toEqual([]);
});
