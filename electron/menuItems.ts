// The items of a native menu, made from shared/commands.ts.
import type { MenuItemConstructorOptions } from 'electron';
import { commands, type Command, type CommandMenu } from '../shared/commands.js';
import type { Texts } from './texts.js';

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
