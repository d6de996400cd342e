// How a Chinese personal name is spelt in English (GB/T 28039—2011): surname, space, given name in one word.
import { editDistance } from '../../text/editDistance.js';
import { compoundSurnames } from '../../text/nameWords.js';
import type { CheckResources } from '../checkResources.js';

/** Surnames that are read otherwise than the word is, or in several ways. */
const surnameReadings: Readonly<Record<string, readonly string[]>> = {
  单: ['shan'],
  曾: ['zeng'],
  解: ['xie'],
  仇: ['qiu'],
  区: ['ou'],
  查: ['zha'],
  任: ['ren'],
  朴: ['piao', 'park'],
  盖: ['ge', 'gai'],
  覃: ['qin', 'tan'],
  尉迟: ['yuchi'],
  万俟: ['moqi'],
  缪: ['miao'],
  乐: ['yue', 'le'],
  种: ['chong'],
  华: ['hua'],
  翟: ['zhai', 'di'],
  薄: ['bo'],
  柏: ['bai', 'bo'],
  员: ['yun', 'yuan'],
  召: ['shao', 'zhao'],
  纪: ['ji'],
  宁: ['ning'],
  沈: ['shen'],
  石: ['shi'],
  贾: ['jia'],
  车: ['che'],
  冯: ['feng'],
  丁: ['ding'],
  叶: ['ye'],
  陆: ['lu'],
  万: ['wan'],
  汤: ['tang'],
  殷: ['yin'],
  俞: ['yu'],
  牟: ['mou', 'mu'],
  卜: ['bu'],
  盛: ['sheng'],
  强: ['qiang'],
  蔚: ['yu', 'wei'],
  南宫: ['nangong'],
  长孙: ['zhangsun'],
  澹台: ['tantai'],
};

/** A name cut into surname and given name, in Simplified characters. */
export interface PersonName {
  readonly surname: string;
  readonly given: string;
}

/** Null for what is too short or too long for a Chinese name. */
export function cutName(name: string): PersonName | null {
  const length = compoundSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  const given = name.slice(length);
  return given.length < 1 || given.length > 2 ? null : { surname: name.slice(0, length), given };
}

/** ü is written yu, as in passports, u or v: Lyu, Lü, Lv. */
const spelledOut = (reading: string): readonly string[] =>
  reading.includes('v')
    ? [reading.replace('v', 'yu'), reading.replace('v', 'u'), reading, reading.replace('v', 'ü')]
    : [reading];

function spellings(characters: string, { readingsOf }: CheckResources): readonly string[] {
  let made: readonly string[] = [''];
  for (const character of characters) {
    const readings = readingsOf(character).flatMap(spelledOut);
    if (readings.length === 0) return [];
    made = made.flatMap((head) => readings.map((reading) => head + reading)).slice(0, 64);
  }
  return made;
}

/** Spellings in small letters, likeliest first. */
export interface NameSpellings {
  readonly surnames: readonly string[];
  /** Other readings of the surname's characters: those of a translator who does not know the name. */
  readonly misread: readonly string[];
  readonly givens: readonly string[];
}

/** How the name may be spelt; empty lists where a character has no reading. */
export function spellingsOfName({ surname, given }: PersonName, resources: CheckResources): NameSpellings {
  const read = spellings(surname, resources);
  const surnames = (surnameReadings[surname] ?? read).flatMap((reading) => spelledOut(reading));
  return {
    surnames,
    misread: read.filter((reading) => !surnames.includes(reading)),
    givens: spellings(given, resources),
  };
}

const vowel = /^[aeo]/;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Each way to read the given name, as syllables. */
function readingsOfGiven(given: string, { readingsOf }: CheckResources): readonly (readonly string[])[] {
  let made: readonly (readonly string[])[] = [[]];
  for (const character of given)
    made = made
      .flatMap((head) => readingsOf(character).map((reading) => [...head, reading.replace('v', 'yu')]))
      .slice(0, 64);
  return made;
}

/** Whether the characters can be read in one way only, so that the house form is certain. */
export function isReadOneWay(name: PersonName, resources: CheckResources): boolean {
  const { surnames } = spellingsOfName(name, resources);
  return surnames.length > 0 && readingsOfGiven(name.given, resources).length === 1;
}

/**
 * The house form: Sun Zhe, Ouyang Wen, Li Rui'an. Of several readings of the given name the one nearest to `written`, small
 * letters without marks.
 */
export function houseForm(name: PersonName, resources: CheckResources, written = ''): string {
  const { surnames } = spellingsOfName(name, resources);
  const [nearest = []] = readingsOfGiven(name.given, resources).toSorted(
    (a, b) => editDistance(a.join(''), written) - editDistance(b.join(''), written),
  );
  const given = nearest.reduce(
    (head, syllable) => (head !== '' && vowel.test(syllable) ? `${head}'${syllable}` : head + syllable),
    '',
  );
  return `${capital(surnames[0] ?? '')} ${capital(given)}`;
}
