// A number, kept when one leaves the field or presses Enter, if it lies where it has to.
import { useEffect, useState } from 'react';
import { TextField } from '../ui/TextField.js';

/** `wrong` says what is wrong with a number; null: nothing. Of what is no number it is asked with NaN. */
export function NumberField({
  label,
  value,
  wrong,
  isLabelHidden = false,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly wrong: (value: number) => string | null;
  readonly isLabelHidden?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const saved = String(value);
  const [text, setText] = useState(saved);
  const [error, setError] = useState<string | null>(null);
  // What somebody else saved.
  useEffect(() => {
    setText(saved);
    setError(null);
  }, [saved]);
  const keep = (): void => {
    const typed = text.normalize('NFKC').trim();
    const next = typed === '' ? Number.NaN : Number(typed);
    const reason = wrong(next);
    setError(reason);
    if (reason !== null) return;
    if (next === value) setText(saved);
    else onChange(next);
  };
  return (
    <form
      className="number-field"
      onBlur={keep}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={label} value={text} onChange={setText} error={error} isLabelHidden={isLabelHidden} />
    </form>
  );
}
