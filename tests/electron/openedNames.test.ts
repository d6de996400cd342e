// Files the app is started with.
import { describe, expect, it } from 'vitest';
import { openedNames } from '../../electron/openedNames.js';

describe('openedNames', () => {
  it('takes names as shells give them and URLs as desktops give them', () => {
    const args = [
      '--no-sandbox',
      'desk.duizhao',
      '/home/lin/稿件.docx',
      'file:///home/lin/%E7%A8%BF%E4%BB%B6%201.txt',
    ];
    expect(openedNames(args, '/home/chen', '/opt/app')).toEqual([
      '/home/chen/desk.duizhao',
      '/home/lin/稿件.docx',
      '/home/lin/稿件 1.txt',
    ]);
  });

  it('leaves out the app itself, switches, and URLs that are no files here', () => {
    const args = ['/opt/app', '.', '', '-r', 'https://example.org/a.docx', 'file://elsewhere/a.docx'];
    expect(openedNames(args, '/opt/app', '/opt/app/')).toEqual([]);
  });
});
