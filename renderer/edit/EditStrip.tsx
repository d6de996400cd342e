// Below the row one writes in: the few things done most often, with their keys.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.js';

/** Buttons, whose commands the article screen registers, and how much of the source is covered, where nothing else says so. */
export function EditStrip({
  coverage,
}: {
  /** Null: not known, or said elsewhere. */
  readonly coverage: { readonly met: number; readonly all: number } | null;
}): ReactNode {
  const { t } = useTranslation();
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
      {coverage && coverage.all > 0 && (
        <>
          <span className="spacer" />
          <span className="quiet meta num">{t('check.ledger.counts', coverage)}</span>
        </>
      )}
    </div>
  );
}
