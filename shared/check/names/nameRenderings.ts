// Where the English of a pair has a name that its Chinese has: the same judgement the checks of names go by.
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { mentionsIn, type ArticleName } from './articleNames.js';
import { bodyLinks } from './bodyNames.js';
import { soundsAlike } from './foreignNames.js';
import { editDistance } from '../../text/editDistance.js';
import { spellingsOfName } from './personNames.js';
import { judgeRendering, letters, renderingsIn, type Rendering } from './personRenderings.js';
import { isPinyin } from './pinyinSyllables.js';
import { placeWordsIn } from './placeCheck.js';
import { standsAt } from './standsAt.js';
import { pinyinWords } from './plainPlaces.js';

/** Words that stand for a name. `short`: the surname alone, or a part of the name. */
export interface FoundWords extends TextRange {
  readonly form: 'full' | 'short';
}

const isFree = (range: TextRange, taken: readonly TextRange[]): boolean =>
  !taken.some((other) => rangesOverlap(range, other));

const full = ({ start, end }: TextRange): FoundWords => ({ start, end, form: 'full' });
const short = ({ start, end }: TextRange): FoundWords => ({ start, end, form: 'short' });

/** Longer words first, none overlapping. */
function apart(ranges: readonly TextRange[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (isFree(range, kept)) kept.push(range);
  return kept;
}

/** Capitalised words, possessives without their ending. */
const capitalsIn = onceFor((pair: ChineseEnglishPair): readonly (TextRange & { readonly word: string })[] => {
  const { text } = pair.english;
  return Array.from(text.matchAll(/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+/gu), ({ index, 0: whole }) => {
    const word = whole.replace(/[’']s?$/u, '');
    return { word, start: index, end: index + word.length };
  });
});

/** The surname alone: no capitalised word beside it makes it somebody else. */
export function surnamesAlone(
  pair: ChineseEnglishPair,
  surnames: readonly string[],
  taken: readonly TextRange[],
): readonly FoundWords[] {
  const { text } = pair.english;
  return capitalsIn(pair)
    .filter(({ word }) => surnames.includes(letters(word)))
    .filter((range) => isFree(range, taken) && !/^ \p{Lu}/u.test(text.slice(range.end)))
    .map(short);
}

/** What no other name of the article is spelt as, and no term of the termbase is. */
function freeRenderings(
  pair: ChineseEnglishPair,
  name: ArticleName,
  people: readonly ArticleName[],
): readonly Rendering[] {
  const { terms, resources } = pair.article.settings;
  const known = terms.findEnglish(pair.english.text);
  return renderingsIn(pair.english.text).filter(
    (one) =>
      !known.some(
        ({ concept, ...hit }) => concept !== name.concept && hit.start <= one.start && one.end <= hit.end,
      ) &&
      !people.some(
        (other) =>
          other !== name && other.person !== null && judgeRendering(other.person, one, resources) === 'right',
      ),
  );
}

function chinesePerson(
  pair: ChineseEnglishPair,
  name: ArticleName,
  person: NonNullable<ArticleName['person']>,
  people: readonly ArticleName[],
  given: readonly TextRange[],
): readonly FoundWords[] {
  const { resources } = pair.article.settings;
  const judged = freeRenderings(pair, name, people)
    .map((one) => ({ one, verdict: judgeRendering(person, one, resources) }))
    .filter(({ one, verdict }) => verdict !== null && isFree(one, given));
  const right = apart(judged.filter(({ verdict }) => verdict === 'right').map(({ one }) => one));
  const mentioned = mentionsIn(pair, name).length;
  // A slip is taken for the name only where the name is still missing.
  const odd = apart(
    judged.filter(({ one, verdict }) => verdict !== 'right' && isFree(one, right)).map(({ one }) => one),
  )
    .toSorted((a, b) => a.start - b.start)
    .slice(0, Math.max(0, mentioned - right.length - given.length));
  const { surnames } = spellingsOfName(person, resources);
  const whole = [...given, ...right, ...odd];
  return [...[...right, ...odd].map(full), ...surnamesAlone(pair, surnames, whole)];
}

/** How alike the word sounds; one of the dictionary has to be more so. */
function likeness(pair: ChineseEnglishPair, part: string, word: string): number {
  const { resources } = pair.article.settings;
  const alike = soundsAlike(part, word, resources);
  const isWord = resources.spellers?.us.isWord(word.toLowerCase()) ?? false;
  return alike >= (isWord ? 0.8 : 0.6) ? alike : 0;
}

/** A foreign name: the words most like its last part, with those before them that sound like the others. */
function foreignPerson(pair: ChineseEnglishPair, { chinese }: ArticleName): readonly FoundWords[] {
  const parts = chinese.split(/[·•・‧]/u);
  const last = parts.at(-1) ?? '';
  const capitals = capitalsIn(pair);
  const alike = capitals.map(({ word }) => likeness(pair, last, word));
  const best = Math.max(0, ...alike);
  return capitals.flatMap((word, i): readonly FoundWords[] => {
    if (best === 0 || alike[i] !== best) return [];
    let { start } = word;
    // As many words before it as the name has parts, from the first that sounds like one of them.
    for (let at = i - 1, from = word.start; at >= 0 && i - at < parts.length; at -= 1) {
      const before = capitals[at];
      if (!before || !/^ (?:\p{Ll}{1,3} )?$/u.test(pair.english.text.slice(before.end, from))) break;
      from = before.start;
      if (parts.slice(0, -1).some((part) => likeness(pair, part, before.word) > 0)) start = from;
    }
    const range = { start, end: word.end };
    if (start < word.start) return [full(range)];
    // One part alone has to be more alike, and is no Chinese word.
    return best >= 0.75 && !isPinyin(word.word) ? [short(range)] : [];
  });
}

function placeWords(pair: ChineseEnglishPair, name: ArticleName): readonly FoundWords[] {
  const { text } = pair.english;
  const { resources } = pair.article.settings;
  const listed = placeWordsIn(pair).find(({ chinese }) => chinese === name.chinese);
  if (listed)
    return apart([...listed.right, ...listed.wrong].flatMap((words) => standsAt(text, words))).map(full);
  const spelled = pinyinWords(name.chinese, resources).map(letters);
  const capitals = capitalsIn(pair);
  const right = capitals.filter(({ word }) => spelled.includes(letters(word)));
  if (right.length > 0) return right.map(full);
  // A letter or two apart and followed by what the place is.
  const most = name.chinese.length > 2 ? 2 : 1;
  return capitals
    .filter(({ word, end }) => isPinyin(word) && placeKind.test(text.slice(end)) && word.length > 4)
    .filter(({ word }) =>
      spelled.some((each) => each[0] === letters(word)[0] && editDistance(each, letters(word)) <= most),
    )
    .map(full);
}

const placeKind =
  /^(?:[’']s)? (?:city|county|district|province|prefecture|town|township|village|municipality)\b/i;

/** The words of a body, and its name as the termbase has it. */
function bodyWords(pair: ChineseEnglishPair, { chinese }: ArticleName): readonly FoundWords[] {
  const { simplified } = pair.chinese;
  return bodyLinks(pair)
    .filter((link) => simplified.slice(link.chinese.start, link.chinese.end) === chinese)
    .map((link) => full(link.english));
}

/** The English terms of the name's concept that stand in the text, forbidden ones too. */
function conceptWords(pair: ChineseEnglishPair, { concept }: ArticleName): readonly TextRange[] {
  if (concept === null) return [];
  return apart(concept.english.flatMap(({ text }) => standsAt(pair.english.text, text.trim())));
}

/** Where the English of the pair has the name, in order; `people` are all those of the article. */
export function renderingsOfName(
  pair: ChineseEnglishPair,
  name: ArticleName,
  people: readonly ArticleName[],
): readonly FoundWords[] {
  const given = conceptWords(pair, name);
  const others = (): readonly FoundWords[] => {
    if (name.person) return chinesePerson(pair, name, name.person, people, given);
    if (name.kind === 'person') return foreignPerson(pair, name);
    return name.kind === 'place' ? placeWords(pair, name) : bodyWords(pair, name);
  };
  return [...given.map(full), ...others().filter((range) => isFree(range, given))].toSorted(
    (a, b) => a.start - b.start,
  );
}
