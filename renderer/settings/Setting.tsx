// One setting: its name, a word about it, its control.
import type { ReactNode } from 'react';

/** A row with a hairline below. */
export function Setting({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="setting">
      <span>{name}</span>
      <p>{hint}</p>
      <div>{children}</div>
    </div>
  );
}
