// The ledger of names over the open article: its rows, its undo, its way back.
import { useCallback, useMemo, type ReactNode } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import { useArticle } from '../article/ArticleContext.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { NamesScreen } from '../check/names/NamesScreen.js';
import { undoOrRedo } from './editActions.js';
import { goToMention, nameRows, writeNames } from './nameActions.js';
import { useSuggestingHandler } from './useChangeCommands.js';
import { useWorkbench } from './workbenchTools.js';

/** Below an open article, in place of its rows. */
export function ArticleNames({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const tools = useWorkbench();
  const { article } = useArticle().state;
  const rows = useMemo(() => nameRows(tools), [tools]);
  const onWrite = useMemo(() => writeNames(tools), [tools]);
  const onGoTo = useCallback(
    (segmentId: SegmentId) => {
      goToMention(tools, segmentId);
      onLeave();
    },
    [tools, onLeave],
  );
  useCommandHandlers({
    ...useSuggestingHandler(tools, null),
    'edit.undo': { run: () => void undoOrRedo(tools, 'undo') },
    'edit.redo': { run: () => void undoOrRedo(tools, 'redo') },
  });
  return <NamesScreen article={article} rows={rows} onWrite={onWrite} onGoTo={onGoTo} onLeave={onLeave} />;
}
