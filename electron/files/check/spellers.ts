// English spelling, American and British, by Hunspell's dictionaries; a dictionary is opened when its first word is asked for.
import nspell from 'nspell';
import { dictionaries } from 'virtual:english-dictionaries';
import type { CheckResources, Speller } from '../../../shared/check/checkResources.js';

function lateSpeller(language: 'us' | 'uk'): Speller {
  let opened: ReturnType<typeof nspell> | null = null;
  const open = (): ReturnType<typeof nspell> => {
    if (opened) return opened;
    const { aff, dic } = dictionaries()[language];
    opened = nspell(aff, dic);
    return opened;
  };
  const known = new Map<string, boolean>();
  return {
    isWord(word) {
      const answer = known.get(word);
      if (answer !== undefined) return answer;
      const found = open().correct(word);
      known.set(word, found);
      return found;
    },
    suggest: (word) => open().suggest(word),
  };
}

/** Both spellings of English. */
export function openSpellers(): NonNullable<CheckResources['spellers']> {
  return { us: lateSpeller('us'), uk: lateSpeller('uk') };
}
