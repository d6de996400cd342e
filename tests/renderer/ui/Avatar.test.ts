import { expect, it } from 'vitest';
import { initialsOf } from '../../../renderer/ui/Avatar.js';

it('takes two letters of a Latin name and the last two characters of a Chinese one', () => {
  expect(['Mei Halloran', 'Ana María Soto Quill', 'Tobias', '岑望', '欧阳知夏', 'ö'].map(initialsOf)).toEqual(
    ['MH', 'AQ', 'TO', '岑望', '知夏', 'Ö'],
  );
});
