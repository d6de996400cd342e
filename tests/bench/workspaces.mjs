// Workspaces of a given size, made by the command line from texts generated here.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.mjs';

/** @param {number} number */
const chinese = (number) =>
  `第${number}段：澜川市第${number}号渡口当天运送旅客${number * 3}人次，比前一天增加${(number % 90) + 1}人次，市民普遍欢迎新的航线。`;
/** @param {number} number */
const english = (number) =>
  `Paragraph ${number}: Ferry landing No ${number} in Lanchuan carried ${number * 3} passengers that day, ${(number % 90) + 1} more than the day before, and residents welcomed the new route.`;

/**
 * Makes a workspace with one article of so many segments; answers its file.
 * @param {string} folder @param {number} segments @param {(number: number) => string} [translation]
 */
export function makeWorkspace(folder, segments, translation = english) {
  /** @param {string} name @param {(number: number) => string} text */
  const write = (name, text) => {
    const file = path.join(folder, name);
    const lines = Array.from({ length: segments }, (_, i) => text(i + 1));
    fs.writeFileSync(file, lines.join('\n\n'));
    return file;
  };
  const workspace = path.join(folder, `${segments}.duizhao`);
  const cli = path.join(projectRoot, 'dist/cli/duizhao.js');
  const sides = [write('source.txt', chinese), write('target.txt', translation)];
  const options = [
    '--workspace',
    workspace,
    '--as',
    'Lin Yue',
    '--source-language',
    'zh-CN',
    '--target-language',
    'en-US',
  ];
  execFileSync(process.execPath, [cli, 'import', ...sides, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return workspace;
}
