// untranslated: words of the source's language left in the target, or no translation at all.
import { isChinese } from '../../model/language.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import type { Finding, SegmentCheck } from '../check.js';
import type { CheckedPair } from '../checkedArticle.js';

/** Chinese in English: a gloss in brackets is meant. */
function hanIn(text: string): readonly TextRange[] {
  return Array.from(
    text.matchAll(/\p{Script=Han}+(?:[，、·\s]*\p{Script=Han}+)*/gu),
    ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }),
  );
}

const isGloss = (text: string, { start, end }: TextRange): boolean =>
  /[(（[“‘"']\s*$/.test(text.slice(0, start)) && /^\s*[)）\]”’"']/.test(text.slice(end));

/** A clause of English words in Chinese: five or more in a row. */
function clausesIn(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/(?:[A-Za-z][a-z’'-]*[ ,]+){4,}[a-z’'-]+/g), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  })).filter(({ start, end }) => (text.slice(start, end).match(/\b[a-z]{2,}\b/g)?.length ?? 0) >= 4);
}

function wordsLeft({ source, target, article }: CheckedPair): readonly TextRange[] {
  const { terms } = article.settings;
  if (isChinese(target.language)) return isChinese(source.language) ? [] : clausesIn(target.text);
  if (!isChinese(source.language)) return [];
  const allowed = terms.findEnglish(target.text);
  return hanIn(target.text).filter(
    (range) => !isGloss(target.text, range) && !allowed.some((hit) => rangesOverlap(range, hit)),
  );
}

/** Only letters count: figures, codes and names in Latin may well be the same. */
const isTranslatable = ({ source }: CheckedPair): boolean =>
  isChinese(source.language)
    ? /\p{Script=Han}/u.test(source.text)
    : (source.text.match(/\b[a-z]{3,}\b/g)?.length ?? 0) >= 2;

/** Empty, the same as the source, or partly left in the source's language. */
export const untranslated: SegmentCheck = {
  kind: 'segment',
  id: 'untranslated',
  find: (pair): readonly Finding[] => {
    const { source, target, segment } = pair;
    if (source.text.trim() === '' || segment.isLeftOut) return [];
    const whole = {
      source: { start: 0, end: source.text.length },
      target: { start: 0, end: target.text.length },
    };
    if (!/[\p{L}\p{N}]/u.test(target.text))
      return /[\p{L}\p{N}]/u.test(source.text)
        ? [{ severity: 'error', source: whole.source, target: null, message: 'empty' }]
        : [];
    if (source.text.trim() === target.text.trim() && isTranslatable(pair))
      return [{ severity: 'error', ...whole, message: 'same' }];
    return wordsLeft(pair).map((range) => ({
      severity: 'error',
      source: null,
      target: range,
      message: 'left',
      values: { words: target.text.slice(range.start, range.end) },
    }));
  },
};
