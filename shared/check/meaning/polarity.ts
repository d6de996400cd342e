// negation: a sentence that says no in one language says so in the other. Cautious: only plain negations count, and every word
// that may carry a denial in English does; where the sentence has another one, the word that is denied must stand there affirmed.
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { affirmedInChinese, affirmedWord } from './deniedWords.js';

/** Words with a negative character that deny nothing. */
const masked =
  /有没有|(\p{Script=Han})[不没]\1|无处不在|记不得|没有任何区别|不断|不少|不仅|不但|不只|不久|不同|不过|不管|不论|不然|不错|不妨|不禁|不由|不料|不愧|不止|不得不|不可不|不能不|无不|不约而同|不一|不等|不限|不时|不惜|不已|不容|不可或缺|不知不觉|不必说|了不起|对不起|差不多|要不|忍不住|禁不住|恨不得|来不及|无锡|无人机|无人|未来|未婚|无论|无疑|无数|无比|无限|无线|无缝|无非|无奈|无障碍|无偿|无忧|无常|无声|非常|非洲|非遗|非物质|除非|莫非|并非如此|没什么|没关系|不会是(?=[^。？！]*吧)|别人|别墅|别的|特别|分别|区别|级别|性别|类别|个别|差别|识别|告别|鉴别|禁毒|禁区|否则|是否|能否|可否|与否|否定之否定|毫不|从不|绝不|不变|不改|不动|不在乎|不一样|不肯|不太|不怎么|不算|不远|不高|不大|不多|不好|不利|不足|不到|不满|不当|不良|不幸|不易|不公|不安|不明|不具|不健全|不完善|不完整|不稳|不均|不平|不适|不便|不善|不佳|不合|不符|不正|不实|不全|不力|不清|不下|不上|不起|不了|不住|不出|不成|不够|不再|不含|不包括|不计|不说|不服|不屈|不懈|不忘|不负|不畏|不遗余力|不可思议|不可避免|无法|无效|无故|无辜|无视|无关|无需|无须|无力|无私|无害|无意|无知|无情|无处|无虞|未知|未成年|未经|未免|没收|没落|没准|没事|没人|没想到|没完|非法|非常规|非凡/gu;
const chineseNegation =
  /(?<![并而])不会|不是|不能|不得|不应|不许|不准|不愿|不想|不支持|不同意|不接受|不存在|不影响|不需要|不构成|不属于|并不|并未|尚未|从未|未曾|未能|没有(?![\p{Script=Han}]{0,6}就没有)|禁止|否认|拒绝|严禁|切勿|请勿/gu;
/** Before most verbs 不, 未 and 没 deny; not in these, half of which are idioms. English translators keep all others. */
const plainNegation =
  /不(?![知可停敢懂小定屑快及差慢饱缓绝衰置凡相择吃喜行堪竭单舍招流])\p{Script=Han}|未(?![艾达])\p{Script=Han}|没(?![办来问错用了的准说有])\p{Script=Han}/gu;
/** Adjectives and nouns that deny by their first letters; information, important and increase do not. */
const negativeWords =
  'in(?:abilit|accura|activ|adequa|admissib|appropriat|attenti|audib|capab|comparab|compatib|complet|conceivab|conclusiv|consisten|conspicuous|convenien|correct|credib|curab|decisi|definit|differen|direct|discriminat|distinct|effective|effectual|efficien|eligib|equalit|equit|evitab|exact|excusab|exhaustib|experience|expensiv|explicab|fertil|finit|flexib|formal|frequen|humane|justic|numerable|operab|operativ|secur|sensitiv|separab|significan|soluble|stab|sufficien|tolerab|toleran|valid|variab|visib|voluntar)[a-z]*' +
  '|im(?:balanc|matur|mobil|moral|mun|partial|passab|patien|perceptib|perfect|personal|polit|possib|practical|precis|probab|proper|prudent|pur)[a-z]*' +
  '|il(?:legal|legib|legitim|litera|logical)[a-z]*|ir(?:rational|recoverab|regular|relevan|replaceab|resistib|responsib|reversib)[a-z]*' +
  '|un(?!i(?:[tvqofl]|c[aeio]|s)|der|til\\b|cles?\\b|ion)[a-z]{3,}|non-?[a-z]{4,}' +
  '|dis(?!cuss|play|tanc|tant|trict|tribut|eas|cover|cours|h|k|c\\b|patch|put|aster|tinct|tinguish|posabl|pens|cipl|count|sem|til|tress|turb)[a-z]{4,}|mis(?:s|understand|lead|match|use)[a-z]*|[a-z]{3,}less(?:ly|ness)?';
const englishNegation = new RegExp(
  '\\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|rarely|seldom|fail(?:s|ed|ing|ure)?|den(?:y|ies|ied|ying|ial)|ban(?:s|ned|ning)?|bar(?:s|red|ring)|avoid\\w*|refus\\w*|reject\\w*|declin\\w*|prohibit\\w*|forbid\\w*|forbade|prevent\\w*|lack\\w*|absen\\w+|stop\\w*|instead|rather than|free (?:of|from)|far from|unless|until|only|few|little|rule[ds]? out|dismiss\\w*|oppos\\w*|yet to|exempt\\w*|exclud\\w*|except\\w*|regardless|despite|too \\w+ to|halt\\w*|cease\\w*|short of|out of|keep from|resist\\w*|ignor\\w*|withh?old\\w*|less|least|hard|difficult\\w*|doubt\\w*|zero' +
    `|${negativeWords})\\b|n['’]t\\b`,
  'i',
);
/** Of an English source anything that may deny counts: a Chinese translator says 不 where the source implies it. */
const englishDoubt = new RegExp(
  `${englishNegation.source}|\\b(?:but|before|end(?:s|ed)?|miss\\w*|spare[ds]?|(?:un|in|im|dis|mis)-?[a-z]{4,})\\b`,
  'i',
);
const englishDenial =
  /\b(?:not|never|cannot|no longer|denied|refused|rejected|without)\b|(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca)n['’]t\b/gi;
const chineseAnyNegation = /[不没無无未非否勿别莫禁拒绝难免避缺失反停忘]|以外|以免|只|才|除|尚|少|零/u;

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (words) => '\u0001'.repeat(words.length));

/** A negation of the Chinese text that nothing in the English one answers. */
function lostInEnglish(pair: ChineseEnglishPair): readonly Finding[] {
  const plain = blank(pair.chinese.simplified, masked);
  const isFromChinese = pair.chinese.side === 'source';
  const firm = [...plain.matchAll(chineseNegation)];
  const others = isFromChinese ? [...blank(plain, chineseNegation).matchAll(plainNegation)] : [];
  const all = [...firm, ...others];
  const message = isFromChinese ? 'lost' : 'added';
  const finding = (chinese: TextRange, english: TextRange | null): Finding => ({
    severity: 'warning',
    ...sidesOf(pair, chinese, english),
    message,
    values: { words: pair.chinese.text.slice(chinese.start, chinese.end) },
  });
  const [stated] = all;
  const answers = isFromChinese ? englishNegation : englishDoubt;
  if (stated && !answers.test(pair.english.text))
    return [finding({ start: stated.index, end: stated.index + stated[0].length }, null)];
  const affirmed = isFromChinese ? affirmedWord(pair, all, englishNegation) : null;
  return affirmed ? [finding(affirmed.chinese, affirmed.english)] : [];
}

function lostInChinese(pair: ChineseEnglishPair): readonly Finding[] {
  const [stated] = pair.english.text.matchAll(englishDenial);
  if (
    !stated ||
    /\bnot (?:only|just|least|to mention)\b|whether or not|if not|why not/i.test(pair.english.text)
  )
    return [];
  const message = pair.chinese.side === 'source' ? 'added' : 'lost';
  const finding = (english: TextRange, chinese: TextRange | null): Finding => ({
    severity: 'warning',
    ...sidesOf(pair, chinese, english),
    message,
    values: { words: pair.english.text.slice(english.start, english.end) },
  });
  if (!chineseAnyNegation.test(pair.chinese.simplified))
    return [finding({ start: stated.index, end: stated.index + stated[0].length }, null)];
  const affirmed = message === 'lost' ? affirmedInChinese(pair, chineseAnyNegation) : null;
  return affirmed ? [finding(affirmed.english, affirmed.chinese)] : [];
}

/** 不会影响 as “will affect”, and the other way round. */
export const negation: PairCheck = {
  kind: 'pair',
  id: 'negation',
  find: (pair) => [...lostInEnglish(pair), ...lostInChinese(pair)],
};
