// Folds the forms of an English word into one stem, so that a word of the lexicon and a word of a text can be held
// against each other: British spelling into American, irregular forms into their base, endings by Porter's rules.
import { stemmer } from 'stemmer';
import { irregularForms } from './irregularForms.js';

const british: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/(..)our(s|ed|ing|er|ers|ite|ites|able|al|ful|less|hood|y)?$/, '$1or$2'],
  [/([bcdghkptv])re(s|d)?$/, '$1er$2'],
  [/ogue(s|d)?$/, 'og$1'],
  [/mme(s)?$/, 'm$1'],
  [/(def|off|pret|lic)ence(s|d)?$/, '$1ense$2'],
  [/(g)ement(s)?$/, '$1ment$2'],
];

const britishWords: ReadonlyMap<string, string> = new Map(
  `aeroplane airplane|aluminium aluminum|axe ax|cheque check|cosy cozy|enrol enroll|fulfil fulfill|grey gray|instalment installment|
jewellery jewelry|kerb curb|manoeuvre maneuver|mould mold|moustache mustache|plough plow|pyjamas pajamas|sceptical skeptical|
skilful skillful|sulphur sulfur|tyre tire|wilful willful|woollen woolen|mum mom|mummy mommy|whilst while|amongst among|towards toward|
afterwards afterward|backwards backward|forwards forward|upwards upward|downwards downward|ok okay`
    .split(/\|\n?/)
    .map((pair) => pair.split(' ') as [string, string]),
);

// Words that look like a British spelling and are another word without it.
const unfolded = new Set(['four', 'here', 'there', 'where', 'were', 'genre', 'acre']);

function americanSpelling(word: string): string {
  if (word.length < 4 || unfolded.has(word)) return word;
  const plural = word.endsWith('s') ? word.slice(0, -1) : word;
  const known = britishWords.get(word) ?? britishWords.get(plural);
  if (known !== undefined) return known;
  for (const [ending, replacement] of british)
    if (ending.test(word)) return word.replace(ending, replacement);
  return word;
}

const marks = /[\u0300-\u036f]/g;
const known = new Map<string, string>();
const mostKnown = 100_000;

function stemOf(word: string): string {
  // The country, not the pronoun.
  if (word === 'US') return 'usa';
  const plain = word
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/'s$|s'$|'$/, '');
  const base = irregularForms.get(plain);
  if (base !== undefined) return stemmer(base);
  const spelled = americanSpelling(plain);
  return spelled.length < 3 ? spelled : stemmer(spelled);
}

/**
 * The stem of an English word in any case and form: `went` → `go`, `children` → `child`, `colour` and `Colors` → `color`.
 * Not always a word itself (`cities` and `city` → `citi`). Deterministic; words already asked for come from a cache.
 */
export function englishStem(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(word, (stem = stemOf(word)));
  }
  return stem;
}

const wordPattern = /\bU\.S\.(?:A\.)?|[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*/g;
const shortForm = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s))$/i;
const longForms: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'be'],
  ["'ve", 'have'],
  ["'m", 'be'],
]);

/** The words of an English text, in order: hyphens part them, short forms are written out (`don’t` → `do`, `not`). */
export function englishWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [found] of text.matchAll(wordPattern)) {
    const word = found.replaceAll('.', '');
    const [, begun = word, ending = ''] = shortForm.exec(word) ?? [];
    words.push(/^(ca|wo)$/i.test(begun) ? (begun.toLowerCase() === 'ca' ? 'can' : 'will') : begun);
    const long = longForms.get(ending.toLowerCase().replace('’', "'"));
    if (long !== undefined) words.push(long);
  }
  return words;
}
