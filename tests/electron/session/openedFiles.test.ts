import path from 'node:path';
import { expect, test } from 'vitest';
import { sortOpenedFiles } from '../../../electron/session/openedFiles.js';

test('finds the workspace and the texts among what the app was started with', () => {
  const folder = path.resolve('/home/desk');
  const names = [
    '.',
    '--lang=zh-CN',
    'a.DUIZHAO',
    '/b/story.docx',
    'loader.js',
    'page.html',
    'second.duizhao',
    'x',
  ];
  expect(sortOpenedFiles(names, folder)).toEqual({
    workspace: path.join(folder, 'a.DUIZHAO'),
    texts: [path.resolve('/b/story.docx'), path.join(folder, 'page.html')],
  });
});

test('a plain start opens nothing', () => {
  expect(sortOpenedFiles(['.', '--no-sandbox'], '/')).toEqual({ workspace: null, texts: [] });
});
