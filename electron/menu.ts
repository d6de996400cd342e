// The native menus: macOS's menu bar, built from shared/commands.ts like the menus in the window, and the menu of a
// text field's right click. On Linux and Windows the page draws the menu bar.
import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { commandMenus, commands, type Command, type CommandMenu } from '../shared/commands.js';
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

/** The items of one menu, divided by a line where the section changes. */
export function menuItems(
  menu: CommandMenu,
  texts: Texts,
  send: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const listed = commands.filter((command) => command.menu === menu);
  return listed.flatMap((command, i) => {
    const startsSection = i > 0 && listed[i - 1]?.section !== command.section;
    return [...(startsSection ? [{ type: 'separator' as const }] : []), menuItem(command, texts, send)];
  });
}

function menuItem(
  command: Command,
  texts: Texts,
  send: (commandId: string) => void,
): MenuItemConstructorOptions {
  const label = texts(`command.${command.id}`);
  const role = nativeRoles[command.id];
  if (role) return { label, role };
  const [keys] = command.keys;
  return {
    label,
    click: () => send(command.id),
    // Shown here; the page listens for the keys itself, so that those of the live editor come first.
    ...(keys ? { accelerator: acceleratorOf(keys), registerAccelerator: false } : {}),
  };
}

const nativeRoles: Readonly<Record<string, 'cut' | 'copy' | 'paste' | 'selectAll'>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.selectAll': 'selectAll',
};

/** Our notation of keys in Electron's: `Mod+ArrowDown` is `CmdOrCtrl+Down`. */
export function acceleratorOf(keys: string): string {
  return keys
    .replace(/\bMod\b/, 'CmdOrCtrl')
    .replace(/\bArrow(Up|Down|Left|Right)\b/, '$1')
    .replace(/\bEscape\b/, 'Esc');
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
