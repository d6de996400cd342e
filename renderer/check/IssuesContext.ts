// The issues of the open article, for the rows and the inspector.
import { createContext, use } from 'react';
import { failed } from '../../shared/outcome.js';
import type { ArticleIssues } from './useArticleIssues.js';

export const IssuesContext = createContext<ArticleIssues>({
  of: new Map(),
  waivedIn: new Map(),
  wordsOf: () => null,
  isReading: true,
  failure: null,
  waive: () => Promise.resolve(null),
  withdraw: () => Promise.resolve(null),
  errors: {
    all: null,
    of: () => null,
    confirm: () => Promise.resolve(failed('app.cancelled', {})),
    withdraw: () => Promise.resolve(null),
  },
});

/** What the checks found so far. */
export const useIssues = (): ArticleIssues => use(IssuesContext);
