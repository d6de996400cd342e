// The screen of an open article: strings the stages edit, align and review together over one article state.
// Stands beside App.tsx, above all stages; App routes to it.
import type { ReactNode } from 'react';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';

/** The stages this screen shows. Export is a dialog of App. */
export type ArticleStage = 'edit' | 'review';

export interface ArticleScreenProps {
  readonly articleId: ArticleId;
  readonly stage: ArticleStage;
  readonly onStage: (stage: ArticleStage) => void;
  /** Back to the library; called after every keystroke is saved. */
  readonly onLeave: () => void;
  readonly onExport: () => void;
  /** Row to go to after opening (the export gate's “go to row”); null: where the person left off. */
  readonly jumpTo: SegmentId | null;
}

/** Rows of both languages, toolbar, inspector and the article's part of the status bar. */
export function ArticleScreen({ articleId }: ArticleScreenProps): ReactNode {
  return <main key={articleId} />;
}
