#!/usr/bin/env node
// Stands in for fpm where it cannot be downloaded: takes its arguments and makes the .deb with dpkg-deb.
// electron-builder calls it by CUSTOM_FPM_PATH.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runScript } from '../runScript.mjs';
import { formatControl, parseFpmArguments } from './fpmArguments.mjs';

/** fpm's option and the maintainer script it becomes. @type {readonly (readonly [string, string])[]} */
const maintainerScripts = [
  ['before-install', 'preinst'],
  ['after-install', 'postinst'],
  ['before-remove', 'prerm'],
  ['after-remove', 'postrm'],
];

await runScript(async () => {
  const request = parseFpmArguments(process.argv.slice(2));
  if (request.type !== 'deb')
    throw new Error(`Without fpm only deb packages can be made, not ${request.type}.`);
  const root = mkdtempSync(path.join(os.tmpdir(), 'duizhao-deb-'));
  try {
    for (const { from, to } of request.files) copyInto(root, from, to);
    const control = path.join(root, 'DEBIAN');
    const size = Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]);
    mkdirSync(control);
    writeFileSync(path.join(control, 'control'), formatControl(request, size));
    for (const [option, name] of maintainerScripts) {
      const script = request.options[option];
      if (!script) continue;
      copyFileSync(script, path.join(control, name));
      chmodSync(path.join(control, name), 0o755);
    }
    execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', root]);
    rmSync(request.output, { force: true });
    const compression = ['-Zxz', `-z${process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '6'}`];
    const build = ['--root-owner-group', ...compression, '--build', root, request.output];
    execFileSync('dpkg-deb', build, { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

/**
 * Copies as fpm's `from=to` does: a folder's content, or a file to a path or into a folder.
 * @param {string} root
 * @param {string} from
 * @param {string} to
 */
function copyInto(root, from, to) {
  const target = path.join(root, to);
  if (statSync(from).isDirectory()) {
    mkdirSync(target, { recursive: true });
    execFileSync('cp', ['-a', `${from.replace(/\/+$/, '')}/.`, target]);
    return;
  }
  const file = to.endsWith('/') ? path.join(target, path.basename(from)) : target;
  mkdirSync(path.dirname(file), { recursive: true });
  execFileSync('cp', ['-a', from, file]);
}
