// A key, as printed on it.

/** One key or key combination. Screen readers get it from the command itself. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
