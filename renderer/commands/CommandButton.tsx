// Buttons that run commands: they show the command's name or icon and key, and explain a refusal.
import type { CommandId } from '../../shared/commands.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import type { IconName } from '../ui/icons/shapes.js';
import { Kbd } from '../ui/Kbd.js';
import { IconButton } from '../ui/IconButton.js';
import { shownKey } from './commandKeys.js';
import { isMac, useCommandStatus, useCommandText, useRunCommand } from './CommandProvider.js';

/** A button with the command's name (or `label`), an optional icon and its key. */
export function CommandButton({
  command,
  icon,
  label,
  kind,
  size,
  isFoldable,
  hasKey = true,
}: {
  readonly command: CommandId;
  readonly icon?: IconName;
  readonly label?: string;
  readonly kind?: 'plain' | 'primary' | 'bare';
  readonly size?: 'small' | 'normal' | 'tall';
  /** In narrow windows only the icon stays. */
  readonly isFoldable?: boolean;
  readonly hasKey?: boolean;
}) {
  const { name, key } = useCommandText(command);
  const status = useCommandStatus(command);
  const run = useRunCommand();
  const shownName = label ?? name;
  return (
    <Button
      kind={kind}
      size={size}
      isFoldable={isFoldable}
      refusal={status.refusal}
      isOn={status.isOn ?? undefined}
      aria-label={isFoldable ? shownName : undefined}
      tooltip={isFoldable ? name : undefined}
      tooltipKey={isFoldable && key !== null ? shownKey(key, isMac) : undefined}
      onPress={() => run(command)}
      onRefused={() => run(command)}
    >
      {icon && <Icon name={status.refusal ? 'lock' : icon} />}
      <span>{shownName}</span>
      {hasKey && key !== null && <Kbd>{shownKey(key, isMac)}</Kbd>}
    </Button>
  );
}

/** An icon alone; name and key are its tooltip. */
export function ToolButton({
  command,
  icon,
  size,
}: {
  readonly command: CommandId;
  readonly icon: IconName;
  readonly size?: 'small' | 'normal';
}) {
  const { name, key } = useCommandText(command);
  const status = useCommandStatus(command);
  const run = useRunCommand();
  return (
    <IconButton
      icon={icon}
      size={size}
      label={name}
      refusal={status.refusal}
      isOn={status.isOn ?? undefined}
      tooltipKey={key === null ? undefined : shownKey(key, isMac)}
      onPress={() => run(command)}
      onRefused={() => run(command)}
    />
  );
}
