// The one context of the open article.
import { createContext, useContext, type Dispatch } from 'react';
import type { ArticleAction } from './articleReducer.js';
import type { ArticleState } from './articleState.js';

/** State and dispatch, and the newest state for code that runs after an answer. */
export interface ArticleContextValue {
  readonly state: ArticleState;
  readonly dispatch: Dispatch<ArticleAction>;
  /** The state as of now, also between renders. */
  readonly latest: () => ArticleState;
}

export const ArticleContext = createContext<ArticleContextValue | null>(null);

/** The open article's state; only below an article screen. */
export function useArticle(): ArticleContextValue {
  const value = useContext(ArticleContext);
  if (!value) throw new Error('useArticle needs an article screen above it');
  return value;
}
