import { expect, test } from 'vitest';
import { acceleratorOf, menuItems } from '../../electron/menuItems.js';
import { textsIn } from '../../electron/texts.js';
import { commandMenus, commands } from '../../shared/commands.js';

test('the native menus hold every command of the menus once, and pick one sends it', () => {
  const sent: string[] = [];
  const items = commandMenus.flatMap((menu) => menuItems(menu, textsIn('en'), (id) => sent.push(id)));
  const labels = items.flatMap(({ label }) => label ?? []);
  const listed = commands.filter(({ menu }) => menu !== null);
  expect(labels).toHaveLength(listed.length);
  for (const { click } of items) (click as (() => void) | undefined)?.();
  const native = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.selectAll'];
  expect(sent).toEqual(listed.map(({ id }) => id).filter((id) => !native.includes(id)));
});

test('writes keys the way Electron reads them', () => {
  expect(['Mod+Shift+N', 'Alt+ArrowUp', 'F9', 'Escape'].map(acceleratorOf)).toEqual([
    'CmdOrCtrl+Shift+N',
    'Alt+Up',
    'F9',
    'Esc',
  ]);
});
