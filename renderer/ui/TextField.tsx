// Fields for words: one line, or several.
import { useId, type ReactNode } from 'react';
import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { Icon } from './Icon.js';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A sentence; the field gets the error edge and names it. */
  readonly error?: string | null;
  readonly placeholder?: string;
  /** The label is read, not shown. */
  readonly isLabelHidden?: boolean;
  readonly isMultiline?: boolean;
  /** A dialog or screen that opens puts its focus here. */
  readonly isFocusedFirst?: boolean;
  readonly lang?: string;
  readonly children?: ReactNode;
}

/** A labelled field; an error stands below it with the icon in the field. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, error, placeholder, isLabelHidden, isMultiline, isFocusedFirst, lang } =
    props;
  const errorId = useId();
  const wrong = error ? ' wrong' : '';
  return (
    <AriaTextField
      className="field-block"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      // The browser's own validation would keep the form from being sent again.
      validationBehavior="aria"
      aria-label={isLabelHidden ? label : undefined}
      aria-describedby={error ? errorId : undefined}
      // Only where a dialog or screen has just been opened by the user.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isFocusedFirst}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      {isMultiline ? (
        <TextArea className={`area${wrong}`} placeholder={placeholder} lang={lang} />
      ) : (
        <span className={`field tall${wrong}`}>
          {error && <Icon name="error" />}
          <Input placeholder={placeholder} lang={lang} />
          {props.children}
        </span>
      )}
      {error && (
        <span id={errorId} className="field-error" role="alert">
          {error}
        </span>
      )}
    </AriaTextField>
  );
}
