// The issues of the open article, for the rows and the inspector.
import { createContext, use } from 'react';
import type { ArticleIssues } from './useArticleIssues.js';
import { noConfirmedErrors } from './useConfirmedErrors.js';

export const IssuesContext = createContext<ArticleIssues>({
  of: new Map(),
  waivedIn: new Map(),
  wordsOf: () => null,
  checkedWords: () => ({ source: '', target: '' }),
  isReading: true,
  failure: null,
  waive: () => Promise.resolve(null),
  withdraw: () => Promise.resolve(null),
  errors: noConfirmedErrors,
});

/** What the checks found so far. */
export const useIssues = (): ArticleIssues => use(IssuesContext);
