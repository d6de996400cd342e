// The arguments are those electron-builder 26 gives to fpm for a deb.
import { describe, expect, test } from 'vitest';
import { formatControl, parseFpmArguments } from '../../../scripts/package/fpmArguments.mjs';

const given = [
  '-s',
  'dir',
  '--force',
  '-t',
  'deb',
  '--architecture',
  'amd64',
  '--name',
  'sample',
  '--version',
  '1.2.0',
  '--maintainer',
  'A Person <a@sample.example>',
  '--description',
  'Short line\n Longer text about it',
  '--deb-priority',
  'optional',
  '--depends',
  'libnss3',
  '-d',
  'libasound2 | libasound2t64',
  '--deb-recommends',
  'fonts-noto-cjk',
  '--after-install=/build/postinst',
  '--package',
  '/out/sample.deb',
  '/build/linux-unpacked/=/opt/Sample',
  '/build/a=b.desktop=/usr/share/applications/sample.desktop',
];

describe('parseFpmArguments', () => {
  test('reads options, dependencies and files, in both spellings', () => {
    const request = parseFpmArguments(given);
    expect(request).toMatchObject({
      type: 'deb',
      output: '/out/sample.deb',
      depends: ['libnss3', 'libasound2 | libasound2t64'],
      recommends: ['fonts-noto-cjk'],
      files: [
        { from: '/build/linux-unpacked/', to: '/opt/Sample' },
        { from: '/build/a=b.desktop', to: '/usr/share/applications/sample.desktop' },
      ],
    });
    expect(request.options['after-install']).toBe('/build/postinst');
  });
});

describe('formatControl', () => {
  test('writes the fields in order and indents the long description', () => {
    expect(formatControl(parseFpmArguments(given), 2048)).toBe(
      [
        'Package: sample',
        'Version: 1.2.0',
        'Architecture: amd64',
        'Maintainer: A Person <a@sample.example>',
        'Installed-Size: 2048',
        'Depends: libnss3, libasound2 | libasound2t64',
        'Recommends: fonts-noto-cjk',
        'Section: editors',
        'Priority: optional',
        'Description: Short line',
        ' Longer text about it',
        '',
      ].join('\n'),
    );
  });
});
