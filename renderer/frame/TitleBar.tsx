// The title bar: mark, workspace, menus (macOS has its own), palette field, who I am, window buttons.
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isMac, useRunCommand } from '../commands/CommandProvider.js';
import { shownKey } from '../commands/commandKeys.js';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { MenuBar } from './MenuBar.js';
import { WindowButtons } from './WindowButtons.js';
import type { ReactNode } from 'react';
import type { MenuEntry } from '../ui/Menu.js';

/** `person` is the person switcher. Without one no workspace can be worked in: no menus, no palette. */
export function TitleBar({
  name,
  recent,
  person,
}: {
  readonly name: string;
  readonly recent: readonly MenuEntry[];
  readonly person: ReactNode;
}) {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <header className={isMac ? 'titlebar is-mac' : 'titlebar'}>
      <div>
        <span className="mark">
          <Icon name="mark" />
        </span>
        <span className="strong cut name">{name}</span>
        {!isMac && person !== null && <MenuBar recent={recent} />}
      </div>
      <div>
        {person !== null && (
          <Button className="command-field" onPress={() => run('go.palette')}>
            <Icon name="search" />
            <span className="cut">{t('title.palette')}</span>
            <Kbd>{shownKey('Mod+K', isMac)}</Kbd>
          </Button>
        )}
      </div>
      <div className="end">
        {person}
        {!isMac && <WindowButtons />}
      </div>
    </header>
  );
}
