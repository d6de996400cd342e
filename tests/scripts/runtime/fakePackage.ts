// A small stand-in for the package that carries the fallback runtime, laid out like the real one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { FallbackRuntime } from '../../../scripts/runtime/fallbackRuntime.mjs';

/** Writes the archive into the folder; answers it and what the launcher must know about it. */
export function fakePackage(folder: string): {
  readonly archive: string;
  readonly fallback: FallbackRuntime;
} {
  const executable = [strToU8('#!/bin/sh\n'), { os: 3, attrs: 0o755 << 16 }] as const;
  const zip = zipSync({
    'Other/Other': [executable[0], { ...executable[1] }],
    'Other/locales/en-US.pak': strToU8('english'),
    'Other/locales/zh-CN.pak': strToU8('chinese'),
    'Other/locales/fr.pak': strToU8('french'),
    'Other/resources/app.asar': strToU8('the other app'),
    'Other/browser_v8_context_snapshot.bin': strToU8('snapshot'),
    'Other/LICENSE.electron.txt': strToU8('licence'),
  });
  mkdirSync(path.join(folder, 'package'), { recursive: true });
  writeFileSync(path.join(folder, 'package/other.zip'), zip);
  const archive = path.join(folder, 'fake.tgz');
  execFileSync('tar', ['-czf', archive, '-C', folder, 'package/other.zip']);
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  const fallback: FallbackRuntime = {
    packageName: 'fake',
    packageVersion: '1.0.0',
    integrity: `sha512-${digest}`,
    zipPath: 'package/other.zip',
    folder: 'Other/',
    executable: 'Other',
    electronVersion: '1.2.3',
  };
  return { archive, fallback };
}
