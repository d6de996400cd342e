import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CountsSection } from '../../../renderer/article/CountsSection.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

it('names the rule of each figure', async () => {
  renderPart(
    <CountsSection
      counts={{ chinese: 1562, chineseNoPunctuation: 497, chineseAsInWord: 530, english: 341 }}
    />,
    makeFakeBridge(),
  );
  await screen.findByRole('heading', { name: 'Length' });
  const rows = Array.from(document.querySelectorAll('dl > div'), (row) =>
    Array.from(row.children, ({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['Chinese, characters without spaces', '1,562'],
    ['Chinese, Han characters only', '497'],
    ['Chinese, as in Word (字数)', '530'],
    ['English, words', '341'],
  ]);
});
