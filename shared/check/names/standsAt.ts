// Where a name stands in a text.
import type { TextRange } from '../../model/inlineText.js';

const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, "[’']");

/** As whole words, either apostrophe, possessives without their ending; in Chinese wherever the characters are. */
export function standsAt(text: string, words: string): readonly TextRange[] {
  // Most names do not stand there, and making a pattern costs more than seeing that.
  const [head = ''] = words.split(/[’']/, 1);
  if (!text.includes(head)) return [];
  const pattern = /^\p{Script=Han}/u.test(words)
    ? escaped(words)
    : `(?<![\\p{L}])${escaped(words)}(?![\\p{L}]|[’']\\p{Ll}{2})`;
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
