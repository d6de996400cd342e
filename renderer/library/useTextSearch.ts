// Searching the texts of all articles, a pause after the last key.
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.js';
import { request } from '../bridge.js';

const pause = 180;

/** Articles whose text contains the words; null while not known, or for no words. */
export function useTextSearch(query: string): ReadonlySet<ArticleId> | null {
  const words = query.trim();
  const [found, setFound] = useState<{ words: string; ids: ReadonlySet<ArticleId> } | null>(null);
  useEffect(() => {
    if (words === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void request('library.search', words).then((answer) => {
        if (isCurrent && answer.ok) setFound({ words, ids: new Set(answer.value) });
      });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words]);
  return found?.words === words ? found.ids : null;
}
