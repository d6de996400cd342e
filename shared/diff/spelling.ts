// Whether two words are one word spelt in two ways: a slip of the pen, or American and British.

/** Damerau's distance (insertion, deletion, replacement, swap of neighbours), or 3 when it is more than 2. */
function letterDistance(before: string, after: string): number {
  if (Math.abs(before.length - after.length) > 2) return 3;
  let older: number[] = [];
  let previous = Array.from({ length: after.length + 1 }, (_, i) => i);
  for (let i = 1; i <= before.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= after.length; j += 1) {
      const isSame = before[i - 1] === after[j - 1];
      const isSwap = i > 1 && j > 1 && before[i - 1] === after[j - 2] && before[i - 2] === after[j - 1];
      row[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (older[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    older = previous;
    previous = row;
  }
  return Math.min(previous[after.length] ?? 3, 3);
}

/** British spellings turned American, enough to see that two words are one. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{2})our(?=s|ed|ing|able|ful|ite|less|hood|ly|er|$)/, 'or')
    .replace(/(?<=[a-z]{2})is(?=e[sdr]?$|ing$|ations?$)/, 'iz')
    .replace(/(?<=[a-z])ys(?=e[sd]?$|ing$)/, 'yz')
    .replace(/(?<=[bt])re(?=s?$)/, 'er')
    .replace(/(?<=[a-z]{2})ogue(?=s?$)/, 'og')
    .replace(/(?<=[eo]n)c(?=es?$)/, 's')
    .replace(/ll(?=ed$|ing$|ers?$)/, 'l')
    .replace(/mme(?=s?$)/, 'm')
    .replace(/[ao]e/g, 'e')
    .replace('grey', 'gray');
}

const ending = "(?:s|es|d|ed|ing|ly|er|r|est|n|en|al|y|’s|'s|’|')";
const inflected = new RegExp(`^(.{2,}?)(${ending}?) \\1(${ending}?)$`, 'u');

/** Whether the two words differ only in an ending that changes the sense: boat and boats, wait and waited. */
const isInflected = (before: string, after: string): boolean => inflected.test(`${before} ${after}`);

/** True when the two Latin words are most likely one word, spelt otherwise. Inflections and short words are not. */
export function isSpellingOfWord(before: string, after: string): boolean {
  const [old, now] = [before.toLowerCase(), after.toLowerCase()];
  if (old === now || !/^[\p{L}\p{M}'’-]+$/u.test(old + now)) return false;
  if (american(old) === american(now)) return true;
  const shorter = Math.min(old.length, now.length);
  if (shorter < 4 || isInflected(old, now)) return false;
  const distance = letterDistance(old, now);
  const isSwap = distance === 1 && old.length === now.length && sortedLetters(old) === sortedLetters(now);
  return isSwap || (distance === 1 && shorter >= 5) || (distance === 2 && shorter >= 8);
}

const sortedLetters = (word: string): string => Array.from(word).sort().join('');

/** Characters that are taken for each other, since they sound or look alike; every group is one word. */
const confusedCharacters = (
  '的地得 做作 坐座 在再 那哪 像象 帐账 即既 已以 己已 必毕 身生 人入 未末 须需 绝决 历厉 覆复 戴带 练炼 竟竞 辨辩 侯候 拨拔 ' +
  '陪赔 具俱 致至 型形 消销 采彩 园圆 坚艰 蓝篮 震振 题提 幅副 克刻 份分 练链 嬴赢 燥躁 急及 应因 进近 象相 连联'
).split(' ');

/** True when one Chinese character stands for another that sounds or looks like it, as 的, 地 and 得. */
export function isSpellingOfCharacter(before: string, after: string): boolean {
  return (
    before !== after && confusedCharacters.some((group) => group.includes(before) && group.includes(after))
  );
}
