// What mending a link would change below it: shown first, kept or left as it was. Going on without an answer leaves it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/outcome.js';
import { CommandButton } from '../commands/CommandButton.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import type { AlignState } from './alignState.js';

/** A bar; nothing while nothing is proposed. */
export function ProposalBar({
  state: { proposal },
  realignFailure,
}: {
  readonly state: AlignState;
  readonly realignFailure: Failure | null;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  if (realignFailure)
    return (
      <Notice tone="warning" lead={t('align.proposal.failed', { reason: failureText(realignFailure) })} />
    );
  if (!proposal) return null;
  return (
    <div className="banner info proposal" role="status">
      <Icon name="anchors" />
      <p>
        <b>{t('align.proposal.text', { count: proposal.changed.length })}</b>
      </p>
      <span className="spacer" />
      <CommandButton command="align.keepProposal" label={t('align.proposal.keep')} size="small" />
      <CommandButton command="align.leaveProposal" label={t('align.proposal.leave')} size="small" />
    </div>
  );
}
