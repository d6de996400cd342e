import { expect, test } from 'vitest';
import { creditName } from '../../../shared/import/creditName.js';

test.each([
  ['By ( lanchuan.example )', 'lanchuan.example'],
  ['By Jane Doe', 'Jane Doe'],
  ['BY JANE DOE AND LI MEI', 'JANE DOE AND LI MEI'],
  ['Source: Lanchuan Daily', 'Lanchuan Daily'],
  ['来源：澜川日报', '澜川日报'],
  ['來源：澜川日報', '澜川日報'],
  ['来源：（ lanchuan.example ）', 'lanchuan.example'],
  ['来源：澜川日报　记者：贺文澜', '澜川日报'],
  ['来源：澜川日报　作者：贺文澜　责任编辑：林越', '澜川日报'],
  ['本报记者 贺文澜', '贺文澜'],
  ['（记者 贺文澜 周桂兰）', '贺文澜 周桂兰'],
  ['责任编辑：林越', '林越'],
  ['文/贺文澜 图/周桂兰', '贺文澜 图/周桂兰'],
  ['Written by Jane Doe (Lanchuan)', 'Jane Doe (Lanchuan)'],
  ['Author: Jane Doe | Editor: Li Mei', 'Jane Doe'],
])('reads the name of “%s”', (text, name) => {
  expect(creditName(text)).toBe(name);
});

test.each(['', 'By', '来源：', 'Bypass road opens', '记者从市政府获悉', 'The source of the river'])(
  'finds no credit in “%s”',
  (text) => {
    expect(creditName(text)).toBeNull();
  },
);
