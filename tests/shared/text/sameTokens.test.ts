// The same tokens on every ICU version. These tests run on Node and on the app's own runtime, whose ICU and
// Unicode versions differ; what they pin was written down once. A new rule gives new tokens: then write down the new hash,
// if both runtimes answer it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { words } from 'virtual:chinese-dictionary';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import { dice, type Dice } from './dice.js';

// Each line: words that begin with the same character.
const dictionary = words.split('\n').map((line) => {
  const rests = line.slice(1).split(/[\u0400-\u04FF]/u);
  return rests.slice(0, -1).map((rest) => line.slice(0, 1) + rest);
});

const english =
  'the of and in Mayor Xi’an’s vice-chairman U.S.-China COVID-19 R&D café Mr. No. December Wednesday <g id="1"> </g> {0} ' +
  '$1.2 12.5% 3,500.5 billion 9:30 am Dec 2, 2020 https://a.example/b a.b@c.example 5G 1990s 2016-20 -3℃ 30,000–50,000';
const chinese =
  '2020年12月2日 1.2亿元 3,500.5万 三分之二 3至5万吨 下午3时30分 十二月二日 星期三 一带一路 90后 1号线 ３．５％ 十三届 五个月 七国集团 春运 调控';
const marks = [
  '，',
  '。',
  '“',
  '”',
  '、',
  '……',
  '——',
  ' ',
  '\u3000',
  '\n',
  '\u2029',
  '-',
  '.',
  ',',
  '！',
  '（',
  '）',
];

/** Any code point that may stand in text, assigned or not in some version of Unicode. */
function anyCharacter(roll: Dice): string {
  const code = roll(4) === 0 ? roll(0x110000) : roll(0x3500);
  return code < 0x20 || (code >= 0xd800 && code < 0xe000) ? 'x' : String.fromCodePoint(code);
}

function piece(roll: Dice): string {
  const pick = (list: readonly string[]): string => list[roll(list.length)] ?? '';
  const kind = roll(10);
  if (kind < 5) return pick(dictionary[roll(dictionary.length)] ?? []);
  if (kind < 6) return pick(chinese.split(' '));
  if (kind < 8) return ` ${pick(english.split(' '))}`;
  return kind < 9 ? pick(marks) : anyCharacter(roll);
}

function paragraphs(count: number): readonly string[] {
  const roll = dice(19_491_001);
  return Array.from({ length: count }, () => Array.from({ length: 60 }, () => piece(roll)).join(''));
}

describe('tokenize on another ICU', () => {
  it('gives the tokens of this article', () => {
    const text =
      '副市长5日上午9时30分在七国集团会议上表示，春运期间将调控票价1.5至2亿元，GDP增长5.2%。\n' +
      'The vice-mayor said on Wednesday, Dec 2, 2020 that U.S.-China trade rose 3 to 5 million tons.';
    expect(
      tokenize(text, cutChineseWords)
        .map((token) => token.text)
        .join('|'),
    ).toBe(
      '副|市长|5日|上午9时30分|在|七国|集团|会议|上|表示|，|春|运|期间|将|调|控|票|价|1.5至2亿元|，|GDP|增长|5.2%|。|\n|' +
        'The| |vice-mayor| |said| |on| |Wednesday|,| |Dec 2, 2020| |that| |U.S.-China| |trade| |rose| |3 to 5 million| |tons|.',
    );
  });

  it('gives the tokens written down for 1,000 paragraphs of words, figures, dates and any characters', () => {
    const hash = createHash('sha256');
    let count = 0;
    for (const paragraph of paragraphs(1_000))
      for (const { kind, text } of tokenize(paragraph, cutChineseWords)) {
        hash.update(`${kind} ${text}\0`);
        count += 1;
      }
    expect([count, hash.digest('hex')]).toEqual([
      78_280,
      'e57b25eb8b94fbf390871b29ab688f430c7b27f7c56fdd76e5bb8f1a003f02d0',
    ]);
  });
});
