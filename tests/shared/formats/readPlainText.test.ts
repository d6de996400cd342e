import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainText } from '../../../shared/formats/readPlainText.js';

const texts = (text: string): string[] => readPlainText(text).paragraphs.map(({ content }) => content.text);

test('takes blank lines as paragraph breaks, whatever ends a line', () => {
  for (const end of ['\n', '\r\n', '\r', '\u0085', '\u2028'])
    expect(texts(['One.', '', 'Two.', ' \u3000\t', '', 'Three.'].join(end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  expect(texts('One.\fTwo.\u2029Three.')).toEqual(['One.', 'Two.', 'Three.']);
});

test('takes each line as a paragraph when there is no blank line, and strips indents', () => {
  expect(texts('　　澜江上的第一条航线。\n　　渡船可载客150人。\n')).toEqual([
    '澜江上的第一条航线。',
    '渡船可载客150人。',
  ]);
  expect(texts('澜川新闻\n短句\n又一句')).toEqual(['澜川新闻', '短句', '又一句']);
});

test('keeps odd spacing inside a paragraph as it is', () => {
  expect(texts('By ( lanchuan.example )\n\nUpdated :  2026-11-18')).toEqual([
    'By ( lanchuan.example )',
    'Updated :  2026-11-18',
  ]);
});

test('joins hard-wrapped English lines and starts anew at short lines and indents', () => {
  const wrapped = [
    'The first electric ferry line on the Lan River will open next March and',
    'link the Old Wharf with the East Bank Innovation District, the city’s',
    'transport bureau announced on Tuesday. A crossing takes 15 minutes on a',
    'zero-emission boat that was built on the spot by a Lanchuan shipyard.',
    '  The fare is not settled yet. A hearing will be held in December, and',
    'the bureau has asked people to send in their views before that date.',
  ].join('\n');
  expect(texts(wrapped)).toEqual([
    'The first electric ferry line on the Lan River will open next March and link the Old Wharf with the East Bank Innovation District, the city’s transport bureau announced on Tuesday. A crossing takes 15 minutes on a zero-emission boat that was built on the spot by a Lanchuan shipyard.',
    'The fare is not settled yet. A hearing will be held in December, and the bureau has asked people to send in their views before that date.',
  ]);
});

test('joins a word hyphened over a line end without a space', () => {
  expect(
    texts(
      'Passengers can pay with a transit card on board, and children are half-\nprice on every line of the city.',
    ),
  ).toEqual([
    'Passengers can pay with a transit card on board, and children are half-price on every line of the city.',
  ]);
});

test('joins hard-wrapped Chinese lines without a space', () => {
  expect(
    texts(
      '澜川市交通运输局十七日宣布澜江首条电动轮渡\n航线将于明年三月开航，往返于老码头与东岸科\n创新区之间，单程十五分钟。',
    ),
  ).toEqual([
    '澜川市交通运输局十七日宣布澜江首条电动轮渡航线将于明年三月开航，往返于老码头与东岸科创新区之间，单程十五分钟。',
  ]);
});

test('keeps long lines of one block apart and short lines of a verse together', () => {
  const long =
    'A line of this length is a paragraph of its own, as every program without wrapping writes it down.';
  expect(texts(`Title\n\n${long}\n${long}`)).toEqual(['Title', long, long]);
  expect(texts('A song\n\nThe river is wide\nThe boats are white\n\nIt ends.\n\nIndeed.')).toEqual([
    'A song',
    'The river is wide\nThe boats are white',
    'It ends.',
    'Indeed.',
  ]);
});

test('leaves out the marks of byte order, file end and pictures, and tells about the last', () => {
  expect(readPlainText('\ufeffOne\ufffc.\n\n\ufffc\n\nTwo.\u001a\n')).toEqual({
    paragraphs: [
      { content: { text: 'One.', marks: [] }, hint: null },
      { content: { text: 'Two.', marks: [] }, hint: null },
    ],
    remarks: [{ kind: 'imagesLeftOut', count: 2 }],
    language: null,
  });
});

test('gives back paragraphs that stand apart by blank lines exactly', () => {
  const sentence = fc
    .string({ unit: fc.constantFrom(...Array.from('ab 中文，。“”(-)1 é😀>')), minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1 }), (paragraphs) => {
      expect(texts(paragraphs.join('\n\n'))).toEqual(paragraphs);
    }),
  );
});

test('never loses a word', () => {
  const any = fc.string({ unit: fc.constantFrom(...Array.from('ab中。, \n\n\t\u3000-')), maxLength: 200 });
  fc.assert(
    fc.property(any, (text) => {
      expect(texts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
