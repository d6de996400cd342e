import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../../electron/files/decodeText.js';

const simplified =
  '澜川市交通运输局宣布，澜江首条电动轮渡航线将于明年三月开航。\n“有了轮渡，送货、接孩子都方便多了。”周桂兰说。\n';
const traditional =
  '瀾川市交通運輸局宣布，瀾江首條電動渡輪航線將於明年三月啟航。\n「有了渡輪，送貨、接孩子都方便多了。」周桂蘭說。\n';
/** A four-byte character of GB18030 (CJK Extension A and B) and the euro sign. */
const rare = '㐀𠀀€';

const decode = (bytes: Buffer, isHtml = false) => decodeText(bytes, 'a.txt', isHtml);
const readAs = (bytes: Buffer) => {
  const result = decode(bytes);
  return result.ok ? [result.value.encoding, result.value.text] : result.failure;
};

test.each([
  ['UTF-8', 'utf8', simplified + rare],
  ['UTF-16 LE', 'utf16-le', simplified + rare],
  ['UTF-16 BE', 'utf16-be', simplified + rare],
  ['UTF-16 LE', 'utf16-le', 'Ferry to start next year.\n'],
  ['UTF-16 BE', 'utf16-be', 'Ferry to start next year.\n'],
  ['GB18030', 'gb18030', simplified + rare],
  ['GB18030', 'gbk', simplified],
  ['GB18030', 'gb18030', traditional],
  ['Big5', 'big5', traditional],
  [
    'Windows-1252',
    'win1252',
    'The city’s “first” ferry — a café on board — sails at 9 o’clock, and it’s on time.\n',
  ],
  ['UTF-8', 'ascii', 'Ferry to start next year.\r\n'],
])('reads %s from %s bytes without a mark', (name, encoding, text) => {
  expect(readAs(iconv.encode(text, encoding))).toEqual([name, text]);
});

test.each([
  ['UTF-8', 'utf8'],
  ['UTF-16 LE', 'utf16-le'],
  ['UTF-16 BE', 'utf16-be'],
  ['GB18030', 'gb18030'],
])('goes by the byte order mark of %s and does not keep it', (name, encoding) => {
  for (const text of ['a', simplified, traditional])
    expect(readAs(iconv.encode(`\ufeff${text}`, encoding, { addBOM: false }))).toEqual([name, text]);
});

test.each([
  '澜川电动轮渡明年开航',
  '轮渡开航',
  '市民可用手机扫码乘船',
  '老码头街区列入名录',
  '听证会将于12月9日举行',
  '秋收',
])('tells the GBK headline “%s” from Big5', (text) => {
  expect(readAs(iconv.encode(text, 'gbk'))).toEqual(['GB18030', text]);
});

test.each([
  '瀾川電動渡輪明年啟航',
  '渡輪啟航',
  '市民可用手機掃碼乘船',
  '老碼頭街區列入名錄',
  '聽證會將於12月9日舉行',
  '國際新聞',
])('tells the Big5 headline “%s” from GBK', (text) => {
  expect(readAs(iconv.encode(text, 'big5'))).toEqual(['Big5', text]);
});

test('goes by the charset a page declares, unless the bytes say otherwise', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body>渡輪</body></html>`;
  const old = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>乂</p>';
  const name = (bytes: Buffer): unknown => {
    const result = decode(bytes, true);
    return (
      result.ok && [
        result.value.encoding,
        result.value.text.includes('渡輪') || result.value.text.includes('乂'),
      ]
    );
  };
  expect(name(iconv.encode(page('gb2312'), 'gbk'))).toEqual(['GB18030', true]);
  expect(name(iconv.encode(page('Big5-HKSCS'), 'big5'))).toEqual(['Big5', true]);
  expect(name(iconv.encode(old, 'big5'))).toEqual(['Big5', true]);
  expect(name(iconv.encode(page('gb2312'), 'utf8'))).toEqual(['UTF-8', true]);
  expect(name(iconv.encode(page('utf-8'), 'gbk'))).toEqual(['GB18030', true]);
});

test('names the lines that cannot be read instead of replacing anything', () => {
  const lines = simplified.repeat(6).split('\n').slice(0, -1);
  const damaged = (encoding: string, bad: readonly number[], bytes: readonly number[]): Buffer =>
    Buffer.concat(
      lines.map((line, i) =>
        Buffer.concat([
          iconv.encode(line, encoding),
          Buffer.from(bad.includes(i + 1) ? bytes : []),
          Buffer.from('\n'),
        ]),
      ),
    );
  const failure = (encoding: string, named: string) => ({
    code: 'files.undecodable',
    details: { file: 'a.txt', encoding, lines: named },
  });
  expect(readAs(damaged('utf8', [2, 7], [0xe6, 0x8a]))).toEqual(failure('UTF-8', '2, 7'));
  expect(readAs(damaged('gb18030', [3], [0xff]))).toEqual(failure('GB18030', '3'));
  expect(readAs(damaged('utf8', [1, 2, 3, 4, 5, 6], [0xc0]))).toEqual(failure('UTF-8', '1, 2, 3, 4, 5 …'));
  expect(readAs(damaged('utf8', [4], [0x01]))).toEqual(failure('UTF-8', '4'));
});

test.each([
  ['a text cut off in its last character', Buffer.from('轮渡开航\n\n票价三元。').subarray(0, -1), '3'],
  [
    'a short text with one odd byte',
    Buffer.from([...Buffer.from('轮渡\n开'), 0xff, ...Buffer.from('航')]),
    '2',
  ],
  ['English with one odd byte', Buffer.from('Ferry\nSails to\xffday\n', 'latin1'), '2'],
  ['English with an odd accent', Buffer.from('A caf\xe9 on board\n', 'latin1'), '1'],
  ['English with odd bytes together', Buffer.from('Line one\nLine \xff\xfe two\n', 'latin1'), '2'],
  [
    'a report that turns Chinese late and breaks off',
    Buffer.concat([Buffer.from('Ferry news. '.repeat(3000)), Buffer.from('\n轮渡开航').subarray(0, -2)]),
    '2',
  ],
])('takes %s for damaged UTF-8, not for another encoding', (_, bytes, lines) => {
  expect(readAs(bytes)).toEqual({
    code: 'files.undecodable',
    details: { file: 'a.txt', encoding: 'UTF-8', lines },
  });
});

test.each([
  ['big5', 'Big5', '十年間'],
  ['big5', 'Big5', '1994年'],
  ['utf16-le', 'UTF-16 LE', '[57, "措施"]'],
  ['utf16-be', 'UTF-16 BE', '在多次搜索互联网之后。'],
])('reads the short %s text as %s: “%s”', (encoding, name, text) => {
  expect(readAs(iconv.encode(text, encoding))).toEqual([name, text]);
});

test('counts lines by any line end when it names them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const bytes = Buffer.concat([
      Buffer.from(`轮渡开航${end}${end}`),
      Buffer.from([0xe6]),
      Buffer.from(`${end}轮渡`),
    ]);
    expect(readAs(bytes)).toMatchObject({ code: 'files.undecodable', details: { lines: '3' } });
  }
});

test('says where UTF-16 is cut off or holds half a character', () => {
  const text = iconv.encode('\ufeff轮渡\n开航\n', 'utf16-le', { addBOM: false });
  expect(readAs(text.subarray(0, text.length - 1))).toMatchObject({
    code: 'files.undecodable',
    details: { lines: '2' },
  });
  const half = Buffer.concat([text, Buffer.from([0x3d, 0xd8])]);
  expect(readAs(half)).toMatchObject({
    code: 'files.undecodable',
    details: { encoding: 'UTF-16 LE', lines: '3' },
  });
});

test('keeps a replacement character that the file itself contains', () => {
  for (const encoding of ['utf8', 'gb18030']) {
    const text = `${simplified}\ufffd\n`;
    const bytes =
      encoding === 'utf8'
        ? Buffer.from(text)
        : Buffer.concat([iconv.encode(simplified, 'gb18030'), Buffer.from('8431a4370a', 'hex')]);
    expect(readAs(bytes)).toEqual([encoding === 'utf8' ? 'UTF-8' : 'GB18030', text]);
  }
});

test('calls bytes that are no text binary', () => {
  const binary = { code: 'files.binary', details: { file: 'a.txt' } };
  expect(readAs(Buffer.from('a\0b\0\0c text'))).toEqual(binary);
  expect(readAs(Buffer.from(Array.from({ length: 256 }, (_, i) => i)))).toEqual(binary);
  expect(readAs(Buffer.from('\x01\x02\x03\x04 text'))).toEqual(binary);
});

test('drops the end sign of DOS files', () => {
  expect(readAs(Buffer.from('Ferry.\r\n\x1a'))).toEqual(['UTF-8', 'Ferry.\r\n']);
});

test('reads back every text it is given, in every encoding that can hold it', () => {
  const clause = fc.constantFrom(
    '澜川市今年开通电动轮渡，',
    '市民表示欢迎。',
    '票价为3元',
    '（记者）',
    'Lan River',
    ' 2026年 ',
    '\n',
    '㐀',
    '“好”',
  );
  const text = fc
    .array(clause, { minLength: 3, maxLength: 12 })
    .map((clauses) => `轮渡明年开航${clauses.join('')}`);
  fc.assert(
    fc.property(text, fc.constantFrom('utf8', 'gb18030', 'utf16-le', 'utf16-be'), (given, encoding) => {
      const result = decode(iconv.encode(given, encoding));
      expect(result.ok && result.value.text).toBe(given);
    }),
  );
});

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
      const result = decode(Buffer.from(bytes));
      expect(
        result.ok || result.failure.code === 'files.binary' || result.failure.code === 'files.undecodable',
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
