// spelling, spelling-variant: English words the dictionaries do not know, and American and British spelling side by side.
import type { TextRange } from '../../model/inlineText.js';
import { fixOf, sideOf, type Finding, type TextCheck } from '../check.js';
import type { ArticleCheck } from '../check.js';
import { isEnglish, onceFor, type CheckedPair, type CheckedText } from '../checkedArticle.js';
import type { CheckResources } from '../checkResources.js';
import { isPinyin } from '../names/pinyinSyllables.js';

/** A word with its place. */
export interface Word extends TextRange {
  readonly text: string;
}

/** Lower-case words with nothing but letters and an apostrophe; parts of hyphened ones apart. */
export const plainWords = onceFor(({ text }: CheckedText): readonly Word[] => {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}.@/_&’'-])[a-z]{3,}(?:[’'](?:s|t|re|ve|ll|d))?(?![\p{L}\p{N}@/_’'])/gu),
  )
    .filter(
      ({ index, 0: word }) =>
        text[index + word.length] !== '.' ||
        !/^(?:com|cn|org|net|gov)/.test(text.slice(index + word.length + 1, index + word.length + 4)),
    )
    .map(({ index, 0: word }) => ({ text: word, start: index, end: index + word.length }));
});

/** Words of the desk no dictionary knows. */
const deskWords = new Set(
  'pre hotline hotlines yoghurt genomic wonton wontons kimchi graphene netizen netizens supercar supercars yuan renminbi mu jin li tael erhu guqin pipa qipao hanfu hutong siheyuan baijiu wushu taiji qigong kungfu weibo wechat livestream livestreaming livestreamer livestreamers online offline startup startups metaverse blockchain coronavirus covid vlog vlogger vloggers emoji selfie crowdfunding fintech healthcare smartphone smartphones website websites cybersecurity biotech photovoltaic telemedicine rollout'.split(
    ' ',
  ),
);

function isKnown(
  word: string,
  { spellers }: CheckResources,
  terms: CheckedPair['article']['settings']['terms'],
): boolean {
  if (!spellers) return true;
  const bare = word.replace(/[’']s$/u, '').replaceAll('’', "'");
  if (deskWords.has(bare) || spellers.us.isWord(bare) || spellers.uk.isWord(bare)) return true;
  const stem = bare.replace(
    /(?:s|es|ed|d|ing|ly|ness|er|ers|or|less|like|able|ism|ist|ists|ization|isation|ized)$/,
    '',
  );
  const root = bare.replace(
    /^(?:un|re|non|pre|anti|multi|inter|micro|macro|bio|eco|geo|hydro|photo|nano|super|sub|over|under|mini|mega|tele|auto|cyber|co|counter|de|dis|mis|semi|trans|ultra|post|electro|thermo|agri|aqua|infra)/,
    '',
  );
  if ([stem, `${stem}e`, root].some((part) => part !== bare && part.length > 3 && spellers.us.isWord(part)))
    return true;
  // Compounds both parts of which are words.
  for (let cut = 3; cut <= bare.length - 3; cut += 1)
    if (
      spellers.us.isWord(bare.slice(0, cut)) &&
      spellers.us.isWord(bare.slice(cut)) &&
      bare.length > 7 &&
      cut > 3 &&
      bare.length - cut > 3
    )
      return true;
  return terms.findEnglish(bare).length > 0;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Words one slip away: a letter left out, doubled, wrong, or two in the wrong order (Damerau 1964). */
function* neighbours(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
    if (tail !== '') yield head + tail.slice(1);
    for (const letter of letters) {
      if (at > 0) yield head + letter + tail;
      if (tail !== '' && at > 0) yield head + letter + tail.slice(1);
    }
  }
}

const slips = new Map<string, string | null>();

/** The dictionary's word that was most likely meant; null: none is near. Kept: the answer never changes. */
function meantWord(word: string, { spellers }: CheckResources): string | null {
  const bare = word.replace(/[’']s$/u, '');
  const known = slips.get(bare);
  if (known !== undefined) return known && known + word.slice(bare.length);
  let meant: string | null = null;
  for (const other of neighbours(bare))
    if (other.length >= Math.max(3, bare.length - 1) && spellers?.us.isWord(other)) {
      meant = other;
      break;
    }
  slips.set(bare, meant);
  return meant && meant + word.slice(bare.length);
}

/** Words neither dictionary has; names, pinyin and terms are left alone, and what an article repeats is its own. */
export const spelling: TextCheck = {
  kind: 'english',
  id: 'spelling',
  find: (text, { article, source }): readonly Finding[] => {
    if (text.side === 'source') return [];
    const { resources, terms } = article.settings;
    return (
      plainWords(text)
        .filter(({ text: word }) => !isKnown(word, resources, terms) && !source.text.includes(word))
        .map((word) => {
          const isRepeated = text.text.split(word.text).length > 2;
          const meant = isRepeated ? null : meantWord(word.text, resources);
          return { word, meant };
        })
        // becuase is nothing but syllables of pinyin, and so is guzheng.
        .filter(({ word, meant }) => meant !== null || !isPinyin(word.text))
        .map(({ word, meant }): Finding => {
          return {
            severity: meant === null ? 'notice' : 'warning',
            ...sideOf(text, word),
            message: meant === null ? 'unknown' : 'unknownFix',
            values: { word: word.text, ...(meant !== null && { expected: meant }) },
            fix: meant === null ? null : fixOf(text, word, meant),
          };
        })
    );
  },
};

/** How a desk writes it; the other spelling of the same word. */
const endings: readonly (readonly [us: RegExp, uk: string])[] = [
  [/^(\w{3,})iz(e|es|ed|ing|ation|ations|er|ers)$/, '$1is$2'],
  [/^(\w{2,})yz(e|es|ed|ing|er)$/, '$1ys$2'],
  [
    /^(col|hon|fav|lab|harb|neighb|behavi|hum|rum|flav|vap|endeav|arm|od|splend|rig|vig)or(s|ed|ing|ful|able|ably|ite|ites|hood|hoods|less|er|ers|y|al)?$/,
    '$1our$2',
  ],
  [
    /^(cent|theat|lit|kilomet|met|fib|calib|centimet|millimet|spect|somb|lust|meag|sabot)er(s|ed)?$/,
    '$1re$2',
  ],
  [
    /^(travel|cancel|level|label|model|signal|fuel|channel|counsel|marvel|quarrel|total|dial)(ed|ing|er|ers)$/,
    '$1l$2',
  ],
  [/^(defen|offen|licen|preten)se(s)?$/, '$1ce$2'],
  [/^(catal|dial|anal)og(s)?$/, '$1ogue$2'],
  [/^(program)(s)?$/, '$1me$2'],
  [/^(skill|ful)ful(l)?$/, '$1ful'],
];

/** Letters in which the two differ; most words have none of them. */
const mayVary =
  /i[sz](?:e|es|ed|ing|ation|ations|er|ers)$|y[sz](?:e|es|ed|ing|er)$|or|our|(?:er|re)(?:s|d|ed)?$|l(?:ed|ing|er|ers)$|[cs]es?$|ogu?e?s?$|m(?:me)?s?$|ful/;

/** `us` or `uk` where a word is spelt as only one of them does, with the other spelling. */
function variantOf(
  word: string,
  { spellers }: CheckResources,
): { readonly is: 'us' | 'uk'; readonly other: string } | null {
  if (!spellers || word.length < 5 || !mayVary.test(word)) return null;
  const [isUs, isUk] = [spellers.us.isWord(word), spellers.uk.isWord(word)];
  if (isUs && isUk) return null;
  for (const [pattern, replacement] of endings) {
    const british = word.replace(pattern, replacement);
    if (british !== word && isUs && spellers.uk.isWord(british)) return { is: 'us', other: british };
  }
  if (!isUk || isUs) return null;
  const american = [
    word.replace(/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'),
    word.replace(/ys(e|es|ed|ing|er)$/, 'yz$1'),
    word.replace('our', 'or'),
    word.replace(/re(s|d)?$/, 'er$1'),
    word.replace(/ll(ed|ing|er|ers)$/, 'l$1'),
    word.replace(/ce(s)?$/, 'se$1'),
    word.replace(/ogue(s)?$/, 'og$1'),
    word.replace(/mme(s)?$/, 'm$1'),
  ].find((other) => other !== word && spellers.us.isWord(other));
  return american === undefined ? null : { is: 'uk', other: american };
}

interface Variant extends Word {
  readonly index: number;
  readonly is: 'us' | 'uk';
  readonly other: string;
}

/** Words spelt in the manner the profile does not want; -ize is at home in both. */
export const spellingVariant: ArticleCheck = {
  kind: 'article',
  id: 'spelling-variant',
  find: ({ pairs, settings }) => {
    const { profile, resources } = settings;
    const english = pairs.filter(({ target }) => isEnglish(target.language));
    const variants = english.flatMap((pair) =>
      plainWords(pair.target).flatMap((word): readonly Variant[] => {
        const variant = variantOf(word.text, resources);
        return variant ? [{ ...word, ...variant, index: pair.index }] : [];
      }),
    );
    return variants
      .filter(({ is }) => is !== profile.spelling)
      .map((word) => {
        const { target } = english.find(({ index }) => index === word.index) ?? { target: undefined };
        return {
          index: word.index,
          severity: 'notice' as const,
          source: null,
          target: { start: word.start, end: word.end },
          message: profile.spelling === 'us' ? 'british' : 'american',
          values: { word: word.text, expected: word.other },
          fix: target ? fixOf(target, word, word.other) : null,
        };
      });
  },
};
