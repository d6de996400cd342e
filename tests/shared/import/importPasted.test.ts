import { expect, test } from 'vitest';
import { importPasted } from '../../../shared/import/importPasted.js';

const paste = (text: string, html: string | null = null) => importPasted({ text, html }, 'Clipboard', 'abc');
const roles = (text: string, html: string | null = null) => {
  const result = paste(text, html);
  return result.ok
    ? result.value.paragraphs.map(({ role, content }) => [role, content.text])
    : result.failure;
};
const long =
  'The first electric ferry line on the Lan River will open next March, the bureau announced on Tuesday.';

test('reads plain text', () => {
  expect(paste(`Ferry to start\n\n${long}`)).toEqual({
    ok: true,
    value: {
      file: { name: 'Clipboard', sha256: 'abc', encoding: 'UTF-8' },
      language: 'en-US',
      paragraphs: [
        { role: 'headline', content: { text: 'Ferry to start', marks: [] }, doubt: null, isLeftOut: false },
        { role: 'body', content: { text: long, marks: [] }, doubt: null, isLeftOut: false },
      ],
      remarks: [],
    },
  });
});

test('prefers HTML with structure, and plain text where HTML adds nothing', () => {
  expect(roles('x', `<meta charset="utf-8"><h1>Ferry to start</h1><p>${long}</p>`)).toEqual([
    ['headline', 'Ferry to start'],
    ['body', long],
  ]);
  expect(roles(`Ferry to start\n\n${long}`, '<span>Ferry</span>')).toEqual([
    ['headline', 'Ferry to start'],
    ['body', long],
  ]);
  expect(roles(long, '<p><img src="x"></p>')).toEqual([['body', long]]);
});

test('keeps markup as data', () => {
  const result = paste(`<script>alert(1)</script> is the text that ${long}`);
  expect(result.ok && result.value.paragraphs[0]?.content.text).toContain('<script>alert(1)</script>');
});

test('refuses what is no text', () => {
  expect(roles(' \n\u3000')).toEqual({ code: 'files.noText', details: { file: 'Clipboard' } });
  expect(roles('a\0b')).toEqual({ code: 'files.binary', details: { file: 'Clipboard' } });
  expect(roles('x'.repeat(20_000_001))).toMatchObject({ code: 'files.tooLarge' });
});
