import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from '../../../../shared/formats/docx/crc32.js';

test('is the checksum of the published check value', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
