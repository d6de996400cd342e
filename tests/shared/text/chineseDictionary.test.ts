import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

it('refuses to cut Chinese before its dictionary was brought, rather than cut it otherwise', async () => {
  const { cutChineseWords } = await import('../../../shared/text/chineseWordCutter.js');
  expect(() => cutChineseWords('国际会议')).toThrow('before its dictionary');
  await import('../../../shared/text/bundledDictionary.js');
  expect(cutChineseWords('国际会议')).toEqual(['国际', '会议']);
});
