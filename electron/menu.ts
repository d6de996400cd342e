// The native menus: macOS's menu bar, built from shared/commands.ts like the menus in the window, and the menu of a
// text field's right click. On Linux and Windows the page draws the menu bar.
import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { commandMenus } from '../shared/commands.js';
import { menuItems } from './menuItems.js';
import type { Texts } from './texts.js';

/** Sets macOS's menu bar; elsewhere there is none. `send` hands a command to the window in front. */
export function setMenuBar(texts: Texts, send: (commandId: string) => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const bars = commandMenus.map((menu) => ({
    label: texts(`menu.${menu}`),
    submenu: menuItems(menu, texts, send),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, ...bars, { role: 'windowMenu' }]));
}

/** Cut, copy, paste and select all where one may write; copy where text is selected; else nothing. */
export function showContextMenu(window: BrowserWindow, texts: Texts, click: ContextMenuParams): void {
  const { isEditable, editFlags, selectionText } = click;
  if (!isEditable && selectionText === '') return;
  const copy: MenuItemConstructorOptions = {
    label: texts('command.edit.copy'),
    role: 'copy',
    enabled: editFlags.canCopy,
  };
  const items: MenuItemConstructorOptions[] = isEditable
    ? [
        { label: texts('command.edit.cut'), role: 'cut', enabled: editFlags.canCut },
        copy,
        { label: texts('command.edit.paste'), role: 'paste', enabled: editFlags.canPaste },
        { type: 'separator' },
        { label: texts('command.edit.selectAll'), role: 'selectAll', enabled: editFlags.canSelectAll },
      ]
    : [copy];
  Menu.buildFromTemplate(items).popup({ window });
}
