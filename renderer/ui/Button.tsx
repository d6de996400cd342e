// The button of the kit. A refused one stays in place and focusable, and says why.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStatusMessage } from './StatusMessage.js';
import { Tooltip } from './Tooltip.js';

/** What every button of the kit takes. */
export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  /** One primary button per screen. Bare ones have no outline. */
  readonly kind?: 'plain' | 'primary' | 'bare' | undefined;
  readonly size?: 'small' | 'normal' | 'tall' | undefined;
  /** A sentence: the button stays visible and focusable, pressing it says why it is refused. */
  readonly refusal?: string | null | undefined;
  /** Says why elsewhere than in the status bar. */
  readonly onRefused?: (refusal: string) => void;
  /** For a button that is on or off. */
  readonly isOn?: boolean | undefined;
  /** In narrow windows only the icon stays. */
  readonly isFoldable?: boolean | undefined;
  readonly isIconOnly?: boolean | undefined;
  readonly tooltip?: string | undefined;
  readonly tooltipKey?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  /** A dialog or screen that opens puts its focus here. */
  readonly isFocusedFirst?: boolean | undefined;
  /** False: reached by other keys than Tab. */
  readonly isTabStop?: boolean;
  readonly className?: string | undefined;
  readonly type?: 'button' | 'submit';
}

function classesOf(props: ButtonProps): string {
  const { kind = 'plain', size = 'normal', refusal, isFoldable, isIconOnly, className } = props;
  return [
    'button',
    kind === 'plain' || (kind === 'primary' && refusal) ? null : kind,
    size === 'normal' ? null : size,
    refusal ? 'refused' : null,
    isFoldable ? 'foldable' : null,
    isIconOnly ? 'icon-only' : null,
    className,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A push button, or with `isOn` a toggle. */
export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    refusal,
    onRefused,
    isOn,
    tooltip,
    tooltipKey,
    isFocusedFirst,
    isTabStop = true,
    type = 'button',
  } = props;
  const say = useStatusMessage();
  const button = (
    <AriaButton
      type={type}
      className={classesOf(props)}
      aria-label={props['aria-label']}
      aria-disabled={refusal ? true : undefined}
      aria-pressed={isOn}
      excludeFromTabOrder={!isTabStop}
      // Only where a dialog or screen has just been opened by the user.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isFocusedFirst}
      onPress={() => (refusal ? (onRefused ?? say)(refusal) : onPress?.())}
    >
      {children}
    </AriaButton>
  );
  if (refusal === undefined && tooltip === undefined) return button;
  return (
    <Tooltip text={refusal ?? tooltip} shortcut={refusal ? undefined : tooltipKey}>
      {button}
    </Tooltip>
  );
}
