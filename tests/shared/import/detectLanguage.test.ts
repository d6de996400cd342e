import { expect, test } from 'vitest';
import { detectLanguage } from '../../../shared/import/detectLanguage.js';

test.each([
  ['澜川电动轮渡明年开航，票价拟定为3元。', 'zh-CN'],
  ['瀾川電動渡輪明年啟航，票價擬定為3元。', 'zh-TW'],
  ['轮渡', 'zh-CN'],
  ['車站', 'zh-TW'],
  ['中文', 'zh-CN'],
  ['《2026 World Cities Report》发布，澜川入选前十名单', 'zh-CN'],
  ['The ferry from 老码头 (Old Wharf) will start in March.', 'en-US'],
  ['The city’s transport centre organised a programme on electric ferries in the harbour.', 'en-GB'],
  ['The center organized a program on electric ferries in the harbor.', 'en-US'],
  ['One colour.', 'en-US'],
  ['', 'en-US'],
])('detects the language of “%s”', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('lets a declared language decide only what the words leave open', () => {
  expect(detectLanguage('中文', 'zh-TW')).toBe('zh-TW');
  expect(detectLanguage('車站與電車', 'zh-HK')).toBe('zh-HK');
  expect(detectLanguage('车站与电车', 'zh-TW')).toBe('zh-CN');
  expect(detectLanguage('A ferry.', 'en-GB')).toBe('en-GB');
  expect(detectLanguage('A ferry.', 'zh-CN')).toBe('en-US');
  expect(detectLanguage('The color of the center.', 'en-GB')).toBe('en-US');
});
