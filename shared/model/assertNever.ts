/** Closes a union: a variant left out does not compile; reached at run time it is a bug and throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
