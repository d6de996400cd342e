// The in-window menus of Linux and Windows: every command stands in one; narrow windows fold them into one key.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandMenus, commands, type CommandMenu } from '../../shared/commands.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useCommandLookup, useRunCommand } from '../commands/CommandProvider.js';
import { Icon } from '../ui/Icon.js';
import { Menu, type MenuEntry, type MenuSection } from '../ui/Menu.js';

/** `recent` fills the submenu of workspaces opened before. */
export function MenuBar({ recent }: { readonly recent: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const sectionsOf = useMenuSections(recent);
  // Statuses are looked up when a menu opens; this makes the menus look again.
  const [, setOpened] = useState(0);
  const onOpen = (): void => setOpened((count) => count + 1);
  const folded: MenuSection = commandMenus.map((menu) => ({
    id: menu,
    label: t(`menu.${menu}`),
    entries: sectionsOf(menu).flat(),
  }));
  return (
    <>
      {commandMenus.map((menu) => (
        <Menu
          key={menu}
          label={t(`menu.${menu}`)}
          className="menu-word w-menu"
          sections={sectionsOf(menu)}
          onOpen={onOpen}
        >
          {t(`menu.${menu}`)}
        </Menu>
      ))}
      <Menu
        label={t('menu.all')}
        className="button bare icon-only menu-folded"
        sections={[folded]}
        onOpen={onOpen}
      >
        <Icon name="menu" />
      </Menu>
    </>
  );
}

function useMenuSections(recent: readonly MenuEntry[]): (menu: CommandMenu) => readonly MenuSection[] {
  const { t } = useTranslation();
  const statusOf = useCommandLookup();
  const run = useRunCommand();
  const entryOf = ({ id, keys }: (typeof commands)[number]): MenuEntry => {
    const { isAvailable, refusal, isOn } = statusOf(id);
    const [key] = keys;
    return {
      id,
      label: t(`command.${id}`),
      shortcut: key === undefined ? undefined : shownKey(key, isMac),
      isOn,
      refusal: isAvailable ? refusal : t('command.refusal.notHere'),
      run: () => run(id),
      onRefused: () => run(id),
      entries: id === 'workspace.openRecent' && recent.length > 0 ? recent : undefined,
    };
  };
  return (menu) => {
    const listed = commands.filter((command) => command.menu === menu);
    const sections = [...new Set(listed.map((command) => command.section))];
    return sections.map((section) => listed.filter((command) => command.section === section).map(entryOf));
  };
}
