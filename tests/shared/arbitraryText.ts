// Random texts for laws: Chinese, English, figures, emoji sequences, combining marks, marks over them.
import fc from 'fast-check';
import { normaliseInlineText, type InlineText, type Mark } from '../../shared/model/inlineText.js';

const pieces = [
  '市长',
  '副市长',
  '会议',
  '在北京举行',
  '，',
  '。',
  '“',
  '”',
  '、',
  '的',
  '了',
  '三千五百',
  '十二月二日',
  '12月2日',
  '1.2亿元',
  '3,500.5万',
  '12.5%',
  '$1.2 billion',
  'Dec 2, 2020',
  '9:30 am',
  '2016-20',
  'the',
  'The',
  ' ',
  '  ',
  'of',
  'harbour',
  'U.S.',
  'Mr. Li',
  'vice-chairman',
  'Xi’an’s',
  'COVID-19',
  '. ',
  ', ',
  '? ',
  '\n',
  '\u2029',
  '\u3000',
  'https://a.example/b?c=d',
  'a.b@c.example',
  '{0}',
  '\uFFFC',
  '👨‍👩‍👧',
  '🇨🇳',
  '🇺🇦',
  '👍🏽',
  '1️⃣',
  'é',
  'n\u0303',
  '葛\u{E0100}',
  '𠮷',
  'क्षि',
  '한국어',
  'かな',
  '……',
  '——',
  '-',
  '%',
  'x',
];

/** Text made of pieces that matter here, mixed with arbitrary well-formed Unicode. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join('').replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, ''));

/** A text and one made from it by a few edits. */
export const textAndEdit = fc
  .tuple(
    fc.array(anyText, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(2), anyText), { maxLength: 4 }),
  )
  .map(([parts, edits]) => {
    const edited = [...parts];
    for (const [at, removed, text] of edits) edited.splice(at, removed, text);
    return [parts.join(''), edited.join('')] as const;
  });

const anyMark = (length: number): fc.Arbitrary<Mark> =>
  fc
    .tuple(
      fc.constantFrom('bold', 'italic', 'link'),
      fc.nat(length),
      fc.nat(length),
      fc.constantFrom('https://a.example/', 'mailto:b@c.example'),
    )
    .map(([kind, a, b, href]): Mark => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      return kind === 'link' ? { kind, href, ...range } : { kind: kind as 'bold' | 'italic', ...range };
    });

/** Text with marks, not yet in normal form. */
export const rawInlineText: fc.Arbitrary<InlineText> = anyText.chain((text) =>
  fc.array(anyMark(text.length), { maxLength: 6 }).map((marks) => ({ text, marks })),
);

/** Text with marks in normal form. */
export const anyInlineText: fc.Arbitrary<InlineText> = rawInlineText.map(normaliseInlineText);
