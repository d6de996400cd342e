import { describe, expect, it } from 'vitest';
import {
  isComposing,
  isInTextField,
  mayAct,
  shownKey,
  writtenKey,
} from '../../../renderer/commands/commandKeys.js';

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', init);

describe('writtenKey', () => {
  it('writes modifiers in one order', () => {
    expect(writtenKey(press({ key: 'A', code: 'KeyA', ctrlKey: true, shiftKey: true }), false)).toBe(
      'Mod+Shift+A',
    );
    expect(writtenKey(press({ key: 'F7', code: 'F7', shiftKey: true }), false)).toBe('Shift+F7');
    expect(writtenKey(press({ key: 'ArrowDown', code: 'ArrowDown', ctrlKey: true }), false)).toBe(
      'Mod+ArrowDown',
    );
  });

  it('takes the letter from its place when a modifier turns it into another', () => {
    expect(writtenKey(press({ key: 'ç', code: 'KeyC', altKey: true }), true)).toBe('Alt+C');
    expect(writtenKey(press({ key: 'с', code: 'KeyC', altKey: true }), false)).toBe('Alt+C');
  });

  it('reads plus and equals as one key, with or without Shift', () => {
    expect(writtenKey(press({ key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }), false)).toBe(
      'Mod+=',
    );
    expect(writtenKey(press({ key: '=', code: 'Equal', ctrlKey: true }), false)).toBe('Mod+=');
  });

  it('uses ⌘ on macOS and leaves Ctrl to the system there', () => {
    expect(writtenKey(press({ key: 'k', code: 'KeyK', metaKey: true }), true)).toBe('Mod+K');
    expect(writtenKey(press({ key: 'k', code: 'KeyK', ctrlKey: true }), true)).toBeNull();
  });

  it('answers nothing for a modifier alone', () => {
    expect(writtenKey(press({ key: 'Shift', code: 'ShiftLeft', shiftKey: true }), false)).toBeNull();
    expect(writtenKey(press({ key: 'Process', code: 'KeyN' }), false)).toBeNull();
  });
});

describe('isComposing', () => {
  it('sees a composition by its flag and by the old key code', () => {
    expect(isComposing(press({ key: 'Enter', isComposing: true }))).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing(press({ key: 'Enter' }))).toBe(false);
  });
});

describe('mayAct', () => {
  it('leaves bare keys to fields, menus and lists', () => {
    document.body.innerHTML = '<input><p>words</p><div role="listbox"><div role="option">one</div></div>';
    const [field, words, option] = ['input', 'p', '[role=option]'].map((query) =>
      document.querySelector(query),
    );
    expect([field, words, option].map((target) => mayAct('Delete', target ?? null))).toEqual([
      false,
      true,
      false,
    ]);
    expect([field, words, option].map((target) => mayAct('Mod+K', target ?? null))).toEqual([
      true,
      true,
      true,
    ]);
    expect(mayAct('F8', field ?? null)).toBe(true);
  });

  it('leaves Enter to the button it presses; Ctrl Enter is a command there too', () => {
    document.body.innerHTML = '<button><i>Accept</i></button><div role="gridcell">words</div>';
    const [icon, cell] = ['i', 'div'].map((query) => document.querySelector(query));
    expect([icon, cell].map((target) => mayAct('Enter', target ?? null))).toEqual([false, true]);
    expect(mayAct('Mod+Enter', icon ?? null)).toBe(true);
  });
});

describe('isInTextField', () => {
  it('tells where words are typed from radios and boxes, whose undo is the article’s', () => {
    document.body.innerHTML =
      '<input><input type="search"><textarea></textarea><p contenteditable="true"><b>words</b></p><input type="radio"><input type="checkbox"><button>Go</button>';
    const all = [...document.body.querySelectorAll('input, textarea, b, button')];
    expect(all.map(isInTextField)).toEqual([true, true, true, true, false, false, false]);
  });
});

describe('shownKey', () => {
  it('shows keys as they are printed', () => {
    expect(['Mod+Shift+A', 'Mod+ArrowUp', 'Mod+=', 'Alt+I'].map((key) => shownKey(key, false))).toEqual([
      'Ctrl Shift A',
      'Ctrl ↑',
      'Ctrl +',
      'Alt I',
    ]);
    expect(shownKey('Mod+Shift+A', true)).toBe('⌘⇧A');
  });
});
