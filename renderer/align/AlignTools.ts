// What the parts of the align view share: the state, how to change it, and what is known of the links in it.
import { createContext, use } from 'react';
import type { LinkEdit } from '../../shared/align/alignment/editLinks.js';
import type { AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import type { AnswerStore } from '../article/answerStore.js';
import type { AlignAction } from './alignReducer.js';
import type { AlignState } from './alignState.js';

/** What is said in the status bar of an edit; text `align.said.<name>`. */
export type Said = 'joined' | 'cut' | 'moved' | 'linked' | 'unlinked' | 'confirmed' | 'withdrawn';

/** Which links are aligned anew after an edit: those below the mended one, with itself, or none. */
export type Mending = 'below' | 'withLink' | 'none';

/** The tools of one open alignment; the same object as long as it is open. */
export interface AlignTools {
  readonly latest: () => AlignState;
  readonly dispatch: (action: AlignAction) => void;
  /** Carries an edit out, or says why it is refused. */
  readonly attempt: (edit: LinkEdit, said: Said | null, mending: Mending) => void;
  readonly evidence: AnswerStore<LinkEvidence>;
  /** Goes to the first block of a link and gives it the keyboard. */
  readonly goTo: (link: AlignmentLink) => void;
  readonly confirm: (linkIds: readonly number[]) => void;
  readonly askReason: (linkId: number) => void;
  /** Links what stands alone on both sides, across what lies between. */
  readonly linkMoved: (link: AlignmentLink, other: AlignmentLink) => void;
  readonly openSentences: (linkId: number) => void;
  /** The place of the caret in the block one is at, as an offset into its paragraph; null: it is elsewhere. */
  readonly caret: () => number | null;
}

/** Provided by AlignView. */
export const AlignToolsContext = createContext<AlignTools | null>(null);

/** The tools of the alignment around. */
export function useAlignTools(): AlignTools {
  const tools = use(AlignToolsContext);
  if (tools === null) throw new Error('AlignToolsContext is missing');
  return tools;
}
