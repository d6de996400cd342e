// verbatim: addresses, codes and telephone numbers come over letter for letter.
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import type { Finding, SegmentCheck } from '../check.js';
import { otherNumbers } from './mixedWords.js';

interface Code extends TextRange {
  readonly text: string;
  readonly key: string;
}

const addresses: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\uff00-\uffef\p{Script=Han}<>"“”]+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
];
const codes: readonly RegExp[] = [
  /\b\d{6}\.(?:SH|SZ|HK|BJ)\b/g,
  /(?<![\w-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]+(?:-[A-Z\d]+)+(?![\w-])/g,
  /(?<![\d.,-])(?:\+?\d{1,3}[- ])?\(?0?\d{2,4}\)?[- ]\d{3,4}[- ]?\d{4}(?![\d.-])/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
];

/** Without final punctuation, separators of a telephone number, the scheme of an address, the country's code. */
function keyOf(text: string): string {
  const bare = text.replace(/[.,;:!?)，。；：！？）]+$/u, '').toLowerCase();
  if (/^[+()\d\s-]+$/.test(bare)) return bare.replace(/\D/g, '').replace(/^86/, '').replace(/^0/, '');
  return bare.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function codesIn(text: string): readonly Code[] {
  const found: Code[] = [];
  const forms = [...(/@|:\/\/|www\./i.test(text) ? addresses : []), ...(/\d/.test(text) ? codes : [])];
  for (const form of forms)
    for (const match of text.matchAll(form)) {
      const words = match[0].replace(/[.,;:!?)，。；：！？）]+$/u, '');
      const range = { start: match.index, end: match.index + words.length };
      if (found.some((other) => rangesOverlap(range, other))) continue;
      found.push({ ...range, text: words, key: keyOf(words) });
    }
  return found;
}

/** Codes of one shape: an address is never held against a telephone number. */
const shapeOf = ({ text }: Code): string =>
  text.includes('@')
    ? 'email'
    : /^(?:https?:|www\.)/i.test(text)
      ? 'url'
      : /[A-Za-z]/.test(text)
        ? 'code'
        : 'phone';

/** One character or so apart. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - same && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return (same + end) / Math.max(a.length, b.length) >= 0.6;
}

const rangeOf = ({ start, end }: TextRange): TextRange => ({ start, end });

/** A word of the source with another in its place. */
function otherWord(source: string, target: string, from: TextRange, to: TextRange, text: string): Finding {
  return {
    severity: 'error',
    source: rangeOf(from),
    target: rangeOf(to),
    message: 'other',
    values: { source: source.slice(from.start, from.end), target: target.slice(to.start, to.end) },
    fix: { ...rangeOf(to), text },
  };
}

function otherCodes(source: string, target: string, wanted: readonly Code[]): readonly Finding[] {
  const given = codesIn(target);
  const free = given.filter(({ key }) => !wanted.some((code) => code.key === key));
  return wanted
    .filter(({ key }) => !given.some((code) => code.key === key))
    .flatMap((code): readonly Finding[] => {
      if (target.toLowerCase().includes(code.key)) return [];
      const other = free.find((one) => shapeOf(one) === shapeOf(code) && isNear(one.key, code.key));
      if (other) return [otherWord(source, target, code, other, code.text)];
      const isAddress = shapeOf(code) === 'url' || shapeOf(code) === 'email';
      const severity = isAddress ? 'warning' : 'notice';
      return [
        { severity, source: rangeOf(code), target: null, message: 'missing', values: { source: code.text } },
      ];
    });
}

/** An address, code or number that is not the source's. */
export const verbatim: SegmentCheck = {
  kind: 'segment',
  id: 'verbatim',
  find: ({ source: { text: source }, target: { text: target } }) => {
    if (target.trim() === '') return [];
    const wanted = codesIn(source);
    const mixed = otherNumbers(source, target).filter(
      (word) => !wanted.some((code) => rangesOverlap(code, word.source)),
    );
    return [
      ...otherCodes(source, target, wanted),
      ...mixed.map((word) => otherWord(source, target, word.source, word.target, word.text)),
    ];
  },
};
