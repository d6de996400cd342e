import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, smallestWindow } from '../../electron/windowBounds.js';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const monitor = { x: 1440, y: -200, width: 2560, height: 1440 };

test('opens where it was', () => {
  const place = { x: 1600, y: 0, width: 1200, height: 800, isMaximized: false };
  expect(placeWindow(place, [laptop, monitor])).toEqual({ x: 1600, y: 0, width: 1200, height: 800 });
});

test('a window of a screen that is gone comes back, at its size, in the middle of the one there is', () => {
  const place = { x: 1600, y: 0, width: 1200, height: 800, isMaximized: false };
  expect(placeWindow(place, [laptop])).toEqual({ x: 120, y: 50, width: 1200, height: 800 });
});

test('the first window is centred and no larger than the screen', () => {
  expect(placeWindow(null, [{ x: 0, y: 30, width: 1280, height: 770 }])).toEqual({
    x: 0,
    y: 30,
    width: 1280,
    height: 770,
  });
});

test('whatever was remembered, the window lies on a screen and is large enough to use', () => {
  const number = fc.double({ min: -1e5, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(fc.record({ x: number, y: number, width: number, height: number }), (place) => {
      const area = placeWindow({ ...place, isMaximized: false }, [laptop, monitor]);
      const screen = [laptop, monitor].find(
        ({ x, y, width, height }) =>
          area.x >= x &&
          area.y >= y &&
          area.x + area.width <= x + width &&
          area.y + area.height <= y + height,
      );
      expect(screen).toBeDefined();
      expect(area.width).toBeGreaterThanOrEqual(smallestWindow.width);
      expect(area.height).toBeGreaterThanOrEqual(smallestWindow.height);
    }),
  );
});
