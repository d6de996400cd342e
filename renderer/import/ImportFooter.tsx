// What will be kept, in a sentence, and the three answers: cancel, check the alignment first, accept as it is paired.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wantsLook } from '../../shared/align/alignment/alignmentFigures.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useCommandHandlers } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { Kbd } from '../ui/Kbd.js';
import { JobProgress } from '../ui/Progress.js';
import { useJobShare } from '../ui/useJobShare.js';
import { documentOf } from './importState.js';
import type { ImportCounts } from './importRows.js';
import type { Import } from './useImport.js';

/** The bar below the list. */
export function ImportFooter({
  work,
  counts,
  isBusy,
  onAccepted,
  onLeave,
}: {
  readonly work: Import;
  readonly counts: ImportCounts;
  readonly isBusy: boolean;
  readonly onAccepted: (articleId: ArticleId) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const [isAccepting, setAccepting] = useState(false);
  /** Answered while the pairing was being computed: done when it is there. */
  const [waitingFor, setWaitingFor] = useState<'accept' | 'align' | null>(null);
  const share = useJobShare(work.pairingJob);
  const refusal = useAcceptRefusal(work, counts, isBusy || isAccepting);
  // Before the pairing is there, and where it found nothing, the paragraphs stand alone on both sides.
  const isOneSided = counts.both === 0 && (counts.sourceOnly === 0 || counts.targetOnly === 0);
  const alignRefusal = refusal ?? (isOneSided ? t('import.refusal.nothingToAlign') : null);
  const answer = async (how: 'accept' | 'align'): Promise<void> => {
    if (work.isPairing) return setWaitingFor(how);
    setAccepting(true);
    const articleId = await work[how]();
    setAccepting(false);
    if (articleId !== null) onAccepted(articleId);
    return undefined;
  };
  const uncertain = work.state.links.filter(wantsLook).length;
  const isReady = !work.isPairing;
  const isStopped = refusal !== null || work.failure !== null;
  useEffect(() => {
    if (waitingFor === null || (!isReady && !isStopped)) return;
    setWaitingFor(null);
    if (!isStopped) void answer(waitingFor);
    // `answer` is another at every render; only what it waits for counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [waitingFor, isReady, isStopped]);
  useCommandHandlers({
    'edit.commitAndNext': { run: () => void answer('accept'), refusal },
    'edit.commitAndNextNotApproved': { run: () => void answer('align'), refusal: alignRefusal },
  });
  return (
    <div className="footer-bar" data-pane="answers">
      <span className="soft">
        <ImportSummary work={work} counts={counts} isWaiting={waitingFor !== null} />
      </span>
      {work.isPairing && <JobProgress share={share} label={t('import.summary.pairing')} />}
      <span className="spacer" />
      {refusal !== null && <span className="why soft meta">{refusal}</span>}
      <Button size="tall" onPress={onLeave}>
        <span>{t('ui.cancel')}</span>
      </Button>
      {documentOf(work.state.target) !== null && (
        <Button size="tall" refusal={alignRefusal} onPress={() => void answer('align')}>
          <span>{uncertain > 0 ? t('import.alignUncertain', { count: uncertain }) : t('import.align')}</span>
          <Kbd>{shownKey('Mod+Shift+Enter', isMac)}</Kbd>
        </Button>
      )}
      <Button size="tall" kind="primary" refusal={refusal} onPress={() => void answer('accept')}>
        <span>{t('import.accept')}</span>
        <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>
      </Button>
    </div>
  );
}

function useAcceptRefusal(work: Import, counts: ImportCounts, isBusy: boolean): string | null {
  const { t } = useTranslation();
  const { state } = work;
  if (isBusy) return t('import.refusal.reading');
  if (documentOf(state.source) === null) return t('import.refusal.noSource');
  if (state.target.kind === 'failed') return t('import.refusal.failedTarget');
  if (counts.kept === 0) return t('import.refusal.nothingKept');
  if (state.sourceLanguage === state.targetLanguage) return t('import.refusal.sameLanguage');
  return null;
}

function ImportSummary({
  work,
  counts,
  isWaiting,
}: {
  readonly work: Import;
  readonly counts: ImportCounts;
  readonly isWaiting: boolean;
}) {
  const { t } = useTranslation();
  if (counts.kept + counts.leftOut === 0) return t('import.summary.nothing');
  if (work.isPairing) return t(isWaiting ? 'import.summary.pairingThenAccept' : 'import.summary.pairing');
  const kept = t(`import.summary.${keptKind(work, counts)}`, {
    count: counts.kept,
    both: counts.both,
    sourceOnly: counts.sourceOnly,
    targetOnly: counts.targetOnly,
  });
  if (counts.leftOut === 0) return kept;
  return t('import.summary.two', {
    first: kept,
    second: t('import.summary.leftOut', { count: counts.leftOut }),
  });
}

function keptKind(
  work: Import,
  counts: ImportCounts,
): 'sourceOnly' | 'allPairs' | 'pairs' | 'pairsAndAdditions' {
  if (documentOf(work.state.target) === null) return 'sourceOnly';
  if (counts.both === counts.kept) return 'allPairs';
  return counts.targetOnly > 0 ? 'pairsAndAdditions' : 'pairs';
}
