// A person in two letters: the hue of their changes, and the line form that says the same without colour.

/** Two letters of a name: first and last word's initials, or the last two characters of a Chinese name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  if (/\p{Script=Han}/u.test(first)) return Array.from(first).slice(-2).join('');
  if (words.length === 1) return Array.from(first).slice(0, 2).join('').toUpperCase();
  return [Array.from(first)[0] ?? '', Array.from(words.at(-1) ?? '')[0] ?? ''].join('').toUpperCase();
}

/** Initials, or with `isFull` the name, in the person's hue and line form. */
export function Avatar({
  name,
  hue,
  isFull,
}: {
  readonly name: string;
  readonly hue: 1 | 2 | 3 | 4;
  readonly isFull?: boolean;
}) {
  return (
    <span className={`author by${hue}`} title={isFull ? undefined : name}>
      <u aria-label={isFull ? undefined : name} role={isFull ? undefined : 'img'}>
        {isFull ? name : initialsOf(name)}
      </u>
    </span>
  );
}
