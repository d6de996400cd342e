// Reads CC-CEDICT's definitions: what of them a translation of the word would say, and which other entry they only point to.

/**
 * One definition.
 * @typedef {object} Sense
 * @property {readonly string[]} renderings wordings that say the same, without notes
 * @property {string} note what stands in brackets or after a comma: rather an explanation than a rendering
 * @property {Kind} kind
 * @property {Reference | null} reference the entry that says more
 *
 * @typedef {'plain' | 'name' | 'literal' | 'explained'} Kind plain: a rendering; name: a surname and the like; literal:
 * word for word; explained: says how the word is used
 *
 * @typedef {object} Reference
 * @property {string} word
 * @property {string} pinyin as in the data, or ''
 * @property {boolean} isWhole the word stands for the other entry, rather than being part of it
 */

// 个|個[ge4], a word in both scripts with its reading.
const chineseWord = String.raw`([\p{Script=Han}○〇·・，、]+)(?:\|[\p{Script=Han}○〇·・，、]+)?(?:\s*\[([^\]]*)\])?`;
const anyChinese = new RegExp(chineseWord, 'gu');
const pointing = new RegExp(
  String.raw`\b(?:(?:variant|form|abbr\.|abbreviation|contraction|synonym|euphemism|misspelling|equivalent|short|same|alternative) ?` +
    String.raw`(?:of|for|as|name (?:of|for))|(?:also )?(?:written|called|known) (?:as )?|^see|equivalent:|i\.e\.|old name (?:of|for)|=)\s*${chineseWord}`,
  'u',
);
const allPointing = new RegExp(pointing.source, 'gu');
const han = /\p{Script=Han}/u;
const partOf = new RegExp(
  String.raw`^(?:\([^)]*\) )?(?:used|only used|occurs) in (?:e\.g\. )?${chineseWord}`,
  'u',
);
const dropped =
  /^(?:CL:|also pr\.|Taiwan pr\.|Beijing pr\.|pr\. |see also|cf\.?|opposite:|Kangxi radical|radical in Chinese|coll\. pr)/;
const explaining =
  /^(?:classifier|used (?:to|in|as|for|after|before|by|when|at|with)|(?:modal |structural |interrogative |grammatical |possessive |final )*particle|prefix|suffix|interjection|onom|phonetic|exclamation|expresses|expressing|indicat|marks |a semantically|plural marker|component|character used|(?:honorific|polite|humble|respectful) (?:form|title|prefix|suffix)|measure word|auxiliary|component of)/i;
const naming = /^(?:\(?(?:two-character |Japanese |Korean )?(?:surname|given name|family name))\s*/i;

/**
 * The senses of an entry that can be rendered or followed.
 * @param {readonly string[]} english definitions as CC-CEDICT has them
 * @returns {Sense[]}
 */
export function readGlosses(english) {
  return english.flatMap((definition) => {
    if (dropped.test(definition)) return [];
    const sense = readGloss(definition);
    return sense.renderings.length > 0 || sense.note !== '' || sense.reference ? [sense] : [];
  });
}

/** @param {string} definition @returns {Sense} */
function readGloss(definition) {
  const reference = readReference(definition);
  const wholeInBrackets = /^\([^()]*\)$/.test(definition);
  const { outside, inside } = takeBrackets(withoutChinese(definition));
  const kind = kindOf(outside, wholeInBrackets);
  if (reference && !reference.isWhole) return { renderings: [], note: '', kind, reference };
  const body = outside
    .replace(/^(?:lit\.|fig\.|esp\.|e\.g\.|i\.e\.)\s*/i, '')
    .replace(naming, '')
    .replace(/^classifier:\s*/, '');
  const parts = body.split(/\s*;\s*/).map(splitAtComma);
  return {
    renderings: parts.map(({ head }) => head).filter((head) => head !== ''),
    note: [inside, ...parts.map(({ rest }) => rest)].filter((text) => text !== '').join(' '),
    kind,
    reference,
  };
}

/** @param {string} outside @param {boolean} wholeInBrackets @returns {Kind} */
function kindOf(outside, wholeInBrackets) {
  if (wholeInBrackets || (explaining.test(outside) && !outside.startsWith('classifier:'))) return 'explained';
  if (naming.test(outside)) return 'name';
  return /^lit\./i.test(outside) ? 'literal' : 'plain';
}

/** @param {string} definition @returns {Reference | null} */
function readReference(definition) {
  if (!han.test(definition)) return null;
  const part = partOf.exec(definition);
  const found = part ?? pointing.exec(definition);
  if (!found?.[1]) return null;
  return { word: found[1], pinyin: found[2] ?? '', isWhole: !part };
}

/** Without Chinese words, and without the words that point to them. @param {string} definition */
function withoutChinese(definition) {
  if (!han.test(definition)) return definition.replaceAll(/\[[^\]]*\]/g, ' ');
  return definition
    .replaceAll(allPointing, ' ')
    .replaceAll(anyChinese, ' ')
    .replaceAll(/\babbr\. to\b/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(?:unofficial|old|archaic|Japanese|erhua|popular|ancient)\s*$/g, ' ')
    .replaceAll(/\((?:\s|[,;:])*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const labels =
  /^(?:coll\.?|bound form|literary|idiom|idioms|slang|dialect|loanword|old|archaic|neologism|vulgar|Internet slang|Tw|written|spoken|fig\.?|lit\.?|derog\.?|polite|honorific|humble|proverb|saying|math\.?|medicine|computing|chemistry|physics|biology|botany|music|law|sports?|Buddhism|linguistics|grammar|military|Cantonese|Shanghainese|onom\.?|bird species of China|abbr\.?|adjective|noun|verb|adverb|intransitive|transitive)$/i;

/** What stands outside brackets, and what inside but for labels. @param {string} text */
function takeBrackets(text) {
  const inside = [];
  let outside = text;
  for (let found; (found = /\(([^()]*)\)/.exec(outside));) {
    const within = (found[1] ?? '').trim();
    if (!within.split(/[,;]\s*/).every((part) => labels.test(part))) inside.push(within);
    outside = outside.replace(found[0], ' ');
  }
  return { outside: outside.replaceAll(/\s+/g, ' ').trim(), inside: inside.join(' ') };
}

/** A name's explanation follows a comma; short parts between commas are renderings all. @param {string} text */
function splitAtComma(text) {
  const at = text.search(/,\s/);
  if (at === -1) return { head: text, rest: '' };
  return { head: text.slice(0, at), rest: text.slice(at + 1).trim() };
}
