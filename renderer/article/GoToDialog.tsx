// Go to a segment by its number.
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { TextField } from '../ui/TextField.js';

/** `onGo` is called with an index from 0 that exists. */
export function GoToDialog({
  total,
  onGo,
  onClose,
}: {
  readonly total: number;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    const number = /^[#¶]?\s*(\d+)$/.exec(text.trim())?.[1];
    const index = Number(number ?? 0) - 1;
    if (index < 0 || index >= total) return setWrong(true);
    onClose();
    onGo(index);
  };
  return (
    <Dialog
      title={t('article.goTo.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button size="tall" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size="tall" kind="primary" onPress={submit}>
            {t('article.goTo.go')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField
          label={t('article.goTo.field', { total })}
          value={text}
          onChange={(value) => {
            setText(value);
            setWrong(false);
          }}
          error={isWrong ? t('article.goTo.wrong') : null}
          isFocusedFirst
        />
      </form>
    </Dialog>
  );
}
