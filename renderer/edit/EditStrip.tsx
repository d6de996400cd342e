// Below the row one writes in: the few things done most often, with their keys.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEvidence } from '../../shared/model/alignment.js';
import { anchorCounts } from '../article/anchors/linkAnchors.js';
import { CommandButton } from '../commands/CommandButton.js';

/** Buttons, whose commands the article screen registers, and with anchors on how many of them have a counterpart. */
export function EditStrip({ evidence }: { readonly evidence: LinkEvidence | null }): ReactNode {
  const { t } = useTranslation();
  const anchors = evidence && anchorCounts(evidence);
  return (
    <div className="actions">
      <CommandButton
        command="edit.commitAndNext"
        label={t('edit.actions.commitAndNext')}
        kind="primary"
        size="small"
      />
      <CommandButton command="edit.copySource" label={t('edit.actions.copySource')} size="small" />
      <CommandButton command="review.comment" label={t('edit.actions.comment')} size="small" />
      <span className="w-mid actions-group">
        <CommandButton command="align.split" label={t('edit.actions.split')} size="small" hasKey={false} />
        <CommandButton
          command="align.mergeNext"
          label={t('edit.actions.mergeNext')}
          size="small"
          hasKey={false}
        />
      </span>
      {anchors && anchors.all > 0 && (
        <>
          <span className="spacer" />
          <span className="quiet meta num">{t('article.anchors.count', anchors)}</span>
        </>
      )}
    </div>
  );
}
