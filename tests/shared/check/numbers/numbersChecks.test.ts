import { describe, expect, it } from 'vitest';
import { checksOf, issuesOf, mended } from '../checkTexts.js';

const found = (source: string, target: string): readonly string[] =>
  checksOf(source, target).filter((id) => id.startsWith('number-'));

describe('number-value', () => {
  it.each([
    ['投资2030万元', '203 million yuan', '20.3 million yuan'],
    ['12.5亿元', '125 million yuan', '1.25 billion yuan'],
    ['3至5万吨', '3 to 50,000 tons', null],
    ['三千五百户', '3,050 households', '3,500 households'],
    ['五六十人', '56 people', null],
    ['第十三届', 'the 30th session', 'the 13th session'],
    ['确诊54例', '43 cases were confirmed', '54 cases were confirmed'],
    ['占63%', 'accounting for 65 percent', 'accounting for 63 percent'],
  ])('flags %s ⇒ %s', (source, target, right) => {
    const [issue] = issuesOf(source, target).filter(({ check }) => check === 'number-value');
    expect(issue?.severity).toBe('error');
    expect(mended('number-value', source, target)).toBe(right);
  });

  it.each([
    ['1.2亿元', '120 million yuan'],
    ['3000余万元', 'more than 30 million yuan'],
    ['7家企业', 'seven companies'],
    ['一带一路', 'Belt and Road'],
    ['24小时值守', 'on duty around the clock'],
    ['三级医院', 'tertiary hospitals'],
    ['90后', 'people born in the 1990s'],
    ['两次检测', 'another test'],
    ['2万4801张', '24,801 certificates'],
    ['820 万美元', '8.2 million US dollars'],
    ['5岁至11岁的儿童', 'children from 5 to 11 years old'],
    ['每年3至6月', 'from March to June'],
    ['上世纪六七十年代', 'in the 1960s and 1970s'],
    ['数百人', 'hundreds of people'],
    ['几十家', 'dozens of firms'],
    ['十几个', 'a dozen'],
    ['三分之二', 'two-thirds'],
    ['两个半小时', 'two and a half hours'],
    ['三千五', '3,500'],
    ['一万二', '12,000'],
    ['三千零五', '3,005'],
    ['1.5万亿元', '1.5 trillion yuan'],
    ['15%～30%', '15 to 30 percent'],
    ['一百周年', 'the centenary'],
    ['2022届毕业生', 'graduates of 2022'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it('says what is stated nowhere in the target', () => {
    expect(issuesOf('共有55个问题。', 'There are questions.')[0]).toMatchObject({
      check: 'number-value',
      severity: 'warning',
      message: 'missing',
      source: { start: 2, end: 4 },
      target: null,
    });
  });

  it('reads the same in Traditional characters and from English to Chinese', () => {
    const toTraditional = { targetLanguage: 'zh-TW', sourceLanguage: 'en-US' };
    expect(issuesOf('120 million yuan', '1.2億元', toTraditional)).toEqual([]);
    expect(mended('number-value', '120 million yuan', '投資12億元', toTraditional)).toBe('投資1.2亿元');
  });
});

describe('number-unit', () => {
  it.each([
    ['20里', '20 kilometers'],
    ['6600亩', '6,600 hectares'],
    ['3亿美元', '300 million yuan'],
  ])('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toContain('number-unit');
  });

  it.each([
    ['6600亩', '440 hectares'],
    ['6600亩', '6,600 mu'],
    ['1000万千瓦', '10 gigawatts'],
    ['7亿元', '700 million yuan ($107 million)'],
    ['20里', '10 kilometers'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe('number-approx', () => {
  it.each([
    ['近5000人', 'more than 5,000 people', 'error'],
    ['不足三成', 'over 30 percent', 'error'],
    ['100余家', '100 companies', 'warning'],
    ['至少80人', 'at most 80 people', 'error'],
  ])('flags %s ⇒ %s', (source, target, severity) => {
    expect(issuesOf(source, target).find(({ check }) => check === 'number-approx')?.severity).toBe(severity);
  });

  it.each([
    ['逾100家', 'topped 100'],
    ['近一半', 'almost half'],
    ['3人以上', 'three or more'],
    ['约2公里', 'some 2 km'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe('number-kind', () => {
  it.each([
    ['上升0.2个百分点', 'rose 0.2 percent'],
    ['增长2倍', 'doubled'],
    ['翻两番', 'doubled'],
    ['七成', '7 percent'],
  ])('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toContain('number-kind');
  });

  it.each([
    ['增长1倍多', 'more than doubled'],
    ['增至去年的3倍', 'tripled'],
    ['四成', 'four in 10'],
    ['翻一番', 'doubled'],
    ['四分之三', '75 percent'],
    ['增长2倍', 'rose 200 percent'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});
