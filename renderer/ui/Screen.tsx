// The frame of a screen: its tool bar, its body, its status bar.
import type { ReactNode } from 'react';

/** Tool bar above, status bar below, the body takes the rest; `className` dresses the body. */
export function Screen({
  toolbar,
  status,
  className,
  children,
}: {
  readonly toolbar: ReactNode;
  readonly status: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="screen">
      {toolbar}
      <main className={className}>{children}</main>
      {status}
    </div>
  );
}
