// title-marks, of works: the title of a film or book is marked as one in English.
import { sidesOf, type PairCheck } from '../check.js';

/** A work, its title right behind: films, books, plays, songs. Papers, laws and documents are written plain. */
const work =
  /(?:电影|影片|纪录片|电视剧|动画片|话剧|舞剧|歌剧|音乐剧|戏剧|京剧|小说|诗集|图书|绘本|漫画|歌曲|专辑)《([^《》\n]{1,30})》/gu;
const quoted = /[“”"‘]|(?<!\w)'/u;

/** A capital that is not the sentence's: the title may stand there without marks. */
const hasCapitals = (text: string): boolean => /(?<=[\p{L}\d,;:)’”] )\p{Lu}/u.test(text);

/** 电影《红高粱》 as “the film red sorghum”: no quotation marks, no italics, no capitals. */
export const titlesOfWorks: PairCheck = {
  kind: 'pair',
  id: 'title-marks',
  find: (pair) => {
    const { chinese, english } = pair;
    if (english.side === 'source' || quoted.test(english.text) || hasCapitals(english.text)) return [];
    const { marks } = pair.segment.target ?? { marks: [] };
    if (marks.some(({ kind }) => kind === 'italic')) return [];
    return Array.from(chinese.text.matchAll(work)).map((match) => {
      const end = match.index + match[0].length;
      const start = end - (match[1] ?? '').length - 2;
      return {
        severity: 'warning' as const,
        ...sidesOf(pair, { start, end }, null),
        message: 'unmarked',
        values: { title: chinese.text.slice(start, end) },
      };
    });
  },
};
