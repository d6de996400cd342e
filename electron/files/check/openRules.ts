// What a workspace checks by, ready for use: its termbase indexed, its dictionary put before the app's.
import type { CheckSettings } from '../../../shared/check/checkedArticle.js';
import type { CheckResources, Speller } from '../../../shared/check/checkResources.js';
import { makeTermIndex, type TermIndex } from '../../../shared/terms/termIndex.js';
import { checkResources } from './checkResources.js';
import { readTerms, type SharedRules, type SharedTerms } from './sharedRules.js';

type OpenRules = Pick<CheckSettings, 'profile' | 'terms' | 'resources'>;

/** A word of the dictionary in small letters is right however it is written; one with capitals only as it stands there. */
function withWords(speller: Speller, words: readonly string[]): Speller {
  const exact = new Set(words);
  const anyCase = new Set(words.filter((word) => word === word.toLowerCase()));
  return {
    isWord: (word) => exact.has(word) || anyCase.has(word.toLowerCase()) || speller.isWord(word),
    suggest: speller.suggest,
  };
}

function resourcesWith(words: readonly string[]): CheckResources {
  const resources = checkResources();
  const { spellers } = resources;
  if (words.length === 0 || !spellers) return resources;
  return { ...resources, spellers: { us: withWords(spellers.us, words), uk: withWords(spellers.uk, words) } };
}

let lastTerms: { readonly key: string; readonly index: TermIndex } | null = null;

function indexOf(terms: SharedTerms): TermIndex {
  if (lastTerms?.key === terms.key) return lastTerms.index;
  const index = makeTermIndex(readTerms(terms));
  lastTerms = { key: terms.key, index };
  return index;
}

let last: { readonly key: string; readonly rules: OpenRules } | null = null;

/** The last ones are kept: a termbase is indexed once, not at every pause in typing. */
export function openRules({ profile, terms, dictionary }: SharedRules): OpenRules {
  const key = JSON.stringify([profile, terms.key, dictionary]);
  if (last?.key === key) return last.rules;
  const rules = { profile, terms: indexOf(terms), resources: resourcesWith(dictionary) };
  last = { key, rules };
  return rules;
}
