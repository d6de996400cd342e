// The one way of writing plain data as text, so that its hash is the same on every machine and in every database.

/**
 * JSON without white space, the keys of objects in the order of their UTF-16 code units (as RFC 8785 orders them).
 * Members that are undefined are left out. For plain data only: no functions, no dates, no bigint.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
