// Text for screen readers alone.
import type { ReactNode } from 'react';

/** Not seen, but read. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
