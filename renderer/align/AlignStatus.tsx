// The status bar of the align view: figures, the rule of aligning anew, saved or not.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import { useFailureText } from '../ui/failureText.js';
import { formatTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { StatusBar } from '../ui/StatusBar.js';
import type { AlignmentSaveStatus } from './alignmentSaver.js';

/** Facts at the left, saving at the right. */
export function AlignStatus({
  figures: { links, counts },
  chosen,
  saveStatus,
}: {
  readonly figures: AlignmentFigures;
  /** Blocks marked or selected; 0 when it is the one with the keyboard alone. */
  readonly chosen: number;
  readonly saveStatus: AlignmentSaveStatus;
}): ReactNode {
  const { t } = useTranslation();
  const { certain, confirmed, doubtful, unlinked, omission, addition } = counts;
  return (
    <StatusBar
      end={
        <>
          <span className="w-wide">{t('align.status.rule')}</span>
          <Saved status={saveStatus} />
        </>
      }
    >
      <span className="fact">{t('align.status.links', { count: links, certain, confirmed, doubtful })}</span>
      {chosen > 0 && <span className="fact strong">{t('align.status.chosen', { count: chosen })}</span>}
      {unlinked > 0 && <span className="fact">{t('align.status.unlinked', { count: unlinked })}</span>}
      {omission > 0 && <span className="fact w-mid">{t('align.status.omissions', { count: omission })}</span>}
      {addition > 0 && <span className="fact w-mid">{t('align.status.additions', { count: addition })}</span>}
    </StatusBar>
  );
}

function Saved({ status }: { readonly status: AlignmentSaveStatus }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  if (status.kind === 'failed' || status.kind === 'outdated')
    return (
      <span className="sev-error" role="alert">
        <Icon name="error" size="small" />
        <span className="cut">
          {status.kind === 'outdated'
            ? t('align.status.outdated')
            : t('align.status.notSaved', { reason: failureText(status.failure) })}
        </span>
      </span>
    );
  return (
    <span className="fact">
      <Icon name="saved" size="small" />
      {status.kind === 'saved'
        ? t('align.status.saved', { time: formatTime(status.at, true) })
        : t('align.status.saving')}
    </span>
  );
}
