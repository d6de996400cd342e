// Marks that come while somebody writes take no key from them.
import { afterEach, expect, it } from 'vitest';
import { createLiveEditor, type LiveEditor } from '../../../renderer/edit/liveEditor.js';
import { plain } from '../../../shared/model/inlineText.js';

const quiet = (): void => undefined;
const events = { onWords: quiet, onFocus: quiet, onEscape: quiet, onPlainEnter: quiet, onLeave: quiet };

let editor: LiveEditor | null = null;
afterEach(() => editor?.destroy());

function open(text: string): { readonly live: LiveEditor; readonly words: Node } {
  const place = document.body.appendChild(document.createElement('div'));
  editor = createLiveEditor(place, plain(text), {}, events);
  editor.focus('start');
  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode();
  if (!words) throw new Error('no words');
  return { live: editor, words };
}

it('goes on from where the browser shows the caret, though nobody was told yet', () => {
  const { live, words } = open('24 million yuan');
  document.getSelection()?.collapse(words, 5);
  live.markIssues({ of: '24 million yuan', issues: [{ start: 0, end: 2, severity: 'error' }] });
  expect(live.caret()).toBe(5);
  expect(live.read().text).toBe('24 million yuan');
});

it('leaves the caret alone while something else has the keyboard', () => {
  const { live, words } = open('24 million yuan');
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  document.getSelection()?.collapse(words, 5);
  live.markIssues({ of: '24 million yuan', issues: [{ start: 0, end: 2, severity: 'error' }] });
  expect(live.caret()).toBe(0);
});
