// What the launcher reads from and passes on in the environment.
import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../../scripts/runtime/hasDisplay.mjs';
import { appEnvironment } from '../../../scripts/runtime/launch.mjs';

describe('hasDisplay', () => {
  test('asks the environment on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});

describe('appEnvironment', () => {
  test('takes ELECTRON_RUN_AS_NODE out, which would open a Node prompt', () => {
    const env = appEnvironment(
      { ELECTRON_RUN_AS_NODE: '1', HOME: '/home/a', EMPTY: undefined },
      { MORE: 'x' },
    );
    expect(env).toEqual({ HOME: '/home/a', MORE: 'x' });
  });
});
