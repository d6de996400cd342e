// A menu under a button: entries with keys, ticks, sections, submenus; a refused entry says why.
import { Fragment, type ReactNode } from 'react';
import {
  Button,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { useStatusMessage } from './StatusMessage.js';
import { Icon } from './Icon.js';
import { Kbd } from './Kbd.js';

/** One entry. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly isOn?: boolean | null;
  /** A sentence: stays visible, choosing it says why it is refused. */
  readonly refusal?: string | null;
  /** Says why elsewhere than in the status bar. */
  readonly onRefused?: (refusal: string) => void;
  readonly lang?: string;
  readonly note?: string;
  readonly run?: () => void;
  readonly entries?: readonly MenuEntry[];
}
/** Entries between two lines. */
export type MenuSection = readonly MenuEntry[];

/** A button (its content is `children`) that opens a menu. */
export function Menu({
  label,
  sections,
  className,
  children,
  onOpen,
  isOpen,
  onOpenChange,
  isTabStop = true,
}: {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly className?: string;
  readonly children: ReactNode;
  readonly onOpen?: () => void;
  /** Set when others open it too. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** False: reached by other keys than Tab. */
  readonly isTabStop?: boolean;
}) {
  const changed = (isNowOpen: boolean): void => {
    if (isNowOpen) onOpen?.();
    onOpenChange?.(isNowOpen);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={changed}>
      <Button className={className ?? 'button'} aria-label={label} excludeFromTabOrder={!isTabStop}>
        {children}
      </Button>
      <Popover className="popover" offset={2} placement="bottom start">
        <MenuList label={label} sections={sections} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList({
  label,
  sections,
}: {
  readonly label: string;
  readonly sections: readonly MenuSection[];
}) {
  const filled = sections.filter((section) => section.length > 0);
  return (
    <AriaMenu className="menu" aria-label={label}>
      {filled.map((section, at) => (
        <Fragment key={section[0]?.id}>
          {at > 0 && <Separator />}
          {section.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Fragment>
      ))}
    </AriaMenu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const say = useStatusMessage();
  if (entry.entries)
    return (
      <SubmenuTrigger>
        <MenuItem textValue={entry.label}>
          <span className="tick" />
          <span className="label">{entry.label}</span>
          <Icon name="right" size="small" className="key" />
        </MenuItem>
        <Popover className="popover" offset={-2}>
          <MenuList label={entry.label} sections={[entry.entries]} />
        </Popover>
      </SubmenuTrigger>
    );
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={entry.refusal ? 'refused' : ''}
      onAction={() => (entry.refusal ? (entry.onRefused ?? say)(entry.refusal) : entry.run?.())}
    >
      <span className="tick">
        {entry.refusal ? (
          <Icon name="lock" size="small" />
        ) : (
          entry.isOn && <Icon name="accept" size="small" />
        )}
      </span>
      <span className="label" lang={entry.lang}>
        {entry.label}
      </span>
      {entry.note !== undefined && <span className="quiet meta">{entry.note}</span>}
      {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
    </MenuItem>
  );
}
