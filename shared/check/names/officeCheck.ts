// office: 副 is vice or deputy, 代 acting, 原 former; a rank is neither lost nor given. A body is of the kind its name says.
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { wrongBodies } from './bodyKinds.js';

/** Titles and what they are in English; the first that fits. */
const titles: readonly (readonly [chinese: string, english: RegExp])[] = [
  ['市长', /\bmayors?\b/i],
  ['省长', /\bgovernors?\b/i],
  ['州长', /\bgovernors?\b|\bheads?\b/i],
  ['县长', /\bheads?\b|\bmagistrates?\b/i],
  ['区长', /\bheads?\b|\bmayors?\b/i],
  ['镇长', /\bheads?\b|\bmayors?\b/i],
  ['主席', /\bchair(?:man|woman|person|men)?\b|\bpresidents?\b/i],
  ['总理', /\bpremiers?\b|\bprime ministers?\b/i],
  ['首相', /\bprime ministers?\b/i],
  ['总统', /\bpresidents?\b/i],
  ['部长', /\bministers?\b|\bheads?\b|\bsecretar(?:y|ies)\b/i],
  ['局长', /\bdirectors?\b|\bheads?\b|\bchiefs?\b/i],
  ['厅长', /\bdirectors?\b|\bheads?\b/i],
  ['主任', /\bdirectors?\b|\bheads?\b|\bchair(?:man|woman|person)?\b/i],
  ['书记', /\bsecretar(?:y|ies)\b/i],
  ['秘书长', /\bsecretar(?:y|ies)[ -]general\b/i],
  ['校长', /\bpresidents?\b|\bprincipals?\b|\bheadmasters?\b/i],
  ['院长', /\bpresidents?\b|\bdeans?\b|\bdirectors?\b/i],
  ['会长', /\bpresidents?\b|\bchair(?:man|woman|person)?\b/i],
  ['董事长', /\bchair(?:man|woman|person)?\b/i],
  ['总裁', /\bpresidents?\b|\bCEOs?\b/i],
  ['总经理', /\bgeneral managers?\b/i],
  ['行长', /\bpresidents?\b|\bgovernors?\b/i],
  ['教授', /\bprofessors?\b/i],
  ['研究员', /\bresearchers?\b|\bresearch fellows?\b|\bprofessors?\b/i],
  ['司令', /\bcommanders?\b/i],
  ['大使', /\bambassadors?\b/i],
];
const anyTitle = titles
  .map(([title]) => title)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

interface Rank {
  readonly name: 'deputy' | 'acting' | 'former' | 'executive' | 'honorary';
  readonly chinese: RegExp;
  readonly english: RegExp;
}

const deputy =
  /\b(?:vice|deputy|deputies|associate|assistant|sub|under|second-in-command|No\.? 2|vicepresident)\b|vice-/i;
const ranks: readonly Rank[] = [
  { name: 'deputy', chinese: new RegExp(`副(?:总)?(?:${anyTitle})`, 'gu'), english: deputy },
  {
    name: 'acting',
    chinese: new RegExp(`(?<![历当现世一后前古])代(?:理)?(?:副)?(?:${anyTitle})(?!表)`, 'gu'),
    english: /\b(?:acting|interim|caretaker)\b/i,
  },
  {
    name: 'former',
    chinese: new RegExp(
      `(?:原|(?<![以之目日当空])前)(?:任)?(?:\\p{Script=Han}{0,6})?副?(?:${anyTitle})`,
      'gu',
    ),
    english:
      /\b(?:former|formerly|ex|then|previous|retired|onetime|late|past|once|original|outgoing|served?|was|were|had been)\b|ex-/i,
  },
  {
    name: 'executive',
    chinese: new RegExp(`常务副(?:${anyTitle})`, 'gu'),
    english: /\b(?:executive|standing|first|managing|permanent)\b/i,
  },
  {
    name: 'honorary',
    chinese: new RegExp(`名誉(?:${anyTitle})`, 'gu'),
    english: /\b(?:honorary|emeritus|honorific)\b/i,
  },
];

const titleIn = (words: string) =>
  titles.toSorted((a, b) => b[0].length - a[0].length).find(([title]) => words.endsWith(title));

function lost(pair: ChineseEnglishPair, rank: Rank): readonly Finding[] {
  const [match] = pair.chinese.simplified.matchAll(rank.chinese);
  const title = match && titleIn(match[0]);
  const given = title?.[1].exec(pair.english.text);
  if (!match || !given || rank.english.test(pair.english.text)) return [];
  const isWide = rank.name === 'former';
  if (isWide && match[0].length > 6) return [];
  return [
    findingOf(
      pair,
      { start: match.index, end: match.index + match[0].length },
      { start: given.index, end: given.index + given[0].length },
      rank.name,
    ),
  ];
}

function findingOf(
  pair: ChineseEnglishPair,
  chinese: TextRange,
  english: TextRange,
  message: string,
): Finding {
  const words = [
    pair.chinese.text.slice(chinese.start, chinese.end),
    pair.english.text.slice(english.start, english.end),
  ] as const;
  const isFromChinese = pair.chinese.side === 'source';
  return {
    severity: 'error',
    ...sidesOf(pair, chinese, english),
    message,
    values: { source: words[isFromChinese ? 0 : 1], target: words[isFromChinese ? 1 : 0] },
  };
}

const given =
  /\b(?:vice|deputy)[ -](mayor|governor|chair(?:man|woman|person)|president|premier|prime minister|minister|director|secretary|principal|dean|head|commander)\b/gi;

/** 市长 as vice-mayor: a title of that kind stands there, and nothing that makes it a deputy's. */
function added(pair: ChineseEnglishPair): readonly Finding[] {
  if (/副|助理|次[长官]|二把手|代理|协理/u.test(pair.chinese.simplified)) return [];
  const [match] = pair.english.text.matchAll(given);
  const title =
    match &&
    titles.find(
      ([chinese, english]) => pair.chinese.simplified.includes(chinese) && english.test(match[1] ?? ''),
    );
  if (!match || !title) return [];
  const at = pair.chinese.simplified.indexOf(title[0]);
  return [
    findingOf(
      pair,
      { start: at, end: at + title[0].length },
      { start: match.index, end: match.index + match[0].length },
      'notDeputy',
    ),
  ];
}

/** Two 副主任 as a deputy director and a director: one title less is a deputy's, one more is none's. */
function fewerDeputies(pair: ChineseEnglishPair): readonly Finding[] {
  const chinese = pair.chinese.simplified;
  const deputies = [...chinese.matchAll(new RegExp(`(?:常务)?副(?:${anyTitle})`, 'gu'))];
  const [match] = deputies;
  const title = match && titleIn(match[0]);
  if (!match || !title || deputies.length < 2 || deputies.some(({ 0: words }) => words !== match[0]))
    return [];
  const each = [...pair.english.text.matchAll(new RegExp(`(?:${title[1].source})(?! Office)`, 'gi'))];
  const titled = chinese.split(title[0]).length - 1;
  const plain = each.filter(
    ({ index }) => !deputy.test(pair.english.text.slice(Math.max(0, index - 24), index)),
  );
  // All of them deputies, each with a title of its own, and one that is none.
  if (titled !== deputies.length || each.length !== titled || plain.length !== 1 || !plain[0]) return [];
  const at = deputies[each.indexOf(plain[0])] ?? match;
  return [
    findingOf(
      pair,
      { start: at.index, end: at.index + at[0].length },
      { start: plain[0].index, end: plain[0].index + plain[0][0].length },
      'deputy',
    ),
  ];
}

/** Ranks of offices, compared both ways, and what kind of body a name says it is. */
export const office: PairCheck = {
  kind: 'pair',
  id: 'office',
  find: (pair) => {
    const lostRanks = ranks.flatMap((rank) => lost(pair, rank));
    const found = lostRanks.length > 0 ? lostRanks : fewerDeputies(pair);
    return [...(found.length > 0 ? found.slice(0, 1) : added(pair)), ...wrongBodies(pair)];
  },
};
