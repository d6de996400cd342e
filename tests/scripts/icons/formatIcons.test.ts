// The two icon containers, taken apart again.
import { describe, expect, test } from 'vitest';
import { formatIcns, formatIco } from '../../../scripts/icons/formatIcons.mjs';

function image(size: number) {
  return { size, png: Buffer.from(`png of ${size}`) };
}

describe('formatIco', () => {
  test('lists each image with its size and place, 256 as 0', () => {
    const ico = formatIco([image(16), image(256)]);
    const entry = (index: number) => ico.subarray(6 + 16 * index, 22 + 16 * index);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
    expect([entry(0)[0], entry(1)[0]]).toEqual([16, 0]);
    const contents = [0, 1].map((index) => {
      const start = entry(index).readUInt32LE(12);
      return ico.toString('utf8', start, start + entry(index).readUInt32LE(8));
    });
    expect(contents).toEqual(['png of 16', 'png of 256']);
  });
});

describe('formatIcns', () => {
  const all = [32, 64, 128, 256, 512, 1024].map(image);

  test('holds every type, each as long as it says', () => {
    const icns = formatIcns(all);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      types.push(
        `${icns.toString('latin1', at, at + 4)} ${icns.toString('utf8', at + 8, at + icns.readUInt32BE(at + 4))}`,
      );
    }
    expect(types).toContain('ic10 png of 1024');
    expect(types).toHaveLength(8);
  });

  test('a missing size is an error, not a broken file', () => {
    expect(() => formatIcns(all.slice(1))).toThrow('32 pixels');
  });
});
