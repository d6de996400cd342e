// Finds the Chinese characters that a Latin name spells: by their readings in pinyin, or in Wade–Giles.
import type { PackedLexicon } from './bilingualLexicon.js';

/** Finds names by their sound. */
export interface PinyinNames {
  /** True for a Latin word that is nothing but syllables: `Qingyang`, `Xi’an`, also `he` and `men`. */
  readonly isSyllables: (word: string) => boolean;
  /** Toneless readings of a Han character, `ü` as `v`; empty for one that has none. */
  readonly readingsOf: (character: string) => readonly string[];
  /** How a Han character may be spelled in a name: its readings, also in Wade–Giles. */
  readonly spellingsOf: (character: string) => readonly string[];
  /**
   * Where the Latin word stands in a Chinese text, each of its syllables for one character; null if nowhere. Case, tone
   * marks and hyphens in the word do not count.
   */
  readonly find: (word: string, text: string, from?: number) => readonly [start: number, end: number] | null;
}

// Wade–Giles by what pinyin begins and ends with; an apostrophe is dropped, as it is in most texts.
const initials: readonly (readonly [RegExp, string])[] = [
  [/^(zh|ch)(?=[aeiou])/, 'ch'],
  [/^[zc](?=[aeou])/, 'ts'],
  [/^j(?=[iuv])|^q(?=[iuv])/, 'ch'],
  [/^x/, 'hs'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
];
const finals: readonly (readonly [RegExp, string])[] = [
  [/ong$/, 'ung'],
  [/ian$/, 'ien'],
  [/ie$/, 'ieh'],
  [/ue$|ve$/, 'ueh'],
  [/^ye$/, 'yeh'],
  [/^yan$/, 'yen'],
  [/^([ghk])e$/, '$1o'],
  [/^(?![gkh]|sh)(.*)uo$/, '$1o'],
  [/^([gk])ui$/, '$1uei'],
  [/^er$/, 'erh'],
  [/^yi$/, 'i'],
  [/^you$/, 'yu'],
];

function wadeGiles(syllable: string): string {
  let spelled = /^[zcs]i$/.test(syllable)
    ? syllable === 'si'
      ? 'ssu'
      : 'tzu'
    : syllable.replace(/^(zh|ch|sh|r)i$/, '$1ih');
  for (const [ending, other] of finals) spelled = spelled.replace(ending, other);
  for (const [beginning, other] of initials) {
    if (!beginning.test(spelled)) continue;
    spelled = spelled.replace(beginning, other);
    break;
  }
  return spelled;
}

const toneMarks = /[\u0300-\u036f]/g;

/** Letters a–z, `ü` as `v`, and an apostrophe where it parts two syllables (`xi'an`, not `ch'ing`). */
function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/u([\u0300-\u0307\u0309-\u036f]*)\u0308/g, 'v')
    .replace(toneMarks, '')
    .replace(/(?<=[aeiouvng])['’](?=[aeo])/g, ' ')
    .replace(/['’-]/g, '')
    .replaceAll(' ', "'");
}

const longestSyllable = 6;

interface Readings {
  readonly ofCharacter: ReadonlyMap<string, readonly string[]>;
  /** Spellings → the syllables they may stand for. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** How a syllable may be written, with `v` for `ü`. */
function spellingsOf(syllable: string): readonly string[] {
  const old = wadeGiles(syllable);
  if (syllable.includes('v')) return [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu'), old];
  // What pinyin writes u after these is ü.
  return /^[jqxy]u/.test(syllable) ? [syllable, old, old.replace('u', 'v')] : [syllable, old];
}

function readReadings(packed: string): Readings {
  const ofCharacter = new Map<string, string[]>();
  const spellings = new Map<string, string[]>();
  for (const line of packed === '' ? [] : packed.split('\n')) {
    const [written = ''] = /^[a-zü]+/.exec(line) ?? [];
    const syllable = written.replace('ü', 'v');
    for (const spelling of spellingsOf(syllable)) addTo(spellings, spelling, syllable);
    for (const character of line.slice(written.length)) addTo(ofCharacter, character, syllable);
  }
  return { ofCharacter, spellings };
}

/** The end in the text of the characters that read as the rest of the word, or -1. */
function readTo(readings: Readings, word: string, place: number, text: string, at: number): number {
  if (place === word.length) return at;
  if (word.charAt(place) === "'") return readTo(readings, word, place + 1, text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const read = readings.ofCharacter.get(character);
  if (!read) return -1;
  for (let end = Math.min(word.length, place + longestSyllable); end > place; end--) {
    const syllables = readings.spellings.get(word.slice(place, end));
    if (!syllables?.some((syllable) => read.includes(syllable))) continue;
    const found = readTo(readings, word, end, text, at + character.length);
    if (found !== -1) return found;
  }
  return -1;
}

function isSpelled({ spellings }: Readings, letters: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < letters.length; at++) {
    if (!reached.has(at)) continue;
    if (letters.charAt(at) === "'") reached.add(at + 1);
    for (let end = at + 1; end <= Math.min(letters.length, at + longestSyllable); end++)
      if (spellings.has(letters.slice(at, end))) reached.add(end);
  }
  return letters !== '' && reached.has(letters.length);
}

/** Syllables → how they may be spelled. */
function invert(spellings: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [spelling, syllables] of spellings)
    for (const syllable of syllables) addTo(inverted, syllable, spelling);
  return inverted;
}

/** Opens the readings of a packed lexicon. */
export function openPinyin(packed: Pick<PackedLexicon, 'readings'>): PinyinNames {
  const readings = readReadings(packed.readings);
  const spelled = invert(readings.spellings);
  return {
    spellingsOf: (character) =>
      (readings.ofCharacter.get(character) ?? []).flatMap((syllable) => spelled.get(syllable) ?? []),
    isSyllables: (word) => isSpelled(readings, plainLetters(word)),
    readingsOf: (character) => readings.ofCharacter.get(character) ?? [],
    find: (word, text, from = 0) => {
      const letters = plainLetters(word);
      if (!isSpelled(readings, letters)) return null;
      for (let at = from; at < text.length; at++) {
        const end = readTo(readings, letters, 0, text, at);
        if (end !== -1) return [at, end];
      }
      return null;
    },
  };
}
