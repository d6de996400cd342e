// `node scripts/icons/run.mjs`: draws the app's icons from the SVG files in electron/resources. The results are
// committed; run it again when an SVG changes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { openDisplay } from '../runtime/display.mjs';
import { appEnvironment, quietFlags } from '../runtime/launch.mjs';
import { resolveRuntime } from '../runtime/resolveRuntime.mjs';
import { runCommand } from '../runtime/runCommand.mjs';
import { formatIcns, formatIco } from './formatIcons.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const resources = inProject('electron/resources');

await runScript(async () => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'duizhao-icons-'));
  try {
    await draw(work);
    writeIcon(work, 'icon');
    writeIcon(work, 'document');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** @param {string} work */
async function draw(work) {
  const drawings = sizes.flatMap((size) => [
    {
      svg: path.join(resources, size <= 32 ? 'icon-small.svg' : 'icon.svg'),
      size,
      png: drawn(work, 'icon', size),
    },
    { svg: path.join(resources, 'document.svg'), size, png: drawn(work, 'document', size) },
  ]);
  const runtime = await resolveRuntime();
  const display = await openDisplay();
  const env = appEnvironment(process.env, { ...display.env, DUIZHAO_DRAWINGS: JSON.stringify(drawings) });
  // A folder with a manifest, because that is what the fallback runtime's default app opens.
  const drawing = pathToFileURL(inProject('scripts/icons/drawInElectron.mjs'));
  writeFileSync(path.join(work, 'package.json'), JSON.stringify({ name: 'icons', main: 'main.mjs' }));
  writeFileSync(path.join(work, 'main.mjs'), `import ${JSON.stringify(drawing.href)};\n`);
  const flags = [...runtime.args, ...quietFlags, '--force-device-scale-factor=1', work];
  const code = await runCommand(runtime.exe, flags, env);
  display.stop();
  if (code !== 0) throw new Error('Electron could not draw the icons.');
}

/**
 * @param {string} work
 * @param {'icon' | 'document'} name
 */
function writeIcon(work, name) {
  const images = sizes.map((size) => ({ size, png: readFileSync(drawn(work, name, size)) }));
  writeFileSync(path.join(resources, `${name}.ico`), formatIco(images.filter(({ size }) => size <= 256)));
  writeFileSync(path.join(resources, `${name}.icns`), formatIcns(images));
  if (name !== 'icon') return;
  mkdirSync(path.join(resources, 'icons'), { recursive: true });
  for (const { size, png } of images) writeFileSync(path.join(resources, `icons/${size}x${size}.png`), png);
}

/**
 * @param {string} work
 * @param {string} name
 * @param {number} size
 */
function drawn(work, name, size) {
  return path.join(work, `${name}-${size}.png`);
}
