import { describe, expect, it } from 'vitest';
import { alignLines } from '../../../shared/align/alignLines.js';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { movedLinks } from '../../../shared/align/movedLinks.js';

const knowledge = alignKnowledge();
const chinese = [
  '港口去年处理了三百四十万个集装箱，比前年增长百分之八。',
  '新建的铁路把码头和内陆的工厂连接起来。',
  '市长在开幕式上感谢了工程师和工人。',
  '博物馆里展出了十九世纪的航海地图和一艘木船的模型。',
  '学校的孩子们画了许多关于大海的画。',
  '渡轮每天往返六次，票价不变。',
];
const english = [
  'The port handled 3.4 million containers last year, 8 percent more than the year before.',
  'A newly built railway connects the docks with factories inland.',
  'At the opening ceremony the mayor thanked engineers and workers.',
  'The museum shows nautical maps of the nineteenth century and a model of a wooden ship.',
  'Children from the school painted many pictures of the sea.',
  'The ferry goes six times a day; fares stay the same.',
];
const side = (texts: readonly string[], language: string) => ({ texts, language });
const proposals = (source: readonly string[], target: readonly string[], languages = ['zh', 'en']) =>
  movedLinks(
    side(source, languages[0] ?? ''),
    side(target, languages[1] ?? ''),
    alignLines(source, target, { knowledge }),
    knowledge,
  ).map(({ source: from, target: to }) => [from, to]);

describe('movedLinks', () => {
  it('proposes the paragraph that was moved to the end, in either direction', () => {
    const moved = [0, 2, 3, 4, 5, 1].map((at) => english[at] ?? '');
    expect(proposals(chinese, moved)).toEqual([[[1], [5]]]);
    expect(proposals(moved, chinese, ['en', 'zh'])).toEqual([[[5], [1]]]);
  });

  it('proposes nothing where one paragraph was dropped and quite another one added', () => {
    const other = 'Rain is expected on Thursday, with temperatures falling below freezing at night.';
    expect(proposals(chinese, [...english.toSpliced(1, 1), other])).toEqual([]);
  });

  it('proposes nothing where everything has a counterpart', () => {
    expect(proposals(chinese, english)).toEqual([]);
  });
});
