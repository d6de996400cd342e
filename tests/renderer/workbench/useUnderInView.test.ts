import { describe, expect, it } from 'vitest';
import { distanceToShow } from '../../../renderer/workbench/useUnderInView.js';

const view = { top: 100, bottom: 700 };

describe('what opens below a row', () => {
  it('is left where it is while it can be seen', () => {
    expect(distanceToShow(view, { top: 500 }, { bottom: 690 })).toBe(0);
  });

  it('is brought up by as much as is cut off, and a little room', () => {
    expect(distanceToShow(view, { top: 500 }, { bottom: 800 })).toBe(108);
  });

  it('goes no further than the words it is about can go', () => {
    expect(distanceToShow(view, { top: 150 }, { bottom: 800 })).toBe(42);
    expect(distanceToShow(view, { top: 60 }, { bottom: 800 })).toBe(0);
  });
});
