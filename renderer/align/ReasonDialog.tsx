// Why a paragraph is left out of the translation, or stands in it alone: in one's own words, or as before.
import { useState, type ReactNode, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { giveReason } from '../../shared/align/alignment/editLinks.js';
import type { Alignment } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { TextField } from '../ui/TextField.js';
import { labelsOf } from './alignmentIndex.js';
import type { OpenAlignment } from './useAlignment.js';

const mostOffered = 6;

/** The reasons given on that side so far, the last first. */
function givenReasons({ links }: Alignment, side: Side): readonly string[] {
  const given = links.flatMap((link) => (link.reason !== null && link[side].length > 0 ? [link.reason] : []));
  return [...new Set(given.toReversed())];
}

function useOffered(alignment: Alignment, side: Side): readonly string[] {
  const { t } = useTranslation();
  const usual =
    side === 'source'
      ? [t('align.reason.omission1'), t('align.reason.omission2'), t('align.reason.omission3')]
      : [t('align.reason.addition1'), t('align.reason.addition2'), t('align.reason.addition3')];
  return [...new Set([...givenReasons(alignment, side), ...usual])].slice(0, mostOffered);
}

/** For a link with one side. */
export function ReasonDialog({
  open,
  linkId,
  onClose,
}: {
  readonly open: OpenAlignment;
  readonly linkId: number;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { alignment } = open.state;
  const link = alignment.links.find(({ id }) => id === linkId);
  const side: Side = link && link.source.length > 0 ? 'source' : 'target';
  const [reason, setReason] = useState(link?.reason ?? '');
  const offered = useOffered(alignment, side);
  const label = link ? labelsOf(alignment, side, link[side]) : '';
  const give = (words: string): void => {
    open.tools.attempt(giveReason(open.tools.latest().alignment, linkId, words), null, 'none');
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') give(reason);
  };
  return (
    <Dialog
      title={t(side === 'source' ? 'align.reason.omission' : 'align.reason.addition', { label })}
      onClose={onClose}
    >
      <form className="reason-form" onSubmit={submit}>
        <TextField label={t('align.reason.label')} value={reason} onChange={setReason} isFocusedFirst />
        <div className="offered" role="group" aria-label={t('align.reason.recent')}>
          {offered.map((words) => (
            <Button key={words} size="small" onPress={() => give(words)}>
              {words}
            </Button>
          ))}
        </div>
        <div className="go">
          {link !== undefined && link.reason !== null && (
            <Button kind="bare" onPress={() => give('')}>
              {t('align.reason.takeBack')}
            </Button>
          )}
          <span className="spacer" />
          <Button onPress={onClose}>{t('align.reason.cancel')}</Button>
          <Button type="submit" kind="primary">
            {t('align.reason.give')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
