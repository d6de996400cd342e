import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../shared/model/check.js';
import { checksOf, issuesOf, issuesOfArticle } from '../checkTexts.js';

const has = (id: CheckId, ...asked: Parameters<typeof checksOf>): boolean => checksOf(...asked).includes(id);
const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };

describe('untranslated', () => {
  it('flags what was left, copied or not begun', () => {
    expect(has('untranslated', '双方签署协议', 'They signed 协议')).toBe(true);
    expect(has('untranslated', '双方签署协议', '双方签署协议')).toBe(true);
    expect(has('untranslated', '双方签署协议', '')).toBe(true);
    expect(
      has('untranslated', 'The port will open again', '港口 the port will open again soon 开放', toChinese),
    ).toBe(true);
  });
  it('leaves glosses, Latin names and deliberate omissions', () => {
    expect(has('untranslated', '哈尔滨', 'Harbin (哈尔滨)')).toBe(false);
    expect(has('untranslated', 'GDP and 5G', 'GDP和5G', toChinese)).toBe(false);
    expect(issuesOf('双方签署协议', '', { isLeftOut: true })).toEqual([]);
  });
});

describe('length and sentences', () => {
  const han = (count: number): string => '国'.repeat(count);
  const english = (count: number): string =>
    Array.from({ length: count }, (_, i) => `word${'abcdefghij'[i % 10]}`).join(' ');
  it.each([
    [90, 20],
    [12, 40],
    [70, 90],
  ])('flags %d characters as %d words', (characters, count) =>
    expect(has('length', han(characters), english(count))).toBe(true),
  );
  it.each([
    [30, 24],
    [100, 55],
    [3, 5],
  ])('leaves %d characters as %d words', (characters, count) =>
    expect(has('length', han(characters), english(count))).toBe(false),
  );
  it('counts sentences only where the length says the same', () => {
    const four = '港口今天恢复运营。'.repeat(4);
    expect(has('sentences', four, 'The port opened. It works.')).toBe(true);
    expect(has('sentences', four, `${'The port today resumed its operations now. '.repeat(2)}`)).toBe(true);
    expect(has('sentences', '港口今天恢复运营。', 'Mr. Li of the U.S. met them on Dec. 2.')).toBe(false);
  });
});

describe('quotation', () => {
  const said = '周桂兰说：“有了轮渡，送货、接孩子都方便多了。”';
  it('flags speech the target quotes nothing for', () => {
    expect(issuesOf(said, 'Zhou Guilan said the ferry would make life easier.')[0]).toMatchObject({
      check: 'quotation',
      severity: 'warning',
      source: { start: 5, end: 24 },
      target: null,
    });
    const english = '“With the ferry, everything will be easier,” Zhou Guilan said.';
    expect(has('quotation', english, '周桂兰说，有了轮渡，一切都会方便多了。', toChinese)).toBe(true);
  });
  it('leaves terms in quotation marks, and speech that is quoted in part', () => {
    expect(
      has('quotation', '“一带一路”建设取得新进展。', 'The Belt and Road Initiative made progress.'),
    ).toBe(false);
    expect(has('quotation', said, 'Zhou Guilan called the ferry “so much easier”.')).toBe(false);
  });
});

describe('negation', () => {
  it.each([
    ['这不会影响贸易。', 'This will affect trade.'],
    ['尚未发现问题。', 'Problems have been found.'],
    ['他否认此事。', 'He confirmed it.'],
    ['这影响贸易。', 'This does not affect trade.'],
    ['这些信息不能公开。', 'This important information can be made public by the industry.'],
    ['包裹未送到。', 'The parcel was delivered.'],
    ['我们不提倡这种做法。', 'We advocate this practice.'],
    ['还没看到结果。', 'The result was seen.'],
    // The sentence has another denial; the word that is denied stands there affirmed.
    ['如果不能分辨，就不要购买。', 'Do not buy them; if you are able to distinguish the models, go ahead.'],
    [
      '界面不友好，没有说明书。',
      'There is no manual, and the whole interface of this small machine is friendly.',
    ],
  ])('flags %s ⇒ %s', (source, target) => expect(has('negation', source, target)).toBe(true));
  it.each([
    ['不断发展，不少企业受益。', 'Many firms keep benefiting.'],
    ['水位保持不变。', 'The level remains the same.'],
    ['逾期不改将受罚。', 'Those who fail to correct it will be fined.'],
    ['未来在无锡使用无人机。', 'Drones will be used in Wuxi.'],
    ['这不可能。', 'This is impossible.'],
    ['到没到站？', 'Has it arrived?'],
    ['机会无处不在。', 'Chances are everywhere.'],
    ['款式大方，不招摇。', 'The style is elegant and low-key.'],
    ['双方不能达成一致。', 'The parties are unable to agree.'],
    ['无不需要帮助。', 'No one is left who does not think that all of them need help.'],
    ['界面不友好，没有说明书。', 'There is no manual, and the interface is unfriendly.'],
    ['这些信息不准确，不能使用。', 'This information is inaccurate.'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('negation', source, target)).toBe(false));
});

describe('negation, into Chinese', () => {
  const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
  it.each([
    ['This does not affect trade.', '这影响贸易。'],
    ['The rule will not affect trade, and it never changes.', '该规定影响贸易，从不更改。'],
  ])('flags %s ⇒ %s', (source, target) => expect(has('negation', source, target, toChinese)).toBe(true));
  it.each([
    ['The rule will not affect trade, and it never changes.', '该规定不影响贸易，从不更改。'],
    ['It is not only cheap but never late.', '它不仅便宜，而且从不晚点。'],
    ['If you don’t remember your password, ask us.', '如忘记密码，请联系我们。'],
    ['Is it possibly lost?', '不会是丢了吧？'],
  ])('leaves %s ⇒ %s alone', (source, target) =>
    expect(has('negation', source, target, toChinese)).toBe(false),
  );
});

describe('direction', () => {
  it.each([
    ['同比下降3%', 'rose 3 percent year-on-year'],
    ['价格回落3%', 'prices rebounded by 3 percent'],
  ])('flags %s ⇒ %s', (source, target) => expect(has('direction', source, target)).toBe(true));
  it.each([
    ['3升至5升', '3-5 liters'],
    ['降幅收窄3%', 'the decline narrowed by 3 percent'],
    ['涨幅回落2个百分点', 'growth slowed by 2 percentage points'],
    ['下降3%', 'fell 3 percent'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(has('direction', source, target)).toBe(false));
});

describe('consistency', () => {
  const checks = (...pairs: readonly (readonly [string, string])[]): readonly CheckId[] =>
    issuesOfArticle(pairs.map(([source, target]) => ({ source, target })))
      .flat()
      .map(({ check }) => check);
  it('wants one boilerplate sentence in one version', () => {
    const boilerplate = '更多详情请见本报网站。';
    expect(
      checks([boilerplate, 'See our website for more.'], [boilerplate, 'More on our website.']),
    ).toContain('consistency');
    expect(checks([boilerplate, 'See our website.'], [boilerplate, 'See our website.'])).not.toContain(
      'consistency',
    );
    expect(
      checks(
        ['港口第1号泊位今天开放。', 'Berth 1 opened today here.'],
        ['港口第2号泊位今天开放。', 'Berth 2 opened today here.'],
      ),
    ).not.toContain('consistency');
  });
});
