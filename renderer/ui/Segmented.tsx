// A choice of few, all in view.
import { Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './Select.js';

/** Segments side by side; arrow keys choose. */
export function Segmented<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <RadioGroup
      className="segmented"
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value}>
          <span lang={choice.lang}>{choice.label}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
