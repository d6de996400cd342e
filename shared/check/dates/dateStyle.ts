// date-style: how the desk writes dates and times in English.
import type { StyleName } from '../../model/check.js';
import { fixOf, sideOf, type Finding, type TextCheck } from '../check.js';
import type { CheckedText } from '../checkedArticle.js';

interface Rule {
  readonly pattern: RegExp;
  readonly instead: (match: RegExpMatchArray) => string;
}

const month = '(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const longMonth = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const rule = (source: string, instead: Rule['instead'], flags = 'g'): Rule => ({
  pattern: new RegExp(source, flags),
  instead,
});

const short: Readonly<Record<string, string>> = {
  January: 'Jan',
  February: 'Feb',
  August: 'Aug',
  September: 'Sept',
  October: 'Oct',
  November: 'Nov',
  December: 'Dec',
};

/** Of all desks. */
const always: readonly Rule[] = [
  rule(`\\b((?:18|19|20)\\d0)['’]s\\b`, ([, decade = '']) => `${decade}s`),
  rule(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)\\b`, ([, name = '', day = '']) => `${name} ${day}`),
  rule(`\\b${longMonth} (\\d{1,2})(?:st|nd|rd|th)\\b`, ([, name = '', day = '']) => `${name} ${day}`),
];

const rules: Readonly<Record<StyleName, readonly Rule[]>> = {
  chinadaily: [
    rule(`\\b${month}\\. ?(?=\\d)`, ([, name = '']) => `${name} `),
    rule(
      `\\b(January|February|August|September|October|November|December) (?=\\d{1,2}\\b)`,
      ([, name = '']) => `${short[name]} `,
    ),
    rule(`\\b(\\d{1,2}):00 ?([ap])\\.?m\\.?`, ([, hour = '', half = '']) => `${hour} ${half}m`),
    rule(
      `\\b(\\d{1,2}(?::\\d{2})?)(?: ?([ap])\\.m\\.|([ap])m\\b)`,
      ([, hour = '', half, other]) => `${hour} ${half ?? other}m`,
    ),
  ],
  ap: [
    rule(`\\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec) (?=\\d)`, ([, name = '']) => `${name}. `),
    rule(`\\b(\\d{1,2}(?::\\d{2})?) ?([ap])m\\b`, ([, hour = '', half = '']) => `${hour} ${half}.m.`),
  ],
  uk: [
    rule(`\\b${longMonth} (\\d{1,2})(?!\\d)(?:, (?=\\d{4}))?`, ([, name = '', day = '']) => `${day} ${name}`),
    rule(
      `\\b(\\d{1,2}(?:[:.]\\d{2})?) ([ap])\\.?m\\.?(?!\\w)`,
      ([, hour = '', half = '']) => `${hour}${half}m`,
    ),
  ],
};

function findingsOf(text: CheckedText, { pattern, instead }: Rule): readonly Finding[] {
  return Array.from(text.text.matchAll(pattern)).flatMap((match): readonly Finding[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    const words = instead(match);
    if (words === match[0]) return [];
    return [
      {
        severity: 'notice',
        ...sideOf(text, range),
        message: 'style',
        values: { words: match[0].trim(), expected: words.trim() },
        fix: fixOf(text, range, words),
      },
    ];
  });
}

/** Dec 2 at China Daily, Dec. 2 at AP, 2 December in the UK; the 1990s everywhere. */
export const dateStyle: TextCheck = {
  kind: 'english',
  id: 'date-style',
  find: (text, pair) =>
    // Every rule has a figure in it.
    text.side === 'target' && /\d/.test(text.text)
      ? [...always, ...rules[pair.article.settings.profile.style]].flatMap((one) => findingsOf(text, one))
      : [],
};
