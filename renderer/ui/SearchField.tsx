// The field one searches in: Esc clears it, a second Esc leaves it.
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.js';
import { Kbd } from './Kbd.js';

/** A search field with clear button; `hint` is the key that leads here, shown while empty. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  hint,
  isFocusedFirst,
  className,
  onSubmit,
  onArrowDown,
  inputRef,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** A dialog or screen that opens puts its focus here. */
  readonly isFocusedFirst?: boolean;
  readonly className?: string;
  readonly onSubmit?: () => void;
  readonly onArrowDown?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation();
  const own = useRef<HTMLInputElement | null>(null);
  const field = inputRef ?? own;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      onChange('');
    } else if (event.key === 'Escape') event.currentTarget.blur();
    else if (event.key === 'Enter') onSubmit?.();
    else if (event.key === 'ArrowDown' && onArrowDown) {
      event.preventDefault();
      onArrowDown();
    }
  };
  return (
    <span className={`field ${className ?? ''}`}>
      <Icon name="search" />
      <input
        type="search"
        ref={field}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        // Only where a dialog or screen has just been opened by the user.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isFocusedFirst}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        hint !== undefined && <Kbd>{hint}</Kbd>
      ) : (
        <button
          type="button"
          className="clear"
          tabIndex={-1}
          aria-label={t('ui.search.clear')}
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
        >
          <Icon name="close" size="small" />
        </button>
      )}
    </span>
  );
}
