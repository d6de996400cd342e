// Which Latin words a foreign name in Chinese characters stands for: by the consonants both have.
import type { CheckResources } from '../checkResources.js';
import { editDistance } from '../../text/editDistance.js';
import { letters } from './personRenderings.js';

/** Consonants that Chinese writes with the same characters are one class; vowels drop out. */
const latinClasses: readonly (readonly [RegExp, string])[] = [
  [/^(?:tch|sch(?=[^aeiou])|dzh|dj|dg(?=[ei]))/, 'C'],
  [/^(?:ch|j)/, 'C'],
  [/^(?:sh|sz|ts|tz|z|s|c(?=[eiy]))/, 'S'],
  [/^(?:ph|f|v|w)/, 'F'],
  [/^(?:ck|kh|k|q|c|gh|g)/, 'K'],
  [/^x/, 'KS'],
  [/^[bp]/, 'P'],
  [/^(?:th|d|t)/, 'T'],
  [/^[lr]/, 'L'],
  [/^m/, 'M'],
  [/^n/, 'N'],
  [/^h/, 'H'],
];

/** Those of a reading in pinyin: of its initial, and of a final n. */
const initialClasses: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  m: 'M',
  f: 'F',
  d: 'T',
  t: 'T',
  n: 'N',
  l: 'L',
  g: 'K',
  k: 'K',
  h: 'H',
  j: 'C',
  q: 'C',
  x: 'S',
  zh: 'C',
  ch: 'C',
  sh: 'S',
  r: 'L',
  z: 'S',
  c: 'S',
  s: 'S',
  w: 'F',
  y: '',
};

function latinSkeleton(word: string): string {
  let rest = letters(word.normalize('NFD').replace(/\p{M}/gu, '')).replace(/(.)\1/g, '$1');
  let made = '';
  while (rest !== '') {
    const [pattern, kind] = latinClasses.find(([start]) => start.test(rest)) ?? [/^./su, ''];
    made += kind;
    rest = rest.replace(pattern, '');
  }
  return made;
}

function chineseSkeleton(name: string, { readingsOf }: Pick<CheckResources, 'readingsOf'>): string {
  return Array.from(name, (character) => {
    const [reading = ''] = readingsOf(character);
    if (reading === 'er') return 'L';
    // 吴 and 伍 stand for the vowel as often as for w.
    const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/.exec(reading)?.[0] ?? '';
    const head = reading === 'wu' ? '' : (initialClasses[initial] ?? '');
    return head + (/[aeiou]ng?$/.test(reading) ? 'N' : '');
  }).join('');
}

/** How alike a part of a foreign name and a Latin word sound, 0–1. */
export function soundsAlike(
  part: string,
  word: string,
  resources: Pick<CheckResources, 'readingsOf'>,
): number {
  const [chinese, latin] = [chineseSkeleton(part, resources), latinSkeleton(word)];
  const longest = Math.max(chinese.length, latin.length);
  if (longest === 0) return resources.readingsOf(part).includes(letters(word)) ? 1 : 0;
  return 1 - editDistance(chinese, latin) / longest;
}
