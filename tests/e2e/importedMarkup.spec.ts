// Imported text is data: markup in it stays text on every screen and goes out as text.
import fs from 'node:fs';
import path from 'node:path';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import { begin, editSegment, segmentRow, writeFile } from './steps.js';

test('markup in imported text stays text everywhere, and goes out as text', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const image = '<img src=x onerror="window.foreign = 1">';
  const script = '<script>window.foreign = 1</script>';
  const source = [
    '石桥修好了',
    `他在黑板上写下 ${image} 四个词。`,
    `第二天又写下 ${script} 和 </div> 两行。`,
  ].join('\n\n');
  const target = [
    'The stone bridge is mended',
    `On the blackboard he wrote ${image} in full.`,
    `The next day it was ${script} and </div> too.`,
  ].join('\n\n');
  await answerOpenDialogs(app, [
    writeFile(desk.files, 'board.zh.txt', source),
    writeFile(desk.files, 'board.en.txt', target),
  ]);
  await page.keyboard.press('Control+i');
  const preview = page.getByRole('table', { name: 'Paragraphs to be imported' });
  await expect(preview).toContainText(`On the blackboard he wrote ${image} in full.`);
  await expect(preview).toContainText(`第二天又写下 ${script} 和 </div> 两行。`);
  await expect(page.getByText(/rows will be kept/)).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(segmentRow(page, 2)).toContainText(`On the blackboard he wrote ${image} in full.`);
  const editor = await editSegment(page, 3);
  await expect(editor).toHaveText(`The next day it was ${script} and </div> too.`);
  await page.keyboard.type(' <b onmouseover=window.foreign=1>Typed</b>');
  await page.keyboard.press('Control+Enter');
  await editSegment(page, 3);
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText(
    '<b onmouseover=window.foreign=1>Typed</b>',
  );

  const out = path.join(desk.files, 'out');
  fs.mkdirSync(out);
  await answerOpenDialogs(app, [out]);
  await answerSaveDialogs(app, path.join(out, 'board.html'));
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all())
    if (await box.isChecked()) await box.press('Space');
  await dialog.getByRole('checkbox', { name: 'HTML .html', exact: true }).press('Space');
  await dialog.getByRole('button', { name: 'Export draft…' }).press('Enter');
  await expect(dialog).toContainText('Draft exported.');
  const [name] = fs.readdirSync(out);
  const html = fs.readFileSync(path.join(out, name ?? ''), 'utf8');
  expect(html).toContain('On the blackboard he wrote &lt;img src=x onerror=');
  expect(html).toContain(
    '&lt;script>window.foreign = 1&lt;/script>'.replaceAll('>', html.includes('&gt;') ? '&gt;' : '>'),
  );
  expect(html).not.toMatch(/<(img|script|b onmouseover)/i);
  expect(await page.evaluate(() => 'foreign' in window)).toBe(false);
  expect(await page.locator('main img[src], main script, main b[onmouseover]').count()).toBe(0);
});

test('an imported web page brings its words, not its code', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const html = `<!doctype html><html lang="en"><head><title>Bridge</title><script>window.foreign = 1</script></head><body>
    <h1>The stone bridge is mended</h1>
    <p onclick="window.foreign = 1">It opened on <b onmouseover="window.foreign = 1">Oct 8</b>, said
    <a href="javascript:window.foreign=1">the village</a> and <a href="https://bridge.example/">its page</a>.</p>
    <img src="x" onerror="window.foreign = 1"><iframe srcdoc="<script>parent.foreign = 1</script>"></iframe>
    <svg onload="window.foreign = 1"></svg></body></html>`;
  await answerOpenDialogs(app, [writeFile(desk.files, 'bridge.html', html)]);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('table', { name: 'Paragraphs to be imported' })).toContainText(
    'It opened on Oct 8, said the village and its page.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 2)).toContainText('It opened on Oct 8');
  const links = await page
    .getByRole('main')
    .locator('[href]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links.filter((href) => href?.startsWith('javascript:'))).toEqual([]);
  expect(
    await page.locator('main iframe, main svg[onload], main [onclick], main [onmouseover]').count(),
  ).toBe(0);
  expect(await page.evaluate(() => 'foreign' in window)).toBe(false);
});
