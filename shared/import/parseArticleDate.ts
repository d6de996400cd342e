// Reads the date out of a date line, in the Chinese and English forms news sites write.
// The recogniser asks it whether a line holds a date; the house layout writes what it answers.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Number of a Chinese numeral below 100, or of digits read one by one (二〇二六); null: neither. */
function chineseNumber(text: string): number | null {
  const digits = Array.from(text).map((sign) => '〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign));
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (!match) return null;
  const tens = match[1] ? '〇一二三四五六七八九'.indexOf(match[1]) : 1;
  return tens * 10 + (match[2] ? '〇一二三四五六七八九'.indexOf(match[2]) : 0);
}

/** The date as YYYY-MM-DD when the calendar has such a day between 1900 and 2199. */
function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 03/04/2026 may be either: only a day above 12, or two equal parts, tells which. */
function fromSlashes(first: number, second: number, year: number): string | null {
  if (first > 12 || first === second) return isoDate(year, second, first);
  return second > 12 ? isoDate(year, first, second) : null;
}

type Form = readonly [pattern: RegExp, read: (parts: readonly string[]) => string | null];

const monthNumber = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const forms: readonly Form[] = [
  [
    /(?:民國|民国)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/,
    ([y, m, d]) => isoDate(Number(y) + 1911, Number(m), Number(d)),
  ],
  [
    /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/,
    ([y, m, d]) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]/,
    ([y = '', m = '', d = '']) =>
      isoDate(chineseNumber(y) ?? 0, chineseNumber(m) ?? 0, chineseNumber(d) ?? 0),
  ],
  [
    /(?<![\d.])(\d{4})\s?([-/.‐–])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/,
    ([y, , m, d]) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`(?<![a-z])${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'),
    ([m, d, y]) => isoDate(Number(y), monthNumber(m), Number(d)),
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${monthName}\\.?,?[\\s-]+(\\d{4})(?!\\d)`,
      'i',
    ),
    ([d, m, y]) => isoDate(Number(y), monthNumber(m), Number(d)),
  ],
  [
    /(?<![\d./])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/,
    ([a, b, y]) => fromSlashes(Number(a), Number(b), Number(y)),
  ],
];

/** Full-width digits and signs as ASCII, one for one. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/**
 * The first full date in the text as `YYYY-MM-DD`, the day as written (no time zone is applied); null when there is
 * none, when the calendar has no such day, or when day and month cannot be told apart (03/04/2026).
 */
export function parseArticleDate(text: string): string | null {
  const plain = halfWidth(text);
  let best: { readonly at: number; readonly date: string } | null = null;
  for (const [pattern, read] of forms) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const date = read(match.slice(1).map((part) => part ?? ''));
    if (date !== null && (best === null || match.index < best.at)) best = { at: match.index, date };
  }
  return best?.date ?? null;
}
