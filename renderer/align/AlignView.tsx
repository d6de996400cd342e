// An open alignment: its state, its saving, its commands, and the parts of the screen.
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredAlignment } from '../../shared/model/alignment.js';
import { alignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { AlignBed } from './AlignBed.js';
import { AlignDialogs, type AlignDialog } from './AlignDialogs.js';
import { AlignStatus } from './AlignStatus.js';
import { AlignToolbar } from './AlignToolbar.js';
import { AlignToolsContext } from './AlignTools.js';
import { DoubtList } from './DoubtList.js';
import { ProposalBar } from './ProposalBar.js';
import { chosenBlocks, hasSelection } from './alignState.js';
import { useAlignCommands } from './useAlignCommands.js';
import { useAlignment } from './useAlignment.js';

/** `onReload` asks for the alignment again: somebody else changed it. */
export function AlignView({
  articleId,
  stored,
  onReload,
  onAccepted,
  onLeave,
}: {
  readonly articleId: ArticleId;
  readonly stored: StoredAlignment;
  readonly onReload: () => void;
  readonly onAccepted: (accepted: AcceptedAlignment | null) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<AlignDialog | null>(null);
  const { settings, save } = useSettings();
  const { showsAnchors } = settings;
  const open = useAlignment(articleId, stored, setDialog);
  const { state, tools, bed, saveStatus } = open;
  const figures = useMemo(() => alignmentFigures(state.alignment), [state.alignment]);
  useAlignCommands({
    open,
    figures,
    showsAnchors,
    setShowsAnchors: (shows) => save({ showsAnchors: shows }),
    setDialog,
    onAccepted,
  });
  const chosen = hasSelection(state) ? chosenBlocks(state).length : 0;
  const isEmpty = state.alignment.source.length === 0 || state.alignment.target.length === 0;
  return (
    <AlignToolsContext value={tools}>
      <Screen
        className="align"
        toolbar={<AlignToolbar />}
        status={<AlignStatus figures={figures} chosen={chosen} saveStatus={saveStatus} />}
      >
        <div className="align-notices">
          {saveStatus.kind === 'outdated' && <Outdated onReload={onReload} failure={saveStatus.failure} />}
          {isEmpty && <Notice tone="warning" lead={t('align.emptySide')} />}
        </div>
        <AlignBed state={state} dispatch={tools.dispatch} showsAnchors={showsAnchors} handle={bed} />
        <DoubtList state={state} figures={figures} moved={open.moved} />
        <div className="proposal-place">
          <ProposalBar state={state} realignFailure={open.realignFailure} />
        </div>
      </Screen>
      {dialog && (
        <AlignDialogs
          dialog={dialog}
          open={open}
          toCheck={figures.toCheck}
          onAccepted={onAccepted}
          onLeave={onLeave}
          onClose={() => {
            setDialog(null);
            bed.current?.takeFocus();
          }}
        />
      )}
    </AlignToolsContext>
  );
}

function Outdated({
  failure,
  onReload,
}: {
  readonly failure: Parameters<ReturnType<typeof useFailureText>>[0];
  readonly onReload: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <Notice
      tone="error"
      lead={t('align.outdated.lead')}
      text={failureText(failure)}
      action={{ label: t('align.outdated.reload'), run: onReload }}
    />
  );
}
