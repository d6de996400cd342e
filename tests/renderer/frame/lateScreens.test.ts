import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

it.each(['ArticleScreen', 'DigestScreen', 'VerifyScreen'] as const)(
  'has the Chinese words there when the code of %s is',
  async (name) => {
    const screens = await import('../../../renderer/frame/lateScreens.js');
    const { cutChineseWords } = await import('../../../shared/text/chineseWordCutter.js');
    expect(() => cutChineseWords('国际会议')).toThrow('before its dictionary');
    await screens[name].preload();
    expect(cutChineseWords('国际会议')).toEqual(['国际', '会议']);
  },
);
