import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../shared/model/check.js';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { checksOf, issuesOf, issuesOfArticle, mended } from '../checkTexts.js';

const has = (id: CheckId, ...asked: Parameters<typeof checksOf>): boolean => checksOf(...asked).includes(id);

describe('name-pinyin', () => {
  it.each([
    ['市长孙喆表示', 'Mayor Sun Ze said', 'Mayor Sun Zhe said'],
    ['记者单卫东说', 'reporter Dan Weidong said', 'reporter Shan Weidong said'],
    ['记者杨召奎', 'reporter Yang Zhoukui', 'reporter Yang Zhaokui'],
    ['教授欧阳文说', 'Professor Ou Yangwen said', 'Professor Ouyang Wen said'],
    ['记者赵宇东说', 'reporter Zhao Yudon said', 'reporter Zhao Yudong said'],
    ['记者董瑞明说', 'reporter Don Ruiming said', 'reporter Dong Ruiming said'],
  ])('flags %s ⇒ %s', (source, target, right) => {
    expect(mended('name-pinyin', source, target)).toBe(right);
  });

  it.each([
    ['市长孙喆', 'Mayor Sun Zhe'],
    ['孙喆表示', 'the mayor said'],
    ['总统谢尔盖·卡梅舍夫说', 'President Sergiy Kamyshev said'],
    ['部长赵小兰说', 'Secretary Elaine Chao said'],
    ['教授吕明说', 'Professor Lyu Ming said'],
    ['记者曾指出', 'A reporter once pointed out'],
    ['市长解明和市长仇大力', 'mayors Xie Ming and Qiu Dali'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(has('name-pinyin', source, target)).toBe(false);
    expect(has('name-order', source, target)).toBe(false);
  });
});

describe('name-order', () => {
  it.each([
    ['市长孙喆说', 'Mayor Zhe Sun said', 'Mayor Sun Zhe said'],
    ['教授欧阳文说', 'Professor Wen Ouyang said', 'Professor Ouyang Wen said'],
    ['教授李瑞安说', "Professor Rui'an Li said", "Professor Li Rui'an said"],
  ])('turns %s ⇒ %s round', (source, target, right) => {
    expect(mended('name-order', source, target)).toBe(right);
  });

  it('leaves names that are written that way', () => {
    expect(has('name-order', '总统马丁·安达纳说', 'President Martin Andanar said')).toBe(false);
    expect(has('name-order', '丹尼尔·吴', 'Daniel Wu')).toBe(false);
  });
});

describe('name-consistency', () => {
  const articleChecks = (...targets: readonly string[]): readonly CheckId[] =>
    issuesOfArticle(
      targets.map((target) => ({ source: '谢尔盖·卡梅舍夫在齐齐哈尔说，合作将继续下去。', target })),
    )
      .flat()
      .map(({ check }) => check);

  it('finds the spelling that is not the others’', () => {
    expect(
      articleChecks('Sergiy Kamyshev said so.', 'Kamishev said so.', 'Kamyshev said it again.'),
    ).toContain('name-consistency');
    expect(articleChecks('Sergiy Kamyshev said so.', 'Kamyshev said it.', 'Kamyshev went.')).not.toContain(
      'name-consistency',
    );
  });
});

describe('name-consistency, of words beside the name', () => {
  it('holds the majority of the whole article against the odd one, and no other word of the family', () => {
    const found = issuesOfArticle([
      { source: '总统谢尔盖·卡梅舍夫在北京说', target: 'President Sergiy Kamyshev said in Beijing' },
      { source: '谢尔盖·卡梅舍夫在哈尔滨说', target: 'Kamishev said in Harbin, Mongolian guests with him' },
      { source: '哈尔滨的谢尔盖·卡梅舍夫', target: 'Kamyshev of Harbin, back from Mongolia' },
    ])
      .flat()
      .filter(({ check }) => check === 'name-consistency');
    expect(found.map(({ values }) => values.words)).toEqual(['Kamishev']);
  });
});

describe('a name spelt wrongly once', () => {
  const rows = [
    {
      source: '县长孙喆在齐齐哈尔说，气象站将迁往新址。',
      target: 'Sun Zhe said in Qiqihar the station would move.',
    },
    {
      source: '孙喆说，齐齐哈尔的新址海拔更高。',
      target: 'Sun Zhi said in Qiqihaer the new site lies higher.',
    },
  ];
  const errorsUnder = (options: Parameters<typeof issuesOfArticle>[1] = {}) =>
    issuesOfArticle(rows, options)
      .flat()
      .filter(({ severity }) => severity === 'error')
      .map(({ check, values }) => [check, values.words]);

  it('is one error: of the check that knows the name by itself', () => {
    expect(errorsUnder()).toEqual([
      ['name-pinyin', 'Sun Zhi'],
      ['place', 'Qiqihaer'],
    ]);
  });

  it('is still found where the desk has those checks off', () => {
    const profile = {
      ...builtInProfiles.chinadaily,
      levels: { 'name-pinyin': 'off', place: 'off' } as const,
    };
    expect(errorsUnder({ profile })).toContainEqual(['name-consistency', 'Qiqihaer']);
  });
});

describe('place', () => {
  it.each([
    ['陕西', 'in Shanxi province', 'in Shaanxi province'],
    ['西安', 'in Xian', "in Xi'an"],
    ['哈尔滨', 'in Haerbin', 'in Harbin'],
    ['深圳的企业', 'firms in Shenzheng', 'firms in Shenzhen'],
    ['据新华社北京电', 'Xinhua News Agency, Beijin', 'Xinhua News Agency, Beijing'],
    ['浙江大学', 'Zhejieng University', 'Zhejiang University'],
    ['湖南有八所高校', 'Hunang has eight universities', 'Hunan has eight universities'],
    ['香港的办公室', 'its Hon Kong office', 'its Hong Kong office'],
    ['内蒙古高原', 'the Inner Mongolie Plateau', 'the Inner Mongolia Plateau'],
    ['在东城区开学', 'opened in Dongceng District', 'opened in Dongcheng District'],
    ['澜川昆明频道', 'Lanchuan Kunmin Channel', 'Lanchuan Kunming Channel'],
  ])('mends %s ⇒ %s', (source, target, right) => expect(mended('place', source, target)).toBe(right));

  it.each([
    ['山西', 'Shanxi province'],
    ['呼和浩特', 'Hohhot'],
    ['吉林省吉林市', 'Jilin, Jilin province'],
    ['山西和陕西', 'Shanxi and Shaanxi'],
    ['北京的张北进说', 'Zhang Beijin of the capital said'],
    ['北京和南京', 'Beijing and Nanjing'],
    ['苏州的企业', 'firms in Suzhou, and in Sazhou'],
    ['内蒙古高原', 'the Inner Mongolian Plateau'],
    ['香港的金刚', 'the King Kong of Hong Kong'],
    ['三个壮族乡', 'three townships of the Zhuang people'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('place', source, target)).toBe(false));

  it('calls 西藏 as the profile does', () => {
    expect(mended('place', '西藏的学校', 'schools in Tibet')).toBe('schools in Xizang');
    expect(has('place', '西藏的学校', 'schools in Tibet', { profile: builtInProfiles.ap })).toBe(false);
  });
});

describe('office, of bodies', () => {
  it.each([
    ['省教育厅发布通知', 'The provincial Ministry of Education issued a notice', 'department'],
    ['市委宣传部', 'the Ministry of Publicity of the city', 'department'],
    ['外交部发言人', 'a Foreign Committee spokesperson', 'ministry'],
    ['市商务局', 'the city’s Commerce Commission', 'bureau'],
    ['国家发展和改革委员会', 'the National Development and Reform Committee', 'commission'],
    ['国际奥林匹克委员会', 'the International Olympic Commission', 'committee'],
  ])('flags %s ⇒ %s', (source, target, expected) => {
    const found = issuesOf(source, target).find(({ message }) => message === 'body');
    expect(found?.values.expected).toBe(expected);
  });

  it.each([
    ['省教育厅', 'the provincial department of education'],
    ['省教育厅', 'the provincial Education Bureau'],
    ['教育部和省教育厅', 'the Ministry of Education and the provincial department'],
    ['市委宣传部', 'the Publicity Department of the city'],
    ['国家发展和改革委员会', 'the National Development and Reform Commission'],
    ['国家卫生健康委员会', 'the National Health Commission'],
    ['国务院办公厅', 'the General Office of the State Council'],
    ['结局如何', 'How will it end?'],
    ['中央政治局常委', 'a member of the Standing Committee of the Political Bureau'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('office', source, target)).toBe(false));
});

describe('office', () => {
  it('minds how many deputies there are', () => {
    const both = '理事会副主任李明、常委会副主任王芳出席。';
    const written = (first: string): string =>
      `Li Ming, ${first}director of the council, and Wang Fang, deputy director of the standing committee, attended.`;
    expect(has('office', both, written(''))).toBe(true);
    expect(has('office', both, written('deputy '))).toBe(false);
    expect(
      has('office', '主任李明、副主任王芳出席。', 'Director Li Ming and Deputy Director Wang Fang attended.'),
    ).toBe(false);
  });

  it.each([
    ['副市长孙喆', 'Mayor Sun Zhe'],
    ['代市长孙喆', 'Mayor Sun Zhe'],
    ['市长孙喆', 'Vice-Mayor Sun Zhe'],
    ['原市长孙喆', 'Mayor Sun Zhe'],
  ])('flags %s ⇒ %s', (source, target) => expect(has('office', source, target)).toBe(true));

  it.each([
    ['常务副市长', 'executive vice-mayor'],
    ['副教授', 'associate professor'],
    ['驻华大使', 'ambassador to China'],
    ['前市长孙喆', 'former mayor Sun Zhe'],
    ['目前市长正在开会', 'The mayor is in a meeting'],
    ['人大代表、市长孙喆', 'Mayor Sun Zhe, a deputy to the congress'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('office', source, target)).toBe(false));
});
