import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import {
  byteOrderMark,
  chineseScore,
  declaredEncoding,
  detectEncoding,
} from '../../../electron/files/detectEncoding.js';

test('reads the marks of byte order', () => {
  const mark = (hex: string) => byteOrderMark(Buffer.from(hex, 'hex'));
  expect(mark('efbbbf61')).toEqual({ encoding: 'UTF-8', length: 3 });
  expect(mark('fffe6100')).toEqual({ encoding: 'UTF-16 LE', length: 2 });
  expect(mark('feff0061')).toEqual({ encoding: 'UTF-16 BE', length: 2 });
  expect(mark('84319533')).toEqual({ encoding: 'GB18030', length: 4 });
  expect(mark('fffe0000')).toBeNull();
  expect(mark('61626364')).toBeNull();
});

test.each([
  ['<meta charset=gb2312>', 'GB18030'],
  ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=GBK">', 'GB18030'],
  ["<meta name='x'><meta charset='Big5'>", 'Big5'],
  ['<?xml version="1.0" encoding="UTF-8"?>', 'UTF-8'],
  ['<meta charset="koi8-r">', null],
  ['<p>charset=gbk</p>', null],
])('reads the encoding that %s declares', (markup, encoding) => {
  expect(declaredEncoding(Buffer.from(markup))).toBe(encoding);
});

test('scores the right Chinese encoding far above the other one', () => {
  const gb = iconv.encode('市民可用公交卡或手机扫码乘船，换乘公交免费。', 'gbk');
  const big5 = iconv.encode('市民可用公車卡或手機掃碼乘船，換乘公車免費。', 'big5');
  expect(chineseScore(gb, 'GB18030') - chineseScore(gb, 'Big5')).toBeGreaterThan(1);
  expect(chineseScore(big5, 'Big5') - chineseScore(big5, 'GB18030')).toBeGreaterThan(1);
});

test('takes bytes with zeros for UTF-16 or for no text', () => {
  expect(detectEncoding(Buffer.from('a\0b\0c\0'))).toBe('UTF-16 LE');
  expect(detectEncoding(Buffer.from('\0a\0b\0c'))).toBe('UTF-16 BE');
  expect(detectEncoding(Buffer.from('a\0\0\0b'))).toBeNull();
});
