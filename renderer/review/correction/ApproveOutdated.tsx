// Under the row, when words that still say what an earlier source said are to be approved: which they are, and whether
// it is meant. Enter and Ctrl Enter edit them; approving takes the other button.
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownKey } from '../../commands/commandKeys.js';
import { isMac } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Kbd } from '../../ui/Kbd.js';
import type { OutdatedWords } from '../../../shared/review/outdatedWords.js';

/** `outdated` are the words as they are now; the form says nothing until they are known. */
export function ApproveOutdated({
  outdated,
  onEdit,
  onApprove,
  onClose,
}: {
  readonly outdated: readonly OutdatedWords[];
  /** Goes to the first of them. */
  readonly onEdit: () => void;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  if (outdated.length === 0) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onEdit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const words = [...new Set(outdated.map((one) => t('review.outdated.words', { words: one.words })))];
  return (
    <form className="row-form approve-outdated" onSubmit={submit} onKeyDown={onKeyDown}>
      <p role="alert">
        <Icon name="warning" size="small" />
        <span>{t('review.outdated.text', { words: words.join(t('ui.nameSeparator')) })}</span>
      </p>
      <div className="buttons">
        <Button type="submit" kind="primary" size="small" isFocusedFirst>
          {t('review.outdated.edit')} <Kbd>{shownKey('Enter', isMac)}</Kbd>
        </Button>
        <Button size="small" onPress={onApprove}>
          {t('review.outdated.approve')}
        </Button>
        <Button size="small" onPress={onClose}>
          {t('ui.cancel')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </form>
  );
}
