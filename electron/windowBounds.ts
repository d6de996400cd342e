// Where a window opens: where it was, moved and cut to fit the screens there are now.
import type { WindowPlace } from './session/settings.js';

/** A rectangle in screen coordinates. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 720, height: 480 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

/** The remembered place on the screen it overlaps most; without one, centred on the first screen. */
export function placeWindow(remembered: WindowPlace | null, screens: readonly Area[]): Area {
  const [first] = screens;
  if (!first) return { x: 0, y: 0, ...firstWindow };
  if (!remembered) return centred(first);
  const best = screens.reduce((a, b) => (overlap(b, remembered) > overlap(a, remembered) ? b : a));
  // Less than a hand's breadth to grab: the screen it was on is gone.
  if (overlap(best, remembered) < 100 * 40) return centred(first, remembered);
  return clamped(remembered, best);
}

function centred(screen: Area, size: Pick<Area, 'width' | 'height'> = firstWindow): Area {
  const width = Math.min(size.width, screen.width);
  const height = Math.min(size.height, screen.height);
  const x = screen.x + (screen.width - width) / 2;
  const y = screen.y + (screen.height - height) / 2;
  return clamped({ x, y, width, height }, screen);
}

function clamped(area: Area, screen: Area): Area {
  const width = Math.round(Math.min(Math.max(area.width, smallestWindow.width), screen.width));
  const height = Math.round(Math.min(Math.max(area.height, smallestWindow.height), screen.height));
  return {
    width,
    height,
    x: Math.round(Math.min(Math.max(area.x, screen.x), screen.x + screen.width - width)),
    y: Math.round(Math.min(Math.max(area.y, screen.y), screen.y + screen.height - height)),
  };
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
