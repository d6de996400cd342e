// term: what the termbase wants stands in the target, and what it forbids does not.
import type { Concept } from '../../model/term.js';
import { isChinese } from '../../model/language.js';
import { fixOf, plainRange, type Finding, type SegmentCheck } from '../check.js';
import type { CheckedPair, CheckedText } from '../checkedArticle.js';
import type { TermHit } from '../../terms/termIndex.js';

/** Terms of the termbase that stand in a text, the longest first of each place. */
export const hitsIn = (text: CheckedText, { article }: CheckedPair): readonly TermHit[] =>
  isChinese(text.language)
    ? article.settings.terms.findChinese(text.text)
    : article.settings.terms.findEnglish(text.text);

function termsFor({ chinese, english }: Concept, text: CheckedText) {
  return isChinese(text.language) ? chinese : english;
}

/** What the desk writes for it; null: the termbase has no word in this language. */
export function wantedTerm(concept: Concept, text: CheckedText): string | null {
  const terms = termsFor(concept, text).filter(({ status }) => status !== 'forbidden');
  return (terms.find(({ status }) => status === 'preferred') ?? terms[0])?.text ?? null;
}

function forbiddenIn(pair: CheckedPair): readonly Finding[] {
  return hitsIn(pair.target, pair)
    .filter(({ term }) => term.status === 'forbidden')
    .map((hit): Finding => {
      const instead = wantedTerm(hit.concept, pair.target);
      return {
        severity: 'error',
        source: null,
        target: plainRange(hit),
        message: instead === null ? 'forbidden' : 'forbiddenFix',
        values: {
          words: pair.target.text.slice(hit.start, hit.end),
          ...(instead !== null && { expected: instead }),
        },
        fix: instead === null ? null : fixOf(pair.target, hit, instead),
      };
    });
}

/** Of equal words in two concepts either may be meant. */
function missingIn(pair: CheckedPair): readonly Finding[] {
  const given = new Set(hitsIn(pair.target, pair).map(({ concept }) => concept.id));
  const target = pair.target.text.toLowerCase();
  const stands = (concept: Concept): boolean =>
    given.has(concept.id) ||
    termsFor(concept, pair.target).some(({ text }) => target.includes(text.toLowerCase()));
  const seen = new Set<string>();
  return hitsIn(pair.source, pair).flatMap((hit): readonly Finding[] => {
    const expected = wantedTerm(hit.concept, pair.target);
    const words = pair.source.text.slice(hit.start, hit.end);
    if (hit.term.status === 'forbidden' || expected === null || stands(hit.concept) || seen.has(words))
      return [];
    seen.add(words);
    const twins = pair.article.settings.terms.concepts.filter(
      (other) =>
        other !== hit.concept && termsFor(other, pair.source).some(({ text }) => text === hit.term.text),
    );
    if (twins.some(stands)) return [];
    return [
      {
        severity: 'warning',
        source: plainRange(hit),
        target: null,
        message: 'missing',
        values: { source: words, expected },
      },
    ];
  });
}

/** E for a forbidden word, W where a term's rendering is not the termbase's. */
export const term: SegmentCheck = {
  kind: 'segment',
  id: 'term',
  find: (pair) => {
    if (pair.target.text.trim() === '') return [];
    return [...forbiddenIn(pair), ...missingIn(pair)];
  },
};
