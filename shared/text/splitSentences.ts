// Where sentences end, in Chinese and English, by rules of our own (Intl.Segmenter splits after “Mr.” and “Dec.”).
import type { TextRange } from '../model/inlineText.js';
import { isChinese, type LanguageTag } from '../model/language.js';

const lineBreaks = /[\n\r\v\f\x85\u2028\u2029]+/g;
// A stop with its repetitions and the quotes and brackets that close after it.
const stops = /([。！？｡!?⁇⁈⁉]+|…+|\.+)([”’」』）》〕】"'›»)\]]*)/gu;
const afterChineseStop = /^[\s]*[，、；：,;:]/u;
/** Who says what was quoted: “好吗？”他问。 The sentence ends behind it. */
const speaker =
  /^\p{Script=Han}{1,6}?(?:说|說|问|問|道|答|表示|称|稱|喊|叫|指出|[写寫]道|回答)(?:道|着|著)?[。！？，：…]/u;
/** A number that opens a list’s item: it ends nothing. “Jan. 5.” is none. */
const itemNumber =
  /(?:^|[\n\r\u2028\u2029]|(?:[!?。！？；;：:]|(?<!\b[A-Z][a-z]{0,4})\.)[”’"')\]）]*)\s*[(（]?[0-9]{1,3}$/u;
const nothingBefore = /(?:^|[。！？!?\n\r\u2028\u2029])[\s“‘「『"(（]*$/u;

const neverLast = new Set(
  'Mr Mrs Ms Dr Prof Gen Gov Sen Rep Lt Col Capt Sgt Maj Adm Cmdr Hon Pres Rev St Mt Ft Messrs Mme vs viz cf eg ie'
    .toLowerCase()
    .split(' '),
);
/** May end a sentence; they do when a sentence opener follows. */
const mayBeLast = new Set(
  (
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun etc Inc Ltd Co Corp Bros Jr Sr ' +
    'Ave Blvd Rd Dept Univ Assn Calif Conn Fla Mass Mich Minn Tenn Tex Wash Wis Ariz Colo Okla Ore approx est min max a.m p.m am pm Ph.D M.D B.A M.A U.S U.K U.N E.U D.C'
  )
    .toLowerCase()
    .split(' '),
);
const beforeFigures = new Set(['no', 'nos', 'vol', 'fig', 'sec', 'art', 'ch', 'pp', 'p', 'para']);
const openers = new Set(
  (
    'The A An This That These Those It He She They We I You In On At By For From With After Before As But And Or So ' +
    'However Meanwhile Moreover If When While Since Although There Here His Her Its Their Our My What Who How Why ' +
    'Where According To Under During Both Some Many Most All No Not Now Then Yes Also'
  ).split(' '),
);

/** What stands right before the full stop at `at`, back to a space or an opening bracket or quote. */
function wordBefore(text: string, at: number): string {
  return (
    /[^\s([{<"“‘（《「『，、；：。\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  );
}

/** Whether a single full stop with a space behind it ends a sentence; `next` is what follows. */
function isFullStop(text: string, at: number, next: string): boolean {
  const word = wordBefore(text, at);
  const lower = word.toLowerCase();
  const nextWord = /^[“"‘'(]*([\p{L}\p{N}’'-]*)/u.exec(next)?.[1] ?? '';
  if (neverLast.has(lower)) return false;
  if (beforeFigures.has(lower)) return !/^[0-9]/.test(nextWord);
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || mayBeLast.has(lower))
    return openers.has(nextWord) && word !== 'I';
  return true;
}

/** Whether a Chinese stop, with what closes after it, ends a sentence; `rest` is what follows. */
function isChineseEnd(closers: string, rest: string): boolean {
  if (afterChineseStop.test(rest) || /[》〉]/u.test(closers)) return false;
  return closers === '' || !(/^[的地]/u.test(rest) || speaker.test(rest));
}

function isEnd(text: string, stop: RegExpMatchArray, language: LanguageTag): boolean {
  const [whole, marks = '', closers = ''] = stop;
  const at = stop.index ?? 0;
  const before = text.slice(Math.max(0, at - 12), at);
  const rest = text.slice(at + whole.length, at + whole.length + 60);
  if (rest.trim() === '') return true;
  const next = rest.trimStart();
  const isEllipsis = marks.startsWith('…');
  if (/[。！？｡⁇⁈⁉]/u.test(marks)) return isChineseEnd(closers, rest);
  if (/^[，、；：,;:]/u.test(next)) return false;
  if (isEllipsis && (nothingBefore.test(before) || !isChineseEnd(closers, rest))) return false;
  const isSpaced = next.length < rest.length;
  const beforeHan = /^[“‘「『《（(]*\p{Script=Han}/u.test(next);
  if (isEllipsis) return isSpaced ? !/^\p{Ll}/u.test(next) : isChinese(language) && beforeHan;
  if (marks === '.' && itemNumber.test(before)) return false;
  if (!isSpaced) return beforeHan && (marks[0] !== '.' || isChinese(language));
  if (/^[“"‘'([]*\p{Ll}/u.test(next)) return false;
  return marks === '.' ? isFullStop(text, at, next) : true;
}

/** The range without white space at its ends, or nothing if it is blank. */
function trimmed(text: string, start: number, end: number): readonly TextRange[] {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return part.trim() === '' ? [] : [{ start: from, end: from + part.trim().length }];
}

/**
 * The sentences of a text as ranges in order, without the white space between them; together they hold everything
 * but white space. Closing quotes and brackets belong to the sentence they close. Full stops of abbreviations
 * (Mr., Dec. 2, U.S. President), initials and decimals are no ends; line and paragraph breaks always are.
 */
export function splitSentences(text: string, language: LanguageTag): readonly TextRange[] {
  const ends: number[] = [];
  for (const match of text.matchAll(lineBreaks)) ends.push(match.index);
  for (const match of text.matchAll(stops))
    if (isEnd(text, match, language)) ends.push(match.index + match[0].length);
  ends.push(text.length);
  ends.sort((a, b) => a - b);
  let start = 0;
  return ends.flatMap((end) => {
    const ranges = trimmed(text, start, end);
    start = end;
    return ranges;
  });
}
