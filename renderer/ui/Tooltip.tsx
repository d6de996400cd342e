// A short explanation on hover or focus: the name of an icon with its key, or why a command is refused.
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd.js';

/** Explains its one focusable child (a button of this kit). Without text the child stands alone. */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  readonly text: ReactNode;
  readonly shortcut?: string;
  readonly children: ReactElement;
}) {
  if (text === null || text === undefined || text === '') return children;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
