import { expect, test } from 'vitest';
import { breadcrumbParts } from '../../../shared/import/breadcrumbParts.js';

test.each<[string, string[]]>([
  ['Home>City & Transport', ['Home', 'City & Transport']],
  ['首页>城建交通', ['首页', '城建交通']],
  ['首頁 ＞ 新聞 ＞ 要聞', ['首頁', '新聞', '要聞']],
  ['当前位置：首页 > 新闻中心 > 澜川要闻 > 正文', ['首页', '新闻中心', '澜川要闻', '正文']],
  ['您现在的位置：首页 » 城建', ['首页', '城建']],
  ['You are here: Home › News', ['Home', 'News']],
  ['Home / News / City', ['Home', 'News', 'City']],
  ['Home >> News', ['Home', 'News']],
  ['City', ['City']],
  ['  ', []],
])('takes “%s” apart', (text, parts) => {
  expect(breadcrumbParts(text)).toEqual(parts);
});
