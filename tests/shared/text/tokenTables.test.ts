// What is one figure, one date, one word — and what only looks like one. Figures stand in [ ], dates in < >, words of
// other scripts in { }, tags and other codes in ( ) in what is expected.
import { describe, expect, it } from 'vitest';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { tokenize, type TokenKind } from '../../../shared/text/tokenize.js';

const brackets: Partial<Record<TokenKind, readonly [string, string]>> = {
  figure: ['[', ']'],
  date: ['<', '>'],
};
const codes: Partial<Record<TokenKind, readonly [string, string]>> = {
  ...brackets,
  word: ['{', '}'],
  url: ['{', '}'],
  email: ['{', '}'],
  placeholder: ['(', ')'],
};

function marked(text: string, marks = brackets): string {
  const shown = tokenize(text, cutChineseWords).map((token) => {
    const [before, after] = marks[token.kind] ?? ['', ''];
    return `${before}${token.text}${after}`;
  });
  return shown.join('');
}

/** The lines with the brackets the tokenizer gives them, from the lines without any. */
function bracketed(lines: readonly string[], marks = brackets): readonly string[] {
  const all = marks === codes ? /[[\]<>{}()]/gu : /[[\]<>]/gu;
  return lines.map((line) => marked(line.replace(all, ''), marks));
}

describe('figures', () => {
  it('are whole with sign, currency, separators, decimal, scale and unit', () => {
    const lines = [
      '投资[1.2亿元]，占[12.5%]。',
      '共[3,500.5万]，约[3000余万元]，近[5万吨]',
      '[１２．５％]与[１，２００元]',
      '气温降至[-3℃]，涨[0.2个百分点]，[+5%]',
      'worth [$1.2 billion], [US$300] and [RMB 3 million], up [12.5%]',
      'sold [€5] or [£3.50]; [10km] of road, [5 km²] and [21st]',
      '[6600亩]、[20里]路、[3公里]、[1000万千瓦]、[37.5度]',
      '增长[2倍]，打[7成]，今年[80岁]',
      '[1.5万亿元]和[8億元]、[3萬噸]、[120公頃]',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('keep a range together whose scale and unit stand at its end', () => {
    const lines = [
      '产量[3至5万吨]，[100～150千克]，[3-5%]，[3至5天]',
      '[10—15公里]、[2到3倍]、[-5至-3℃]、[5-10亿元]',
      '约[三至五万吨]，[三到五公里]',
      'from [3 to 5 million] people, [$3-5 billion], [10–15 km], [3 to 5%]',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('keep figures apart that are each whole, and numbers that are no quantity', () => {
    const lines = [
      '[15%]～[30%]，[9亿]～[16亿元]',
      '[30,000]–[50,000] people',
      'in [2016]-[20], won [3]-[1], call [0451]-[8765432]',
      '比分[3]比[1]，[3]-[5]人',
      '[7]、[8]级',
      'from [2] to [3] firms, in [2021] to [6.3 million]',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('are whole in Han numerals', () => {
    const lines = [
      '[三千五百]户，[五六十]人，[百分之三十]，[三分之二]，[十分之一]',
      '[一百零八]将，[数百]家，[十几]人，[两三千]人，[十余]家',
      '[三公里]外，[五个百分点]，[三点五亿元]，[百亿]级，[六成]以上，[六成半]',
      '[二十多岁]，第[十三]届，[两个半小时]，[三億]人',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('are none in words, names and plans', () => {
    const lines = [
      '一带一路、三农、两会、一国两制、四个全面、五位一体',
      '三峡、四川、四平、三亚、九江、六安、五常、双城、万州、十堰、三星、百度、万达、一汽',
      '万一、十分、百姓、千方百计、三轮车、二手、二维码、五星级、一些、一定、统一、第一时间',
      '五四广场、八一、双十一、九一八、一五一十、三三两两、一成不变、千万不要、成千上万',
      '“十四五”规划、十四五时期、两个一百年',
      '三家企业，一个，两次，统一部署',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('leave generations and codes to be words', () => {
    const lines = ['{90后}和{00后}，{5G}、{3D}、{18K}金、{600606.SH}', '[90]后来'];
    expect(bracketed(lines, codes)).toEqual(lines);
  });
});

describe('dates', () => {
  it('are whole in Chinese', () => {
    const lines = [
      '<2020年12月2日>、<12月2日>、<2020年12月>、<2020年>、<5月>、<5月份>、<3日>',
      '<二〇二〇年十二月二日>、<一九四九年>、<十二月>、<三月份>、<七八月>',
      '<12 月 2 日>、<2020 年 12 月 2 日>、<２０２０年>',
      '<7月下旬>、<2020年底>',
      '<80年代>、<八十年代>、<19世纪80年代>、<上世纪八十年代>、<20世纪六七十年代>、<21世纪初>',
      '<正月十五>、<腊月二十三>、<五月初三>',
      '<2020年12月2號>、<3時30分>',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('are times of day with the part of the day', () => {
    const lines = [
      '<下午3时30分>、<9时>、<15:30>、<晚8点>、<晚八点半>、<3点半>、<9点整>、凌晨',
      '<上午九点半>、<下午三點>、<晚上8:30>、<十二点二十分>、<3点钟>',
      '<25日><8时>至<26日><8时>',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('keep a range together whose unit stands at its end', () => {
    const lines = [
      '<3至5日>、<12月2至5日>、<1-3月>、<2016—2020年>、<2020年1至9月>',
      '<12月2日>至<5日>',
      '<Dec 2-4>, <Dec 2 to 4, 2020>, <Jan-Sept>, <2-4 December>, <9-11 am>',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('are whole in English', () => {
    const lines = [
      '<Dec 2, 2020>, <Dec. 2>, <December 2020>, <2 December 2020>',
      'on <May 4>, in <May>, last <August>, <December> and <2nd of May>',
      'at <9:30 am>, <9.30 pm>, <9 a.m.>, <15:30>, <9 o’clock>',
      '<2020-12-04>, <2020/1/5>, <2020-12-04T09:30:00Z>, <12/2/2020>',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('leave weekdays tokens of their own', () => {
    const lines = [
      '<12月2日>（<星期三>）、<周三>、上<周五>、<礼拜天>',
      '<Wednesday>, <Dec 2>; <Wed>, <Dec 2>; on <Friday’s> list',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });

  it('are none in words, places, durations and names', () => {
    const lines = [
      '[1]号线、五四广场、[5个月]、[3日]内、七日游、[10年]来、[3]年级',
      '[三四五六]年级、早一点了解、比例[72]:[28]、[一百]周年、一周三次、[3]时期、[3]点建议、[50日元]、[三个月]',
      'may [3] firms, [3]:[2], March on, The mayor of Augusta, Mr May, July-like',
    ];
    expect(bracketed(lines)).toEqual(lines);
  });
});

describe('words', () => {
  it('are whole in English, with apostrophes, hyphens, dots of abbreviations', () => {
    const lines = [
      "{Xi’an’s} {vice-chairman} {didn't} {mid-December} {Sunday-school}",
      "{U.S.-China} {e.g.} {Ph.D.} {Mr.} {Li}, {No.} [3], {vs.} {R&D} {rock} '{n}' {roll}",
      '{left}.{The} {companies}’ {v1.2} {COVID-19} {café} {naïve}',
    ];
    expect(bracketed(lines, codes)).toEqual(lines);
  });

  it('stand apart in Chinese', () => {
    const lines = ['会见{IT}企业，{A}股，{iPhone}手机，{PM2.5}、{PM2．5}，{GDP}增长[5%]，{Ｔ}恤'];
    expect(bracketed(lines, codes)).toEqual(lines);
  });

  it('are addresses whole', () => {
    const lines = ['见{https://a.example/b?c=d}。{www.a.example}，{a.b+c@d.example}; {e.my399.com}'];
    expect(bracketed(lines, codes)).toEqual(lines);
  });
});

describe('inline tags and placeholders', () => {
  it('are whole', () => {
    const tags = [
      '<g id="1">',
      '</g>',
      '<x/>',
      '<ph id=\'2\' equiv-text="a > b" />',
      '<br>',
      '<mrk mid="0" mtype="seg">',
    ];
    for (const tag of [...tags, '{0}', '${name}', '{{ user }}', '%1$s', '%(name)s', '\uFFFC'])
      expect(tokenize(`共${tag}，the`).map(({ kind, text }) => [kind, text])).toEqual([
        ['han', '共'],
        ['placeholder', tag],
        ['punctuation', '，'],
        ['word', 'the'],
      ]);
  });

  it('are none in titles and comparisons', () => {
    for (const text of ['<Red Sorghum>', 'a < b > c', '<红高粱>', '3<5', '100%', '{}', '<a b', '<1>'])
      expect([text, tokenize(text).some(({ kind }) => kind === 'placeholder')]).toEqual([text, false]);
  });
});
