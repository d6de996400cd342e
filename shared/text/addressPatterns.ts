// The patterns by which the tokenizer knows web and e-mail addresses and inline codes; sticky, linear or bounded.
import { noLatin, sticky } from './patternParts.js';

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const topLevel = '(?:com|cn|org|net|gov|edu|info|biz|io|ua|ru|hk|tw|uk|eu|jp|de|fr|example|test)';
const path = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*";

const urlPattern = sticky(
  `(?:https?|ftp)://${path}|www\\.${label}\\.${path}` +
    `|(?:${label}\\.){1,6}${topLevel}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])(?::[0-9]{1,5})?(?:/${path})?`,
);

/** An e-mail address. */
export const emailPattern = sticky(
  `[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@(?:${label}\\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9])`,
);

/**
 * The end of the web address at `at` (with a scheme, with www., or a bare host under a common top-level domain),
 * without the punctuation that closes the sentence or the bracket around it; `at` when there is none.
 */
export function urlEnd(text: string, at: number): number {
  urlPattern.lastIndex = at;
  if (!urlPattern.test(text)) return at;
  let end = urlPattern.lastIndex;
  let unopened = 0;
  for (let i = at; i < end; i++) {
    if (text[i] === '(') unopened -= 1;
    else if (text[i] === ')') unopened += 1;
  }
  for (; end > at; end--) {
    const last = text[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'*\]]/.test(last)) break;
  }
  return end;
}

// No token but a break holds a line break, so a tag stands on one line.
const space = '[ \\t\\u00A0]';
const inQuotes = '<\\n\\v\\f\\r\\x85\\u2028\\u2029';
const attribute =
  `[A-Za-z_:][A-Za-z0-9_:.-]{0,63}${space}{0,2}=${space}{0,2}` +
  `(?:"[^"${inQuotes}]{0,500}"|'[^'${inQuotes}]{0,500}')`;

/** What a program will fill in, or an inline code: U+FFFC, {0}, {{name}}, \${name}, %1$s, <g id="1">, <x/>, </b>. */
export const placeholderPattern = sticky(
  '\\uFFFC|\\$?\\{[A-Za-z0-9_.]{1,64}\\}|\\{\\{ ?[A-Za-z0-9_.]{1,64} ?\\}\\}' +
    `|%(?:[0-9]{1,3}\\$|\\([A-Za-z0-9_.]{1,64}\\))?[sd]${noLatin}` +
    `|</[A-Za-z][A-Za-z0-9:._-]{0,31}${space}{0,2}>|<[A-Za-z][A-Za-z0-9:._-]{0,31}(?:${space}{1,2}${attribute}){0,16}${space}{0,2}/?>`,
);
