// A button that is an icon alone: its name is its label and tooltip.
import { Button, type ButtonProps } from './Button.js';
import { Icon } from './Icon.js';
import type { IconName } from './icons/shapes.js';

/** An icon with a name; the tooltip shows the name and the key. */
export function IconButton({
  icon,
  label,
  ...props
}: Omit<ButtonProps, 'children' | 'isIconOnly' | 'tooltip' | 'aria-label'> & {
  readonly icon: IconName;
  readonly label: string;
}) {
  const { kind = 'bare', size } = props;
  return (
    <Button {...props} kind={kind} isIconOnly tooltip={label} aria-label={label}>
      <Icon name={icon} size={size === 'small' ? 'small' : 'normal'} />
    </Button>
  );
}
