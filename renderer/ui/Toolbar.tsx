// The bar below the title bar. Each screen renders its own.
import type { ReactNode } from 'react';

/** A row of tools; F6 finds it. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="toolbar" aria-label={label} data-pane="toolbar">
      {children}
    </nav>
  );
}

/** A hairline between groups of tools. */
export function ToolbarSeparator({ isWide }: { readonly isWide?: boolean }) {
  return <span className={isWide ? 'sep w-mid' : 'sep'} aria-hidden="true" />;
}
