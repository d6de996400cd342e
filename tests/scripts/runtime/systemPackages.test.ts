// Which system packages are missing, and what they are called here.
import { describe, expect, test } from 'vitest';
import { chooseName, missingLibraries } from '../../../scripts/runtime/systemPackages.mjs';

describe('missingLibraries', () => {
  test('names each library the loader would not find, once', () => {
    const ldd = [
      '\tlinux-vdso.so.1 (0x00007ffd6a5f0000)',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1d2a000000)',
      '\tlibnss3.so => not found',
      '\tlibgbm.so.1 => not found',
      '\tlibnss3.so => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1d3f000000)',
    ].join('\n');
    expect(missingLibraries(ldd)).toEqual(['libgbm.so.1', 'libnss3.so']);
  });

  test('finds nothing missing in a complete list or a static program', () => {
    expect(missingLibraries('\tlibm.so.6 => /lib/libm.so.6 (0x0)\n')).toEqual([]);
    expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([]);
  });
});

describe('chooseName', () => {
  test('takes the renamed package where the system has it, the old name elsewhere', () => {
    expect(chooseName(['libasound2t64', 'libasound2'], (name) => name === 'libasound2t64')).toBe(
      'libasound2t64',
    );
    expect(chooseName(['libasound2t64', 'libasound2'], (name) => name === 'libasound2')).toBe('libasound2');
    expect(chooseName(['libasound2t64', 'libasound2'], () => false)).toBe('libasound2');
  });
});
