// A button that stays on or off.
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.js';

/** Bare by default; on shows tint and dot. */
export function ToggleButton({
  isOn,
  onChange,
  children,
  ...props
}: Omit<ButtonProps, 'isOn' | 'onPress' | 'children'> & {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Button kind="bare" {...props} isOn={isOn} onPress={() => onChange(!isOn)}>
      {children}
    </Button>
  );
}
