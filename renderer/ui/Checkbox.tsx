// Yes or no, with its words beside it.
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

/** A box and what it means. */
export function Checkbox({
  isOn,
  onChange,
  children,
  isDisabled,
}: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaCheckbox className="opt" isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className="check" aria-hidden="true" />
      {children}
    </AriaCheckbox>
  );
}
