// A name with what introduces it: the office before it in Chinese, the words around it in English.
import type { TextRange } from '../../model/inlineText.js';
import type { NameKind } from '../../model/nameLedger.js';
import { chineseTitles } from '../../text/nameWords.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';

const titles = chineseTitles.toSorted((a, b) => b.length - a.length).join('|');
const titleBefore = new RegExp(`[\\p{Script=Han}]{0,12}(?:${titles})$`, 'u');
const titleBehind = new RegExp(`^(?:${titles})`, 'u');
/** Behind these an office begins. */
const outside =
  /^(?:的|了|是|在|从|由|与|和|及|以及|对|据|向|让|请|经|为|被|将|到|等|日前|近日|今日|昨日|目前|当天|当日|时|称|说|据悉)$/u;

/** Office and name: 澜川市副市长孙喆; the name alone where no office stands beside it. */
function titledChinese(pair: ChineseEnglishPair, { start, end }: TextRange): string {
  const { text, tokens } = pair.chinese;
  const [words = ''] = titleBefore.exec(text.slice(0, start)) ?? [];
  const from = start - words.length;
  const whole = tokens.find((token) => token.start >= from)?.start ?? from;
  const cut = tokens.findLast(
    (token) => token.start >= from && token.end <= start && outside.test(token.text),
  );
  const [behind = ''] = titleBehind.exec(text.slice(end)) ?? [];
  return text.slice(cut?.end ?? Math.min(whole, start), end + behind.length);
}

const mostWords = 5;

/** The words of the clause around a name in English: “Mayor Sun Zhe”, “Sun Zhe, mayor of Lanchuan”. */
function titledEnglish(pair: ChineseEnglishPair, { start, end }: TextRange): string {
  const { text } = pair.english;
  const before = /(?:[\p{L}\p{N}’'-]+ ){0,5}$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind =
    /^, (?:(?:an? |the )?[\p{Ll}][\p{L}’'-]*)(?: [\p{L}’'-]+){0,7}(?=[,.;])/u.exec(text.slice(end))?.[0] ??
    '';
  const words = before.split(' ').filter((word) => word !== '');
  // What stands before an apposition is another clause's.
  const kept =
    behind === '' ? words.slice(-mostWords) : words.slice(-1).filter((word) => /^\p{Lu}/u.test(word));
  return [...kept, text.slice(start, end) + behind].join(' ');
}

/** A person with the office beside the name; of places and bodies the name itself. */
export function introducedIn(
  side: 'chinese' | 'english',
  pair: ChineseEnglishPair,
  range: TextRange,
  kind: NameKind,
): string {
  if (kind !== 'person') return pair[side].text.slice(range.start, range.end);
  return side === 'chinese' ? titledChinese(pair, range) : titledEnglish(pair, range);
}
