// Finding a name by some of its words, by word beginnings, or a Chinese one by the initials of its pinyin.

/** How well a text fits a query: 0 not at all; a higher figure is better. */
export function matchText(query: string, name: string, keywords: string): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const scores = words.map((word) => matchWord(word, name.toLowerCase(), keywords.toLowerCase()));
  return scores.includes(0) ? 0 : Math.min(...scores);
}

function matchWord(word: string, name: string, keywords: string): number {
  if (name.startsWith(word)) return 5;
  const at = name.indexOf(word);
  if (at > 0 && (/[^a-z0-9]/.test(name[at - 1] ?? '') || /\p{Script=Han}/u.test(word))) return 4;
  const known = keywords.split(/\s+/);
  if (known.some((keyword) => keyword.startsWith(word))) return 3;
  if (at > 0) return 2;
  return known.some((keyword) => keyword.includes(word)) ? 1 : 0;
}

/** The stretch of `name` to mark, or null: the first word of the query that occurs in it. */
export function markedStretch(query: string, name: string): { start: number; end: number } | null {
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const start = name.toLowerCase().indexOf(word);
    if (start >= 0) return { start, end: start + word.length };
  }
  return null;
}
