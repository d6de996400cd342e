// Words, one a line; kept when one leaves the field.
import { useEffect, useState } from 'react';
import { TextField } from '../ui/TextField.js';

/** Blank lines and words that stand twice are left out. */
export function WordList({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}) {
  const saved = words.join('\n');
  const [text, setText] = useState(saved);
  // What somebody else saved, or what was put in order.
  useEffect(() => setText(saved), [saved]);
  const keep = (): void => {
    const lines = text.split('\n').map((line) => line.normalize('NFC').trim());
    const next = [...new Set(lines.filter((line) => line !== ''))];
    if (next.join('\n') === saved) setText(saved);
    else onChange(next);
  };
  return (
    <div className="word-list" onBlur={keep}>
      <TextField label={label} value={text} onChange={setText} isMultiline />
    </div>
  );
}
