// The terms of the termbase in the source of the row one is in.
import { useEffect, useMemo } from 'react';
import type { Article } from '../../shared/model/article.js';
import type { TextRange } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { termLanguages, termsOfSource, type TermRendering } from '../../shared/terms/termRenderings.js';
import { useTermbase } from '../terms/TermbaseContext.js';
import { useWorkbench } from './workbenchTools.js';

/** Where they stand, and what the desk writes for them. */
export interface RowTerms {
  readonly ranges: readonly TextRange[];
  readonly renderings: readonly TermRendering[];
}

const noTerms: RowTerms = { ranges: [], renderings: [] };

/** Looked up while the row is active; then they are also what the keys insert. */
export function useRowTerms(
  segment: Segment,
  article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>,
  isActive: boolean,
): RowTerms {
  const { termsHere } = useWorkbench();
  const { index } = useTermbase();
  const source = segment.source?.content.text ?? '';
  const found = useMemo(() => {
    const languages = isActive && index.concepts.length > 0 ? termLanguages(article) : null;
    return languages ? termsOfSource(index, source, languages) : noTerms;
  }, [index, source, article, isActive]);
  useEffect(() => {
    if (!isActive) return undefined;
    const here = { segmentId: segment.id, renderings: found.renderings };
    termsHere.current = here;
    return () => {
      if (termsHere.current === here) termsHere.current = null;
    };
  }, [termsHere, segment.id, found, isActive]);
  return found;
}
