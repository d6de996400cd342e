import { expect, it, vi } from 'vitest';
import { countInSlices } from '../../../renderer/article/textCounts.js';
import { makeSegment } from '../articleBuilder.js';

const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };

it('counts Chinese by each rule and English words over both sides', async () => {
  const counted = vi.fn();
  const segments = [
    makeSegment(1, '旧船坞，开了。', 'The old dock is open.'),
    makeSegment(2, '今日CD', null),
  ];
  countInSlices({ ...languages, segments }, counted);
  // A busy machine may leave the rest to the next slice.
  await vi.waitFor(() => expect(counted).toHaveBeenCalled());
  expect(counted).toHaveBeenCalledExactlyOnceWith({
    chinese: 11,
    chineseNoPunctuation: 7,
    chineseAsInWord: 10,
    english: 5,
  });
});

it('counts a long article in slices and can be stopped', async () => {
  const segments = Array.from({ length: 20_000 }, (_, i) =>
    makeSegment(i, `第${i}段旧船坞`, `Dock ${i} is open`),
  );
  const counted = vi.fn();
  const stopped = vi.fn();
  countInSlices({ ...languages, segments }, counted);
  countInSlices({ ...languages, segments }, stopped)();
  await vi.waitFor(() => expect(counted).toHaveBeenCalledOnce(), { timeout: 10_000 });
  expect(counted.mock.calls[0]?.[0]).toMatchObject({ english: 80_000 });
});
