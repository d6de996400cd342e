// The word a Chinese negation denies, found in English by the dictionary: 不能分辨 … is lost where “distinguish” stands with no
// denial near it. Tells a lost negation in a sentence that has another one.
import type { TextRange } from '../../model/inlineText.js';
import type { CheckResources } from '../checkResources.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { emptyEnglish } from './emptyEnglish.js';

/** Words that say too little to be found again by. */
const emptyChinese =
  /^(?:一个|任何|什么|我们|他们|你们|自己|这个|这些|可以|已经|进行|问题|一时|一直|一样|其中|同时|以及|因为|所以|如果|时候)$/;
/** What is denied ends where the clause does, or where words of another phrase begin. */
const clauseEnd = /[，。；！？、：,.;!?\s“”的以对与]|但|而/u;
/** A denied adjective stands right behind 不, with 不够 or 不太 too. */
const deniedAdjective =
  /不(?:够|太|怎么|算|大|是很)?(?=(?:友好|方便|舒服|满意|准确|合适|适合|清楚|明显|容易|安全|稳定|健康|重要|完整|充分|充足|足够|公平|合理|明确|均衡|平等|真实|齐全|符合|贵|高|大|长|远|难|好|快|新|便宜|识别|影响|代表|清洗|告知|告诉|存在|需要|接受))/gu;
/** 无不, 岂不 and 莫不 affirm. */
const affirms = /[岂无莫]$/u;

/** Words of the other text around a denied one; a denial there is its counterpart. */
const wordsBefore = 8;
const wordsAfter = 3;
const reach = 8;

interface Denial extends TextRange {
  /** 友好 of 不友好: one character may be the whole word. */
  readonly isAdjective: boolean;
}

interface EnglishWord extends TextRange {
  readonly stem: string;
}

/** The denials of a text; `found` are the matches of 不, 不能 and the like outside idioms. */
function denialsIn(chinese: string, found: readonly RegExpMatchArray[]): readonly Denial[] {
  const plain = found.map(({ index = 0, 0: words }): Denial => {
    // The last character of 不X is already the word that is denied.
    const end = index + (words.length === 2 && /^[不未没]/u.test(words) ? 1 : words.length);
    return { start: index, end, isAdjective: false };
  });
  const adjectives = Array.from(chinese.matchAll(deniedAdjective), ({ index, 0: words }): Denial => ({
    start: index,
    end: index + words.length,
    isAdjective: true,
  }));
  return [...plain, ...adjectives].filter(({ start }) => !affirms.test(chinese.slice(0, start)));
}

/** The first two words behind the denial that the dictionary may know, with where they end. */
function deniedWords(
  chinese: string,
  { end, isAdjective }: Denial,
  resources: CheckResources,
): readonly (TextRange & { readonly word: string })[] {
  const [clause = ''] = chinese.slice(end, end + reach + 4).split(clauseEnd);
  let at = end;
  return resources
    .cutWords(clause.slice(0, reach))
    .map((word, i) => {
      const range = { start: at, end: at + word.length, word, isFirst: i === 0 };
      at = range.end;
      return range;
    })
    .filter(
      ({ word, isFirst }) =>
        (word.length > 1 || (isAdjective && isFirst)) &&
        /^\p{Script=Han}+$/u.test(word) &&
        !emptyChinese.test(word),
    )
    .slice(0, 2);
}

const englishWords = ({ english }: ChineseEnglishPair, resources: CheckResources): readonly EnglishWord[] =>
  Array.from(english.text.matchAll(/[A-Za-z]+(?:[-'’][A-Za-z]+)*/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    stem: resources.stemOf(word.toLowerCase()),
  }));

/** The words around it, not beyond the sentence or the semicolon before it. */
function around(text: string, words: readonly EnglishWord[], at: number): string {
  const from = words[Math.max(0, at - wordsBefore)]?.start ?? 0;
  const own = words[at]?.start ?? 0;
  const before = text.slice(from, own);
  const begins = Math.max(-1, ...Array.from(before.matchAll(/[.;!?]\s/g), ({ index }) => index));
  const near =
    before.slice(begins + 1) + text.slice(own, words[Math.min(words.length - 1, at + wordsAfter)]?.end);
  // “Don’t inject it into the chip directly with the hand syringe” denies all that follows.
  const [order = ''] =
    begins < 0
      ? (/(?:^|[.;!?,] )(?:please )?(?:do not|don['’]t|never|no)\b[^.;!?,]*$/i.exec(text.slice(0, own)) ?? [])
      : [];
  return order + near;
}

/**
 * The first denied word that stands in the English text, once, with nothing near it that `denies` knows. `found` are the
 * negations of the Chinese text; the range in Chinese takes in negation and word.
 */
export function affirmedWord(
  pair: ChineseEnglishPair,
  found: readonly RegExpMatchArray[],
  denies: RegExp,
): { readonly chinese: TextRange; readonly english: TextRange } | null {
  const chinese = pair.chinese.simplified;
  const denials = denialsIn(chinese, found);
  if (denials.length === 0) return null;
  const { resources } = pair.article.settings;
  const words = englishWords(pair, resources);
  for (const denial of denials)
    for (const { word, end } of deniedWords(chinese, denial, resources)) {
      const stems = new Set(resources.renderingsOf(word).filter((stem) => !emptyEnglish.has(stem)));
      const [hit, ...more] = words.filter(({ stem }) => stems.has(stem) && !emptyEnglish.has(stem));
      if (!hit || more.length > 0) continue;
      if (!denies.test(around(pair.english.text, words, words.indexOf(hit))))
        return {
          chinese: { start: denial.start, end },
          english: { start: hit.start, end: hit.end },
        };
      break;
    }
  return null;
}

const deniedVerb =
  /(?:\b(?:not|never|cannot)|n['’]t)\s+(?!(?:only|just|least|to mention)\b)((?:(?:really|actually|even|ever|yet|be|been|being|have|had|to|able|going|always|quite|very|so|too|just|want|wish)\s+)*)(?!know|think)([A-Za-z]{3,})/g;
/** Characters of the clause around the word; a denial may stand there. */
const charactersBefore = 14;
const charactersAfter = 5;

/** The clause a Chinese word stands in, not further than a denial reaches. */
function clauseAround(text: string, { start, end }: TextRange): string {
  const before =
    text
      .slice(Math.max(0, start - charactersBefore), start)
      .split(/[，。；！？,;!?]/u)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + charactersAfter).split(/[，。；！？,;!?]/u);
  return before + text.slice(start, end) + after;
}

/** As `affirmedWord`, of an English source: the one Chinese word for what is denied, with nothing near it that `denies` knows. */
export function affirmedInChinese(
  pair: ChineseEnglishPair,
  denies: RegExp,
): { readonly chinese: TextRange; readonly english: TextRange } | null {
  const { resources } = pair.article.settings;
  const { simplified, tokens } = pair.chinese;
  for (const match of pair.english.text.matchAll(deniedVerb)) {
    const stem = resources.stemOf((match[2] ?? '').toLowerCase());
    if (emptyEnglish.has(stem)) continue;
    const [hit, ...more] = tokens.filter(({ start, end }) => {
      const word = simplified.slice(start, end);
      return word.length > 1 && !emptyChinese.test(word) && resources.renderingsOf(word).includes(stem);
    });
    if (!hit || more.length > 0 || denies.test(clauseAround(simplified, hit))) continue;
    return {
      chinese: { start: hit.start, end: hit.end },
      english: { start: match.index, end: match.index + match[0].length },
    };
  }
  return null;
}
