// In the tool bar of the review stage: what the redline is drawn against, and stepping from change to change.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PinnedBaseline } from '../../shared/model/article.js';
import type { PinnedBaselineId } from '../../shared/model/ids.js';
import type { BaselineChoice } from '../article/articleState.js';
import { ToolButton } from '../commands/CommandButton.js';
import { formatDateTime } from '../ui/format.js';
import { Select } from '../ui/Select.js';

const pinnedKey = (id: PinnedBaselineId): string => `pinned ${id}`;

interface BaselineToolsProps {
  readonly choice: BaselineChoice;
  /** Log position up to which the person had seen the article when it was opened; 0: never. */
  readonly seenSeq: number;
  /** States of the article that have a name. */
  readonly pinned: readonly PinnedBaseline[];
  readonly onChoose: (choice: BaselineChoice) => void;
  /** Null while counting. */
  readonly position: { readonly number: number; readonly total: number } | null;
}

/** “Compared with …”, then “4 / 16” between two arrows. */
export function BaselineTools({
  choice,
  seenSeq,
  pinned,
  onChoose,
  position,
}: BaselineToolsProps): ReactNode {
  const { t } = useTranslation();
  const kinds = [
    'openChanges',
    'firstImport',
    'lastApproved',
    ...(seenSeq > 0 ? (['lastSeen'] as const) : []),
  ] as const;
  const choices: { value: string; label: string }[] = [
    ...kinds.map((value) => ({ value, label: t(`review.compare.${value}`) })),
    ...pinned.map(({ id, name }) => ({ value: pinnedKey(id), label: name })),
  ];
  if (choice.kind === 'revision') {
    choices.push({
      value: 'revision',
      label: t('review.compare.revision', { time: formatDateTime(choice.revision.at) }),
    });
  }
  const choose = (value: string): void => {
    const named = pinned.find(({ id }) => pinnedKey(id) === value);
    const kind = kinds.find((each) => each === value);
    if (named) onChoose({ kind: 'pinned', pinned: named });
    else if (kind === 'lastSeen') onChoose({ kind, seq: seenSeq });
    else if (kind) onChoose({ kind });
  };
  const value = choice.kind === 'pinned' ? pinnedKey(choice.pinned.id) : choice.kind;
  return (
    <>
      <span className="soft w-wide before-select">{t('review.compare.label')}</span>
      <Select label={t('review.compare.label')} value={value} choices={choices} onChange={choose} />
      <ToolButton command="review.previousChange" icon="up" />
      <span className="num change-count" role="status">
        {position ? t('review.changes.position', position) : t('review.changes.counting')}
      </span>
      <ToolButton command="review.nextChange" icon="down" />
    </>
  );
}
