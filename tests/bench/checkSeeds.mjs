// Slips of the kinds the checks are for, put into good translations one at a time by rule, so that every run has the same.

/** @typedef {{ source: string, target: string }} Pair */
/** A slip: the altered target, or null where the pair has no place for one. @typedef {(pair: Pair, i: number) => string | null} Seed */

/** The text with what the pattern first finds replaced; null: nothing is. @param {string} text @param {RegExp} pattern @param {(match: RegExpExecArray) => string} put */
export function once(text, pattern, put) {
  const match = pattern.exec(text);
  if (!match) return null;
  const altered = text.slice(0, match.index) + put(match) + text.slice(match.index + match[0].length);
  return altered === text ? null : altered;
}

const months = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');
const monthNames = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*';
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The source states the same digits: the figure is no year of the translator's. @param {string} source @param {string} digits */
const isStated = (source, digits) => source.replaceAll(',', '').includes(digits.replaceAll(',', ''));

/** @type {Readonly<Record<string, Seed>>} */
const numbers = {
  'number ×10': ({ source, target }) =>
    /[万亿]/.test(source)
      ? once(target, /\b(\d[\d,]*(?:\.\d+)?) (million|billion|trillion)\b/, ([, n = '', scale]) =>
          n.includes('.') ? `${n.replace('.', '')} ${scale}` : `${n}0 ${scale}`,
        )
      : null,
  'number scale word': ({ source, target }) =>
    /[万亿]/.test(source)
      ? once(target, /\b(million|billion)\b/, ([word]) => (word === 'million' ? 'billion' : 'million'))
      : null,
  'number digit': ({ source, target }) =>
    once(target, /(?<![\d.,$-])\d{2,3}(?![\d.,]\d|\d|-)(?! (?:years?|days?))/, ([n]) =>
      isStated(source, n) && !/年|月|日/.test(source) ? String(Number(n) + (n.endsWith('9') ? -1 : 1)) : n,
    ),
  'number percent': ({ source, target }) =>
    /%|％|百分之/.test(source)
      ? once(target, /(\d+(?:\.\d+)?)( ?%| percent)/, ([, n = '', sign = '']) => `${Number(n) + 2}${sign}`)
      : null,
  'number point for percent': ({ source, target }) =>
    /个百分点/.test(source) ? once(target, /percentage points?/, () => 'percent') : null,
  'number approximation': ({ target }) =>
    once(target, /(?<!\b(?:no|not) )\b(?:more than|over|nearly|almost) (?=\d)/i, ([word]) =>
      /more|over/i.test(word) ? 'nearly ' : 'more than ',
    ),
};

/** @type {Readonly<Record<string, Seed>>} */
const dates = {
  'date day': ({ source, target }) =>
    /\d{1,2}[日号]/.test(source)
      ? once(
          target,
          new RegExp(`\\b(${monthNames}\\.? )(\\d{1,2})(?!\\d|,\\d)`),
          ([, month = '', day = '']) => `${month}${Number(day) === 28 ? 27 : (Number(day) % 28) + 1}`,
        )
      : null,
  'date month': ({ source, target }, i) =>
    /\d{1,2}月/.test(source)
      ? once(target, new RegExp(`\\b${monthNames}(?=\\.? \\d{1,2}\\b)`), ([word]) => {
          const at = months.findIndex((month) => word.startsWith(month.slice(0, 3)));
          return months[(at + 1 + (i % 5)) % 12] ?? '';
        })
      : null,
  'date year': ({ source, target }) =>
    once(target, /\b(?:19|20)\d\d\b(?!s)/, ([year]) =>
      source.includes(year) ? String(Number(year) + 1) : year,
    ),
  'date weekday': ({ source, target }) =>
    /周[一二三四五六日]|星期[一二三四五六日天]/.test(source)
      ? once(target, new RegExp(days.join('|')), ([day]) => days[(days.indexOf(day) + 1) % 7] ?? '')
      : null,
};

/** @type {Readonly<Record<string, Seed>>} */
const meaning = {
  'office: vice left out': ({ source, target }) =>
    /副(?:主席|总统|总理|市长|省长|部长|局长|主任|会长|院长|校长|书记|总裁|经理|教授|司令)/.test(source)
      ? once(target, /\b(?:vice|deputy|associate)[ -](?=\p{L})/iu, () => '')
      : null,
  'negation left out': ({ source, target }) =>
    /[不没未]/.test(source)
      ? once(
          target,
          /\b(?:did not|does not|do not|is not|are not|was not|were not|will not|has not|have not|cannot|can't|don't|didn't|won't|isn't)\b/,
          ([words]) =>
            words
              .replace(/ ?(?:not|n't)$/, '')
              .replace(/^(?:did|does|do)$/, '')
              .replace(/^wo$/, 'will'),
        )
      : null,
  'direction turned': ({ source, target }) =>
    /增长|上升|下降|下跌|上涨|减少|增加/.test(source)
      ? once(target, /\b(?:rose|fell|increased|decreased|grew|dropped|up|down)\b(?= (?:by )?\d)/, ([word]) =>
          /rose|increased|grew|up/.test(word) ? 'fell' : 'rose',
        )
      : null,
  'speech unquoted': ({ source, target }) =>
    /[说称表示]：?“[^”]{12,}”/.test(source) && /“|"/.test(target) ? target.replaceAll(/[“”"]/g, '') : null,
};

/** How a name is misspelt: a letter of it changed as people do. @type {readonly (readonly [RegExp, string])[]} */
const slips = [
  [/zh/i, 'z'],
  [/(?<![zcs])sh/i, 's'],
  [/ch/i, 'c'],
  [/ng\b/, 'n'],
  [/n\b/, 'ng'],
  [/ao/, 'ou'],
  [/i\b/, 'e'],
  [/a/, 'e'],
];

/** @param {string} name @param {number} i */
export function misspelt(name, i) {
  for (let step = 0; step < slips.length; step += 1) {
    const [pattern, put] = slips[(i + step) % slips.length] ?? [/^/, ''];
    const altered = name.replace(pattern, (found) =>
      /^\p{Lu}/u.test(found) ? put.charAt(0).toUpperCase() + put.slice(1) : put,
    );
    if (altered !== name) return altered;
  }
  return null;
}

/** Every kind but names, which the matchers find. */
export const seeds = { ...numbers, ...dates, ...meaning };

/**
 * The pairs with one slip each, kind by kind. `namesIn` answers the renderings of people and places in a target.
 * @param {readonly Pair[]} pairs
 * @param {(pair: Pair) => readonly { kind: string, start: number, end: number }[]} namesIn
 * @param {Readonly<Record<string, Seed>>} [kinds]
 * @returns {ReadonlyMap<string, readonly { clean: Pair, seeded: Pair }[]>}
 */
export function seededPairs(pairs, namesIn, kinds = seeds) {
  /** @type {Map<string, { clean: Pair, seeded: Pair }[]>} */
  const found = new Map();
  const add = (
    /** @type {string} */ kind,
    /** @type {Pair} */ clean,
    /** @type {string | null} */ target,
  ) => {
    if (target === null || target === clean.target) return;
    found.set(kind, [...(found.get(kind) ?? []), { clean, seeded: { ...clean, target } }]);
  };
  pairs.forEach((pair, i) => {
    for (const [kind, seed] of Object.entries(kinds)) add(kind, pair, seed(pair, i));
    for (const { kind, start, end } of namesIn(pair).slice(0, 1)) {
      const name = misspelt(pair.target.slice(start, end), i);
      add(`${kind} misspelt`, pair, name && pair.target.slice(0, start) + name + pair.target.slice(end));
    }
  });
  return found;
}
