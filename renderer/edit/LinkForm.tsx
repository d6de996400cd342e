// Under the row: the address of the link over the selected words.
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { TextField } from '../ui/TextField.js';
import { isSafeLink } from './inlineSchema.js';

/** An empty address takes the link away. */
export function LinkForm({
  initial,
  onApply,
  onClose,
}: {
  readonly initial: string;
  readonly onApply: (href: string | null) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [href, setHref] = useState(initial);
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = href.trim();
    if (address !== '' && !isSafeLink(address)) setWrong(true);
    else onApply(address === '' ? null : address);
  };
  return (
    <form className="row-form" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextField
        label={t('edit.link.label')}
        value={href}
        onChange={(value) => {
          setHref(value);
          setWrong(false);
        }}
        placeholder={t('edit.link.placeholder')}
        error={isWrong ? t('edit.link.wrong') : null}
        isFocusedFirst
      />
      <div className="buttons">
        <Button type="submit" kind="primary" size="small">
          {t('edit.link.apply')}
        </Button>
        <Button size="small" onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
