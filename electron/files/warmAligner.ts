// Makes the aligner ready while nobody waits for it: opens its lexicon and its dictionary and lets the engine compile what
// it will run, on an article of our own, in slices so short that a request soon gets its turn.
import { alignLines } from '../../shared/align/alignLines.js';
import { alignKnowledge } from '../../shared/align/lexicon/alignKnowledge.js';

const chinese = [
  (n: number) =>
    `澜川市交通运输局11月${n}日宣布，第${n}条轮渡航线将于明年3月开航，全程${n}.2公里，单程${n}分钟。`,
  (n: number) =>
    `项目总投资${n}.4亿元，首批投用${n}艘客渡船，预计年运送旅客${n}60万人次以上，同比增长${n}%。`,
  (n: number) =>
    `“以前绕行大桥要${n}分钟，早高峰更说不准。”在老码头开了二十二年面馆的周桂兰说，“有了轮渡都方便多了。”`,
  (n: number) => `与同级柴油渡船相比，每年可减少二氧化碳排放约${n}00吨，两岸共建设${n}座充电站。`,
];
const english = [
  (n: number) =>
    `Lanchuan's transport bureau announced on Nov ${n} that ferry line No ${n}, a ${n}.2-kilometer crossing of ${n} minutes, will open next March.`,
  (n: number) =>
    `With an investment of ${n}40 million yuan, the project starts with ${n} ferries and expects more than ${n}.6 million trips a year, up ${n} percent.`,
  (n: number) =>
    `"Going round by the bridge used to take ${n} minutes," said Zhou Guilan, who has run a noodle shop at the Old Wharf for 22 years. "The ferry makes it easier."`,
  (n: number) =>
    `Compared with diesel ferries of their class, they save about ${n}00 tons of carbon dioxide a year; ${n} charging stations stand on the two banks.`,
];

const slices = 24;
const rowsOfSlice = 12;

function alignSome(slice: number): void {
  const rows = Array.from({ length: rowsOfSlice }, (_, row) => slice * rowsOfSlice + row + 2);
  alignLines(
    rows.map((n) => chinese[n % chinese.length]?.(n) ?? ''),
    rows.filter((n) => n % 7 !== 0).map((n) => english[n % english.length]?.(n) ?? ''),
    { sourceLanguage: 'zh-CN', targetLanguage: 'en-US', knowledge: alignKnowledge() },
  );
}

let isBegun = false;

/** Begins once, however often it is asked; nothing comes of it but speed. */
export function warmAligner(): void {
  if (isBegun) return;
  isBegun = true;
  const go = (slice: number): void => {
    if (slice === slices) return;
    alignSome(slice);
    setTimeout(go, 0, slice + 1).unref();
  };
  setTimeout(go, 0, 0).unref();
}
