// A short explanation on hover or focus: the name of an icon with its key, or why a command is refused.
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd.js';

/**
 * Explains its one focusable child (a button of this kit). Without text there is none, but the child stays the same
 * element: a button whose refusal comes or goes keeps the keyboard.
 */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  readonly text: ReactNode;
  readonly shortcut?: string;
  readonly children: ReactElement;
}) {
  const isEmpty = text === null || text === undefined || text === '';
  return (
    <TooltipTrigger delay={500} closeDelay={0} isDisabled={isEmpty}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
