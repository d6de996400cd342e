// Under the row: a comment, or a request for changes with its reason. Ctrl Enter sends, Esc closes; what was written
// and not sent is there again when the form opens again.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { Kbd } from '../ui/Kbd.js';
import { MentionField } from './comments/MentionField.js';
import { useUnsentRemark } from './unsentRemarks.js';

/** The words of one form. */
export interface RemarkFormTexts {
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  /** Said when nothing was written. */
  readonly empty: string;
}

/** `onSend` answers whether it was sent; if not, the words stay. */
export function RemarkForm({
  texts,
  keptAs,
  onSend,
  onClose,
  isPrimary = true,
  children,
}: {
  readonly texts: RemarkFormTexts;
  /** Names what the words are about; see `unsentRemarkKey`. */
  readonly keptAs: string;
  readonly onSend: (body: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly isPrimary?: boolean;
  /** Stands above the field. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [body, setBody] = useUnsentRemark(keptAs);
  const form = useCaretAtEnd();
  const [error, setError] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    if (body.trim() === '') return setError(texts.empty);
    setSending(true);
    const isSent = await onSend(body.trim());
    setSending(false);
    if (!isSent) return;
    setBody('');
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form ref={form} className="row-form" onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      {children}
      <MentionField
        label={texts.label}
        value={body}
        onChange={(value) => {
          setBody(value);
          setError(null);
        }}
        placeholder={texts.placeholder}
        error={error}
        isFocusedFirst
      />
      <div className="buttons">
        <Button type="submit" kind={isPrimary ? 'primary' : 'plain'} size="small">
          {texts.send} <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>
        </Button>
        <Button size="small" onPress={onClose}>
          {t('ui.cancel')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </form>
  );
}

// A field that opens with words in it has its caret before them.
function useCaretAtEnd(): { readonly current: HTMLFormElement | null } {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const area = form.current?.querySelector('textarea');
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  return form;
}
