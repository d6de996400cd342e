// The tool bar of the align view.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandButton, ToolButton } from '../commands/CommandButton.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useRunCommand } from '../commands/CommandProvider.js';
import { Icon } from '../ui/Icon.js';
import { Menu } from '../ui/Menu.js';
import { Stages } from '../ui/Stages.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';

/** Everything in it is a command. */
export function AlignToolbar(): ReactNode {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('align.tools')}>
      <h1 className="visually-hidden">{t('align.title')}</h1>
      <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      <ToolbarSeparator />
      <Stages current="align" />
      <ToolbarSeparator />
      <ToolButton command="edit.undo" icon="undo" />
      <ToolButton command="edit.redo" icon="redo" />
      <ToolbarSeparator isWide />
      <CommandButton command="align.joinLinks" icon="merge" kind="bare" isFoldable hasKey={false} />
      <CommandButton command="align.cutBlock" icon="split" kind="bare" isFoldable hasKey={false} />
      <MoveMenu />
      <CommandButton command="align.linkBlocks" icon="link" kind="bare" isFoldable hasKey={false} />
      <CommandButton command="align.unlinkBlocks" icon="unlink" kind="bare" isFoldable hasKey={false} />
      <span className="spacer" />
      <CommandButton command="view.anchors" icon="anchors" kind="bare" isFoldable hasKey={false} />
      <CommandButton command="align.accept" kind="primary" />
    </Toolbar>
  );
}

function MoveMenu(): ReactNode {
  const { t } = useTranslation();
  const run = useRunCommand();
  const moves = [
    { id: 'align.moveUp' as const, label: t('align.moveUp'), key: 'Alt+ArrowUp' },
    { id: 'align.moveDown' as const, label: t('align.moveDown'), key: 'Alt+ArrowDown' },
  ];
  return (
    <Menu
      label={t('align.move')}
      className="button bare foldable"
      sections={[
        moves.map(({ id, label, key }) => ({
          id,
          label,
          shortcut: shownKey(key, isMac),
          run: () => run(id),
        })),
      ]}
    >
      <Icon name="move" />
      <span>{t('align.move')}</span>
    </Menu>
  );
}
