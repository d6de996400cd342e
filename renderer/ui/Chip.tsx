// A small choice that is on or off, with a figure perhaps.
import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';

/** On shows accent outline and tick. */
export function Chip({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <AriaToggleButton className="chip" isSelected={isOn} onChange={onChange}>
      {children}
    </AriaToggleButton>
  );
}
