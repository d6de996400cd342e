import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspaceHere } from '../../electron/storage/openWorkspaceHere.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import { valueOf } from '../electron/storage/workspaceForTests.js';
import { builtCommandLine, jsonLines, run } from './commandLine.js';

test('show --json tells what is suggested, open and locked', async () => {
  const built = await builtCommandLine();
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'zh.txt'), '灯会今晚开幕');
  writeFileSync(path.join(folder, 'en.txt'), 'Lantern fair opens tonight');
  const workspace = ['--workspace', 'w.duizhao'];
  const imported = await run(built, folder, ['import', 'zh.txt', 'en.txt', ...workspace, '--as', 'Lin Yue']);
  const id = imported.out.trim() as ArticleId;
  const storage = valueOf(await openWorkspaceHere(path.join(folder, 'w.duizhao'), { mode: 'open' }));
  const lin = valueOf(await storage.info()).people[0];
  if (!lin) throw new Error('nobody is there');
  const actor = { personId: lin.id, actingAs: 'editor' } as const;
  const [segment] = valueOf(await storage.loadArticle(id, lin.id)).segments;
  if (!segment) throw new Error('no headline');
  const content = plain('Lantern fair begins tonight');
  const targetId = segment.target?.id ?? null;
  valueOf(await storage.suggest(actor, { segmentId: segment.id, targetId, basedOn: null, content }));
  valueOf(await storage.lockSegments(actor, [segment.id], 'Agreed headline'));
  await storage.close();
  const shown = await run(built, folder, ['show', id, ...workspace, '--json']);
  expect(jsonLines(shown.out)[0]).toMatchObject({
    suggestion: { ...content, author: 'Lin Yue' },
    hasOpenChanges: true,
    lock: { by: 'Lin Yue', reason: 'Agreed headline' },
  });
}, 120_000);
