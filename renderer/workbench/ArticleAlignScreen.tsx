// The align view of an article that may have rows already: what accepting does to them is on the article's undo.
import type { ReactNode } from 'react';
import type { ArticleId } from '../../shared/model/ids.js';
import { AlignScreen } from '../align/AlignScreen.js';
import { useSession } from '../ui/SessionProvider.js';
import { rememberRealigned } from './articlePlaces.js';

/** `onAccepted`: the article has its rows; `onLeave`: to the library, the alignment is kept. */
export function ArticleAlignScreen({
  articleId,
  onAccepted,
  onLeave,
}: {
  readonly articleId: ArticleId;
  readonly onAccepted: (articleId: ArticleId) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const personId = useSession().session.actor?.personId ?? null;
  return (
    <AlignScreen
      articleId={articleId}
      onAccepted={(id, accepted) => {
        if (accepted) rememberRealigned(id, personId, accepted);
        onAccepted(id);
      }}
      onLeave={onLeave}
    />
  );
}
