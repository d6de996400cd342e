// Runs inside Electron: draws SVG files at given sizes and writes them as PNG. Driven by run.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
// oxlint-disable-next-line no-restricted-imports -- this file runs inside Electron
import { app, BrowserWindow } from 'electron';

/** @typedef {{ svg: string, size: number, png: string }} Drawing */

/** @type {Drawing[]} */
const drawings = JSON.parse(process.env.DUIZHAO_DRAWINGS ?? '[]');

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<meta charset=utf-8>');
  for (const { svg, size, png } of drawings) {
    const source = `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
    const data = await window.webContents.executeJavaScript(`(async () => {
      const image = new Image(${size}, ${size});
      image.src = ${JSON.stringify(source)};
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = ${size};
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    writeFileSync(png, Buffer.from(data, 'base64'));
  }
  app.quit();
});
