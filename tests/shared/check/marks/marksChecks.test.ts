import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../shared/model/check.js';
import { defaultProfile } from '../../../../shared/check/profiles.js';
import { checksOf, issuesOfArticle, mended } from '../checkTexts.js';

const zh = '会议在哈尔滨举行，各方达成共识。';
const has = (id: CheckId, ...asked: Parameters<typeof checksOf>): boolean => checksOf(...asked).includes(id);
const chinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
const en = 'The meeting was held in Harbin.';

describe('width', () => {
  it.each([
    ['Harbin，the capital', 'Harbin, the capital'],
    ['growth of 12.5％', 'growth of 12.5%'],
  ])('mends %s', (target, right) => expect(mended('width', zh, target)).toBe(right));

  it('minds Chinese marks beside Han', () => {
    expect(mended('width', en, '会议举行,共7家', chinese)).toBe('会议举行，共7家');
    expect(has('width', en, '“5G+工业互联网”于15:30发布，共3,500万元', chinese)).toBe(false);
    expect(has('width', zh, 'Xi’an’s growth')).toBe(false);
  });
});

describe('quotes', () => {
  it.each(['“We agree, he said.', '“We agree," he said.', '(Harbin is the capital.'])('flags %s', (target) =>
    expect(has('quotes', zh, target)).toBe(true),
  );
  it.each(['the ’90s', 'companies’ leaders met.', '“Yes,” he said (again).', '1) Harbin'])(
    'leaves %s',
    (target) => expect(has('quotes', zh, target)).toBe(false),
  );
  it('lets a quotation run over paragraphs', () => {
    const pairs = [
      { source: '“第一段。', target: '“First paragraph.' },
      { source: '“第二段。”', target: '“Last paragraph.”' },
    ];
    expect(issuesOfArticle(pairs).flat()).toEqual([]);
  });
});

describe('end', () => {
  it('wants the source’s end', () => {
    expect(has('end', '会议今天在哈尔滨举行。', 'The meeting was held in Harbin')).toBe(true);
    expect(mended('end', '下一步应当如何发展？', 'How to develop it next.')).toBe('How to develop it next?');
    expect(mended('end', zh, 'The meeting has ended..')).toBe('The meeting has ended.');
    expect(has('end', '会议今天在哈尔滨举行。', 'Meeting held in Harbin', { role: 'headline' })).toBe(false);
    expect(has('end', '他说：“会议今天在哈尔滨举行。”', '“The meeting was held,” he said.')).toBe(false);
    expect(has('end', '与会各方主要包括以下几家：', 'The parties including:')).toBe(false);
  });
});

describe('spacing', () => {
  it.each([
    ['Harbin  city', 'Harbin city'],
    ['Harbin , the capital', 'Harbin, the capital'],
    ['firms.The city', 'firms. The city'],
  ])('mends %s', (target, right) => expect(mended('spacing', zh, target)).toBe(right));
  it.each(['U.S.-China', 'up 3.5 percent', 'See www.example.com now.'])('leaves %s', (target) =>
    expect(has('spacing', zh, target)).toBe(false),
  );
  it('minds the profile around Latin words', () => {
    expect(mended('spacing', en, '共有 5 家企业', chinese)).toBe('共有5 家企业');
    const spaced = { ...chinese, profile: { ...defaultProfile, spaceAroundLatin: true } };
    expect(mended('spacing', en, '使用GDP数据', spaced)).toBe('使用 GDP数据');
    expect(has('spacing', en, '12月2日举行', spaced)).toBe(false);
  });
});

describe('title-marks and gb-marks', () => {
  it('keeps 《》 out of English', () => {
    expect(mended('title-marks', '电影《红高粱》', 'the film 《Red Sorghum》')).toBe(
      'the film “Red Sorghum”',
    );
    expect(has('title-marks', '电影《红高粱》', 'the film “Red Sorghum”')).toBe(false);
  });
  it.each([
    ['《论语》、《孟子》', '《论语》《孟子》'],
    ['三、四天', '三四天'],
    ['9～16亿元', '9亿～16亿元'],
    ['4千人', '4000人'],
  ])('mends %s', (target, right) => expect(mended('gb-marks', en, target, chinese)).toBe(right));
  it.each(['二、三产业', '《论语》（节选）、《孟子》', '100～150千克'])('leaves %s', (target) =>
    expect(has('gb-marks', en, target, chinese)).toBe(false),
  );
});

describe('verbatim and tags', () => {
  it('wants codes letter for letter', () => {
    expect(mended('verbatim', '代码600606.SH', 'the stock 600660.SH')).toBe('the stock 600606.SH');
    expect(mended('verbatim', '请访问www.lanchuan.cn', 'visit www.lanchuan.com')).toBe(
      'visit www.lanchuan.cn',
    );
    expect(has('verbatim', '电话：0451-8463 1111', 'Tel: +86-451-84631111')).toBe(false);
    expect(has('verbatim', '见http://lanchuan.cn/a', 'See https://lanchuan.cn/a.')).toBe(false);
    expect(has('verbatim', '电话：0451-84631111', 'Tel: 0451-84631121')).toBe(true);
  });
  it.each([
    [
      '已安装windows11和office2019',
      'windows 11 and office 2020 are installed',
      'windows 11 and office 2019 are installed',
    ],
    ['搭载V12发动机', 'with a V13 engine', 'with a V12 engine'],
    ['压力为500mbar', 'at a pressure of 501 mbar', 'at a pressure of 500 mbar'],
  ])('minds the numbers of words that have some: %s', (source, target, right) => {
    expect(mended('verbatim', source, target)).toBe(right);
  });

  it.each([
    ['搭载V12发动机', 'with a twelve-cylinder engine'],
    ['windows11', 'Windows 11'],
    ['5G基站', '5G base stations'],
    ['V12和V8发动机', 'V8 and V12 engines'],
    ['A3纸', 'A4 and A3 paper'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('verbatim', source, target)).toBe(false));

  it('counts and nests tags', () => {
    expect(has('tags', '<b>港口</b>', '<b>port')).toBe(true);
    expect(has('tags', '<b>港</b><i>口</i>', '<b>a<i>b</b></i>')).toBe(true);
    expect(has('tags', '<b>港</b><i>口</i>', '<i>b</i><b>a</b>')).toBe(false);
    expect(has('tags', '港口{0}', 'port {0} {0}')).toBe(true);
  });
});
