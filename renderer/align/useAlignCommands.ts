// The commands of the align view. Enter and Esc mean what is open at the moment: a cut, a proposal, else sentences.
import { useTranslation } from 'react-i18next';
import type { AlignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import {
  isTwoSided,
  joinLinks,
  linkBlocks,
  moveBlock,
  unlinkBlocks,
  type BlockName,
} from '../../shared/align/alignment/editLinks.js';
import { closeGroup } from '../../shared/align/alignment/groups.js';
import type { AlignmentLink } from '../../shared/model/alignment.js';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import type { AlignDialog } from './AlignDialogs.js';
import { indexOf } from './alignmentIndex.js';
import { chosenBlocks, focusedLink, hasSelection, type AlignState } from './alignState.js';
import { beginCut, cutHere } from './cutPlaces.js';
import { stepAnchor } from './stepAnchor.js';
import { useAccept } from './useAccept.js';
import type { OpenAlignment } from './useAlignment.js';

interface AlignCommands {
  readonly open: OpenAlignment;
  readonly figures: AlignmentFigures;
  readonly showsAnchors: boolean;
  readonly setShowsAnchors: (shows: boolean) => void;
  readonly setDialog: (dialog: AlignDialog) => void;
  readonly onAccepted: (accepted: AcceptedAlignment) => void;
}

/** The links of the chosen blocks as they count, in the order of the rows. */
function chosenLinks(state: AlignState): readonly AlignmentLink[] {
  const index = indexOf(state.alignment);
  const chosen = new Set(chosenBlocks(state).map((name: BlockName) => index.find(name)?.link));
  return state.alignment.links.filter((link) => chosen.has(link));
}

/** What merging takes together: the chosen links, or the one and the row below it. */
function linksToJoin(state: AlignState): readonly number[] {
  const ids = chosenLinks(state).map(({ id }) => id);
  const { links } = state.alignment;
  if (ids.length > 1 || hasSelection(state)) return ids;
  const below = links[links.findIndex(({ id }) => id === ids[0]) + 1];
  return below ? [...ids, below.id] : ids;
}

/** The next doubt in the order of the list; from elsewhere the first, or the last. */
function nextDoubt({ toCheck }: AlignmentFigures, at: AlignmentLink | null, direction: 1 | -1) {
  const here = toCheck.findIndex(({ id }) => id === at?.id);
  if (here < 0) return toCheck.at(direction === 1 ? 0 : -1);
  return toCheck[(here + direction + toCheck.length) % toCheck.length];
}

/** Registers them while the view is mounted. */
export function useAlignCommands(commands: AlignCommands): void {
  useLinkCommands(commands.open);
  useWays(commands);
  useCutCommands(commands.open);
  useEnterAndEscape(commands.open);
  useEndCommands(commands);
}

/** What changes links. */
function useLinkCommands({ state, tools, moved }: OpenAlignment): void {
  const { t } = useTranslation();
  const { alignment, focus } = state;
  const refusal = focus === null ? t('align.none.block') : null;
  const [first] = chosenLinks(state);
  const isLinked = first !== undefined && isTwoSided(first) ? t('align.refusal.isLinked') : null;
  const move = (direction: 'up' | 'down') => ({
    run: () => focus && tools.attempt(moveBlock(alignment, focus, direction), 'moved', 'below'),
    refusal,
  });
  useCommandHandlers({
    'align.joinLinks': {
      run: () => tools.attempt(joinLinks(alignment, linksToJoin(state)), 'joined', 'below'),
      refusal,
    },
    'align.linkBlocks': {
      run: () => {
        const other = first && !hasSelection(state) ? moved.get(first.id) : undefined;
        if (first && other) tools.linkMoved(first, other.with);
        else tools.attempt(linkBlocks(alignment, chosenBlocks(state)), 'linked', 'below');
      },
      refusal,
    },
    'align.unlinkBlocks': {
      run: () => tools.attempt(unlinkBlocks(alignment, chosenBlocks(state)), 'unlinked', 'below'),
      refusal,
    },
    'align.moveUp': move('up'),
    'align.moveDown': move('down'),
    'align.confirm': { run: () => tools.confirm(chosenLinks(state).map(({ id }) => id)), refusal },
    'align.giveReason': { run: () => first && tools.askReason(first.id), refusal: refusal ?? isLinked },
  });
}

/** Back and forth in time and between doubts, and what is shown. */
function useWays({ open: { state, tools }, figures, showsAnchors, setShowsAnchors }: AlignCommands): void {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const anchor = (direction: 'next' | 'previous') => ({ run: () => say(stepAnchor(tools, t, direction)) });
  const noDoubt = figures.toCheck.length === 0 ? t('align.none.toCheck') : null;
  const step = (direction: 1 | -1) => ({
    run: () => {
      const link = nextDoubt(figures, focusedLink(state), direction);
      if (link) tools.goTo(link);
    },
    refusal: noDoubt,
  });
  useCommandHandlers({
    'edit.undo': {
      run: () => tools.dispatch({ kind: 'undone' }),
      refusal: state.past.length === 0 ? t('align.none.undo') : null,
    },
    'edit.redo': {
      run: () => tools.dispatch({ kind: 'redone' }),
      refusal: state.future.length === 0 ? t('align.none.redo') : null,
    },
    'go.nextDoubt': step(1),
    'go.previousDoubt': step(-1),
    'go.nextAnchor': anchor('next'),
    'go.previousAnchor': anchor('previous'),
    'view.anchors': { run: () => setShowsAnchors(!showsAnchors), isOn: showsAnchors },
  });
}

function useCutCommands({ state, tools }: OpenAlignment): void {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const leave = (): void => tools.dispatch({ kind: 'cutLeft' });
  const begin = (): void => {
    const cut = beginCut({ ...state, proposal: null }, tools.caret());
    if (cut) tools.dispatch({ kind: 'cutBegun', cut });
    else say(t('align.refusal.nothingToCut'));
  };
  const cut = (): void => {
    const { edit, isInside } = cutHere(state);
    tools.attempt(edit, 'cut', isInside ? 'withLink' : 'below');
  };
  useCommandHandlers({
    'align.cutBlock': { run: state.cut ? leave : begin },
    ...(state.cut && { 'align.cutHere': { run: cut }, 'align.leaveCut': { run: leave } }),
  });
}

/** Enter and Esc while no block is being cut. */
function useEnterAndEscape({ state, tools }: OpenAlignment): void {
  const link = focusedLink(state);
  const close = (): void => {
    if (hasSelection(state)) tools.dispatch({ kind: 'unmarked' });
    else if (link && link.group !== null) {
      const alignment = closeGroup(state.alignment, link.group);
      tools.attempt({ kind: 'edited', alignment, linkId: link.id }, null, 'none');
    }
  };
  const proposal = {
    'align.keepProposal': { run: () => tools.dispatch({ kind: 'proposalKept' }) },
    'align.leaveProposal': { run: () => tools.dispatch({ kind: 'proposalLeft' }) },
  };
  const sentences = {
    'align.openSentences': { run: () => link && tools.openSentences(link.id) },
    'align.closeSentences': { run: close },
  };
  useCommandHandlers(state.cut ? {} : state.proposal ? proposal : sentences);
}

function useEndCommands({ open, figures, setDialog, onAccepted }: AlignCommands): void {
  const accept = useAccept(open, onAccepted);
  useCommandHandlers({
    'align.accept': {
      run: () => (figures.toCheck.length > 0 ? setDialog({ kind: 'accept' }) : void accept()),
    },
    'align.discard': { run: () => setDialog({ kind: 'discard' }) },
  });
}
