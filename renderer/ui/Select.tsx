// One choice out of a short list.
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect } from 'react-aria-components';
import { Icon } from './Icon.js';

/** One thing to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Language of the label when it is not the interface's. */
  readonly lang?: string;
}

/** A labelled select; `isPlain` shows no outline until hovered. Arrow keys and typing choose without opening. */
export function Select<Value extends string>({
  label,
  value,
  choices,
  onChange,
  isPlain,
  isTabStop = true,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isPlain?: boolean;
  /** False: reached by other keys than Tab. */
  readonly isTabStop?: boolean;
}) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <AriaSelect
      className="select-root"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      <Button className={isPlain ? 'select plain' : 'select'} excludeFromTabOrder={!isTabStop}>
        <span lang={chosen?.lang}>{chosen?.label ?? ''}</span>
        <Icon name="down" size={isPlain ? 'small' : 'normal'} />
      </Button>
      <Popover className="popover" offset={2}>
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected && <Icon name="accept" size="small" />}</span>
                  <span lang={choice.lang}>{choice.label}</span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
