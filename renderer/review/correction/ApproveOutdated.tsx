// Under the row, when words that still say what an earlier source said are to be approved: which they are, and whether
// it is meant. Enter and Ctrl Enter edit them; approving takes the other button.
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownKey } from '../../commands/commandKeys.js';
import { isMac } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Kbd } from '../../ui/Kbd.js';
import type { OutdatedWords } from '../../../shared/review/outdatedWords.js';

/** `outdated` are the words as they are now; the form says nothing until they are known. */
export function ApproveOutdated({
  asked,
  outdated,
  onEdit,
  onApprove,
  onClose,
}: {
  /** Changes with every time the approval is asked for: the keyboard comes back to the question. */
  readonly asked: unknown;
  readonly outdated: readonly OutdatedWords[];
  /** Goes to the first of them. */
  readonly onEdit: () => void;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const isKnown = outdated.length > 0;
  useEffect(() => {
    if (isKnown) form.current?.querySelector('button')?.focus();
  }, [asked, isKnown]);
  if (!isKnown) return null;
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
    <form ref={form} className="row-form approve-outdated" onSubmit={submit} onKeyDown={onKeyDown}>
      <p role="alert">
        <Icon name="warning" size="small" />
        <span>{t('review.outdated.text', { words: words.join(t('ui.nameSeparator')) })}</span>
      </p>
      <div className="buttons">
        <Button type="submit" kind="primary" size="small">
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
