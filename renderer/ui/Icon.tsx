// The icon set: 16 px drawings of our own, in the colour of the text around them.
import { iconShapes, type IconName } from './icons/shapes.js';

/** Size in the grid: 14 px (gutter, status bar), 16 px, 24 px (failure page). */
export type IconSize = 'small' | 'normal' | 'large';

/** One icon in the colour of the text around it; without `label` it is decoration. */
export function Icon({
  name,
  size = 'normal',
  label,
  className,
}: {
  readonly name: IconName;
  readonly size?: IconSize;
  readonly label?: string;
  readonly className?: string;
}) {
  const classes = ['icon', size === 'normal' ? '' : `is-${size}`, className ?? ''].filter(Boolean).join(' ');
  return (
    <svg
      className={classes}
      viewBox="0 0 16 16"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {iconShapes[name]}
    </svg>
  );
}
