import { expect, it } from 'vitest';
import { texts } from '../../../renderer/i18n.js';
import { failureText } from '../../../renderer/ui/failureText.js';

it('speaks of as many segments as met the failure', () => {
  const fourEyes = { code: 'review.fourEyes', details: { person: 'Lin Yue' } } as const;
  expect(failureText(texts.t, fourEyes)).toContain('words of this segment since its last approval');
  expect(failureText(texts.t, fourEyes, 2)).toContain('words of these segments since their last approval');
  const zh = texts.getFixedT('zh-CN');
  expect(failureText(zh, fourEyes)).toContain('Lin Yue写过此句段');
  expect(failureText(zh, fourEyes, 2)).toContain('Lin Yue写过这些句段');
});

it('says one thing of one and of several where it holds for both', () => {
  const noTarget = { code: 'review.noTarget', details: {} } as const;
  expect(failureText(texts.t, noTarget, 3)).toBe(failureText(texts.t, noTarget));
});
