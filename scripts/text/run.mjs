// `node scripts/text/run.mjs`: writes the classes of characters the tokenizer stands on into shared/text, so that tokens
// are the same whatever version of Unicode a machine's engine knows. The result is committed; run it again on a newer one.
import { writeFileSync } from 'node:fs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';

await runScript(async () => {
  const ranges = {
    han: rangesOf(/\p{Script=Han}/u),
    extend: rangesOf(/[\p{M}\p{Emoji_Modifier}\u200C\u{E0020}-\u{E007F}]/u),
    letter: rangesOf(/(?!\p{Script=Han})[\p{L}\p{N}]/u),
  };
  writeFileSync(inProject('shared/text/characterRanges.json'), `${JSON.stringify(ranges, null, 2)}\n`);
  console.log(`classes of Unicode ${process.versions.unicode}`);
});

/**
 * The code points a pattern matches: pairs of “gap since the last range” and “length”, in base 36.
 * @param {RegExp} pattern
 */
function rangesOf(pattern) {
  const parts = [];
  let last = 0;
  for (let code = 0; code < 0x110000;) {
    const start = code;
    while (code < 0x110000 && pattern.test(String.fromCodePoint(code))) code++;
    if (code > start) {
      parts.push((start - last).toString(36), (code - start).toString(36));
      last = code;
    } else code++;
  }
  return parts.join(' ');
}
