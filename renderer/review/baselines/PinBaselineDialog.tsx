// Gives the present state of the article a name, to compare with later.
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/outcome.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { useFailureText } from '../../ui/failureText.js';
import { TextField } from '../../ui/TextField.js';

const proposals = ['sentToEditor', 'asDelivered', 'backToTranslator'] as const;

/** `onPin` answers why the name was refused; null: it was given. */
export function PinBaselineDialog({
  onPin,
  onClose,
}: {
  readonly onPin: (name: string) => Promise<Failure | null>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (isRunning) return;
    if (name.trim() === '') return setError(t('review.baselines.needsName'));
    setRunning(true);
    const failure = await onPin(name.trim());
    setRunning(false);
    if (failure === null) onClose();
    else setError(failureText(failure));
  };
  const write = (next: string): void => {
    setName(next);
    setError(null);
  };
  return (
    <Dialog
      title={t('review.baselines.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button size="tall" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size="tall" kind="primary" onPress={() => void submit()}>
            {t('review.baselines.pin')}
          </Button>
        </>
      }
    >
      <form className="pin-form" onSubmit={(event) => void submit(event)}>
        <p className="soft">{t('review.baselines.text')}</p>
        <TextField
          label={t('review.baselines.name')}
          value={name}
          onChange={write}
          error={error}
          isFocusedFirst
        />
        <div className="proposals">
          {proposals.map((proposal) => {
            const text = t(`review.baselines.proposal.${proposal}`);
            return (
              <Button key={proposal} size="small" onPress={() => write(text)}>
                {text}
              </Button>
            );
          })}
        </div>
      </form>
    </Dialog>
  );
}
