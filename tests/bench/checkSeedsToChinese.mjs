// Slips as in checkSeeds.mjs, put into good translations into Chinese.
import { once } from './checkSeeds.mjs';

/** @typedef {import('./checkSeeds.mjs').Seed} Seed */

const weekdays = '一二三四五六日';
const scales = /\b(?:thousand|million|billion|trillion)\b/;

/** @type {Readonly<Record<string, Seed>>} */
const numbers = {
  'number ×10': ({ source, target }) =>
    /\d|\b(?:million|billion)\b/.test(source)
      ? once(target, /(?<![\d.,第])(\d+(?:\.\d+)?)(?= ?[万亿])/, ([, n = '']) =>
          n.includes('.') ? n.replace('.', '') : `${n}0`,
        )
      : null,
  'number scale word': ({ source, target }) =>
    scales.test(source) ? once(target, /(?<=\d ?)[万亿]/, ([word]) => (word === '万' ? '亿' : '万')) : null,
  'number digit': ({ source, target }) =>
    once(target, /(?<![\d.,:：\-年月A-Za-z])\d{2,3}(?! ?[\d.,:：\-A-Za-z年月日号点时]| ?世纪)/, ([n]) =>
      source.replaceAll(',', '').includes(n) ? String(Number(n) + (n.endsWith('9') ? -1 : 1)) : n,
    ),
  'number percent': ({ source, target }) =>
    /%|percent|per cent/.test(source)
      ? once(target, /(\d+(?:\.\d+)?)( ?[%％])/, ([, n = '', sign = '']) => `${Number(n) + 2}${sign}`)
      : null,
  'number approximation': ({ source, target }) =>
    /more than|over|nearly|almost|less than|under/.test(source)
      ? once(target, /超过(?= ?\d)|近(?= ?\d)|不到(?= ?\d)/, ([word]) => (word === '超过' ? '不到' : '超过'))
      : null,
};

/** @type {Readonly<Record<string, Seed>>} */
const dates = {
  'date day': ({ target }) =>
    once(target, /(?<=月 ?)(\d{1,2})(?= ?[日号])/, ([, day = '']) =>
      String(Number(day) === 28 ? 27 : (Number(day) % 28) + 1),
    ),
  'date month': ({ source, target }, i) =>
    /(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)/.test(source)
      ? once(target, /(?<![\d个])(\d{1,2})(?= ?月)/, ([, month = '']) =>
          String(((Number(month) + (i % 5)) % 12) + 1),
        )
      : null,
  'date year': ({ source, target }) =>
    once(target, /(?:19|20)\d\d(?= ?年)/, ([year]) =>
      source.includes(year) ? String(Number(year) + 1) : year,
    ),
  'date weekday': ({ source, target }) =>
    /[MTWFS][a-z]+day\b/.test(source)
      ? once(target, /(?<=周|星期)[一二三四五六日]/, ([day]) =>
          weekdays.charAt((weekdays.indexOf(day) + 1) % 7),
        )
      : null,
};

/** @type {Readonly<Record<string, Seed>>} */
const meaning = {
  'office: vice left out': ({ source, target }) =>
    /\b(?:vice|deputy|associate)[ -]/i.test(source)
      ? once(
          target,
          /副(?=主席|总统|总理|市长|省长|部长|局长|主任|会长|院长|校长|书记|总裁|经理|教授|司令)/,
          () => '',
        )
      : null,
  'negation left out': ({ source, target }) =>
    /\b(?:not|cannot|never)\b|n['’]t\b/.test(source)
      ? once(target, /不(?=会|是|能|应|需要|想|再)|没有(?=\p{Script=Han})|从未|并未|尚未/u, () => '')
      : null,
  'direction turned': ({ source, target }) =>
    /\b(?:rose|fell|increased|decreased|grew|dropped|up|down)\b/.test(source)
      ? once(target, /(?:增长|上升|上涨|增加|下降|下跌|减少)(?=了? ?\d)/, ([word]) =>
          /下|减/.test(word) ? '增长' : '下降',
        )
      : null,
};

/** Every kind. */
export const seedsToChinese = { ...numbers, ...dates, ...meaning };
