// How the parts of the align view act: edits with what is said of them, going to links, sentences, the caret.
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { blockKey } from '../../shared/align/alignment/blocks.js';
import {
  confirmLinks,
  linkBlocks,
  type BlockName,
  type LinkEdit,
} from '../../shared/align/alignment/editLinks.js';
import { openSentences, sentenceBlocks } from '../../shared/align/alignment/sentences.js';
import type { AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import { AnswerStore } from '../article/answerStore.js';
import { textOffset } from '../article/domOffset.js';
import { newJobId, request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import type { BedHandle } from './AlignBed.js';
import type { AlignDialog } from './AlignDialogs.js';
import { indexOf } from './alignmentIndex.js';
import type { AlignAction } from './alignReducer.js';
import type { AlignState } from './alignState.js';
import type { AlignTools, Mending, Said } from './AlignTools.js';
import { realignBlocks } from './realignBlocks.js';

/** Where the caret is in the words of the block one is at. */
function caretIn(state: AlignState, bed: BedHandle | null): number | null {
  const words = bed?.words();
  const selection = globalThis.getSelection();
  const placed = state.focus && indexOf(state.alignment).find(state.focus);
  if (!words || !placed || !selection?.focusNode) return null;
  const offset = textOffset(words, selection.focusNode, selection.focusOffset);
  return offset === null ? null : placed.block.start + offset;
}

const blockNames = (link: AlignmentLink): readonly BlockName[] =>
  (['source', 'target'] as const).flatMap((side) =>
    link[side].map((block) => ({ side, key: blockKey(block) })),
  );

interface Parts {
  readonly latest: () => AlignState;
  readonly dispatch: (action: AlignAction) => void;
  readonly bed: RefObject<BedHandle | null>;
  readonly setDialog: (dialog: AlignDialog) => void;
}

/** The same object as long as the alignment is open and the language stays. */
export function useTools(parts: Parts): AlignTools {
  const { latest, dispatch, bed, setDialog } = parts;
  const attempt = useAttempt(dispatch);
  const open = useOpenSentences(latest, attempt);
  const [evidence] = useState(() => evidenceOf(latest));
  return useMemo(
    () => ({
      latest,
      dispatch,
      attempt,
      evidence,
      goTo: (link) => {
        const [name] = blockNames(link);
        if (name) dispatch({ kind: 'focused', name });
        bed.current?.takeFocus();
      },
      confirm: (linkIds) => {
        const { alignment } = latest();
        const links = alignment.links.filter(({ id }) => linkIds.includes(id));
        const isConfirmed = !links.every((link) => link.isConfirmed);
        const edit = confirmLinks(alignment, linkIds, isConfirmed);
        attempt(edit, isConfirmed ? 'confirmed' : 'withdrawn', 'none');
      },
      linkMoved: (link, other) => {
        const names = [...blockNames(link), ...blockNames(other)];
        // The rows between keep their links: nothing is aligned anew.
        attempt(linkBlocks(latest().alignment, names), 'linked', 'none');
      },
      askReason: (linkId) => setDialog({ kind: 'reason', linkId }),
      openSentences: (linkId) => void open(linkId),
      caret: () => caretIn(latest(), bed.current),
    }),
    [latest, dispatch, attempt, evidence, open, bed, setDialog],
  );
}

function evidenceOf(latest: Parts['latest']): AnswerStore<LinkEvidence> {
  return new AnswerStore((texts) => {
    const { sourceLanguage, targetLanguage } = latest().alignment;
    return request('align.evidence', { ...texts, sourceLanguage, targetLanguage, jobId: newJobId() });
  });
}

function useAttempt(dispatch: Parts['dispatch']): AlignTools['attempt'] {
  const { t } = useTranslation();
  const say = useStatusMessage();
  return useCallback(
    (edit: LinkEdit, said: Said | null, mending: Mending) => {
      if (edit.kind === 'refused') {
        say(t(`align.refusal.${edit.reason}`));
        return;
      }
      const linkId = mending === 'none' ? null : edit.linkId;
      dispatch({ kind: 'edited', alignment: edit.alignment, linkId, isWithLink: mending === 'withLink' });
      if (said) say(t(`align.said.${said}`));
    },
    [dispatch, say, t],
  );
}

function useOpenSentences(
  latest: Parts['latest'],
  attempt: AlignTools['attempt'],
): (linkId: number) => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const failureText = useFailureText();
  return useCallback(
    async (linkId) => {
      const { alignment } = latest();
      const link = alignment.links.find(({ id }) => id === linkId);
      const blocks = link && sentenceBlocks(alignment, link);
      if (!blocks) {
        attempt({ kind: 'refused', reason: 'oneSentenceEach' }, null, 'none');
        return;
      }
      const answer = await realignBlocks(alignment, blocks, newJobId());
      if (!answer.ok) say(t('align.none.sentencesFailed', { reason: failureText(answer.failure) }));
      // What was edited meanwhile counts; this answer is about what was there before.
      else if (latest().alignment === alignment)
        attempt(openSentences(alignment, linkId, answer.value), null, 'none');
    },
    [latest, attempt, say, t, failureText],
  );
}
