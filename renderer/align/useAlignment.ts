// The state of an open alignment with everything that hangs on it: saving, aligning anew, evidence, focus.
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import type { Alignment, StoredAlignment } from '../../shared/model/alignment.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { request } from '../bridge.js';
import type { Failure } from '../../shared/outcome.js';
import { useFlush } from '../ui/FlushProvider.js';
import type { BedHandle } from './AlignBed.js';
import type { AlignDialog } from './AlignDialogs.js';
import { AlignmentSaver, type AlignmentSaveStatus } from './alignmentSaver.js';
import { alignReducer } from './alignReducer.js';
import { openedState, type AlignState } from './alignState.js';
import type { AlignTools } from './AlignTools.js';
import { useTools } from './useTools.js';
import { useMoved, type MovedLinks } from './useMoved.js';
import { useRealign } from './useRealign.js';

/** An alignment open in this window. */
export interface OpenAlignment {
  readonly articleId: ArticleId;
  /** Some rows of an article that has others, or a whole article to be made. */
  readonly isStretch: boolean;
  readonly state: AlignState;
  readonly tools: AlignTools;
  readonly saver: AlignmentSaver;
  readonly saveStatus: AlignmentSaveStatus;
  readonly bed: RefObject<BedHandle | null>;
  /** What stands alone on both sides and may belong together. */
  readonly moved: MovedLinks;
  /** Why what follows a mended link could not be aligned anew. */
  readonly realignFailure: Failure | null;
}

function useSaver(articleId: ArticleId, stored: StoredAlignment, alignment: Alignment): AlignmentSaver {
  const [saver] = useState(
    () => new AlignmentSaver((links) => request('align.save', articleId, links), stored),
  );
  const seen = useRef(stored.alignment);
  useEffect(() => {
    // Undo leads back to the very alignment that was opened: that is a change too.
    if (alignment === seen.current) return;
    seen.current = alignment;
    saver.changed(alignment);
  }, [saver, alignment]);
  useFlush(() => saver.flush());
  useEffect(() => {
    const flush = (): void => void saver.flush();
    globalThis.addEventListener('blur', flush);
    return () => globalThis.removeEventListener('blur', flush);
  }, [saver]);
  useEffect(() => () => void saver.flush(), [saver]);
  return saver;
}

/** Opens the stored alignment in this window. */
export function useAlignment(
  articleId: ArticleId,
  stored: StoredAlignment,
  setDialog: (dialog: AlignDialog) => void,
): OpenAlignment {
  const [state, dispatch] = useReducer(alignReducer, stored.alignment, openedState);
  const newest = useRef(state);
  newest.current = state;
  const latest = useCallback(() => newest.current, []);
  const bed = useRef<BedHandle>(null);
  const saver = useSaver(articleId, stored, state.alignment);
  const saveStatus = useSyncExternalStore(saver.subscribe, saver.status);
  const realignFailure = useRealign(state, dispatch);
  const moved = useMoved(state.alignment);
  const tools = useTools({ latest, dispatch, bed, setDialog });
  const isStretch = stored.stretch !== null;
  return { articleId, isStretch, state, tools, saver, saveStatus, bed, moved, realignFailure };
}
