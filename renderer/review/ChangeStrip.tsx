// Under the row in review: the focused change (who, when, what kind), the decision on it, and why. The same grid as the
// texts; nothing floats over the words.
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mqmCategories, mqmSeverities, type ChangeReason } from '../../shared/model/reason.js';
import { wordsAfter, wordsBefore, type ChangeUnit } from '../../shared/review/changeUnits.js';
import type { ReasonChoice } from '../article/articleState.js';
import { CommandButton } from '../commands/CommandButton.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useRunCommand } from '../commands/CommandProvider.js';
import { Avatar } from '../ui/Avatar.js';
import { Button } from '../ui/Button.js';
import { Chip } from '../ui/Chip.js';
import { formatDateTime } from '../ui/format.js';
import { Kbd } from '../ui/Kbd.js';
import { useSession } from '../ui/SessionProvider.js';
import { useUnsentRemark } from './unsentRemarks.js';

interface ChangeStripProps {
  readonly unit: ChangeUnit;
  /** The change among those stepped through. */
  readonly position: { readonly number: number; readonly total: number } | null;
  /** False: drawn against another baseline, where nothing is decided. */
  readonly isDecidable: boolean;
  readonly reason: ReasonChoice;
  readonly onReason: (reason: ReasonChoice) => void;
  /** Reasons given for this change already, oldest first. */
  readonly given: readonly ChangeReason[];
  /** Under which the note is kept until it is sent. */
  readonly noteKey: string;
  readonly onOpenChanges: () => void;
}

/** The reasons given for a change: its own words and its layer make it found again. */
export function reasonsOf(
  unit: ChangeUnit,
  reasons: readonly ChangeReason[] | null,
): readonly ChangeReason[] {
  const [before, after] = [wordsBefore(unit), wordsAfter(unit)];
  return (reasons ?? []).filter(
    (reason) => reason.layerId === unit.layerId && reason.before === before && reason.after === after,
  );
}

/** Two lines of facts and buttons, then the reason. */
export function ChangeStrip(props: ChangeStripProps): ReactNode {
  const { unit, isDecidable } = props;
  const { t } = useTranslation();
  const { session } = useSession();
  const isOwn = unit.authorId !== null && unit.authorId === session.actor?.personId;
  return (
    <>
      <div className="decision galley-grid">
        <ChangeFacts {...props} />
        <div className="line">
          {isDecidable ? (
            <>
              <CommandButton
                command="review.acceptChange"
                icon="accept"
                kind="primary"
                label={t('review.decide.accept')}
              />
              <CommandButton
                command="review.rejectChange"
                icon={isOwn ? 'undo' : 'close'}
                label={t(isOwn ? 'review.decide.takeBack' : 'review.decide.reject')}
              />
              <span className="w-mid actions-group">
                <CommandButton command="review.acceptRow" kind="bare" label={t('review.decide.acceptRow')} />
              </span>
            </>
          ) : (
            <Button size="small" onPress={props.onOpenChanges}>
              {t('review.decide.toOpenChanges')}
            </Button>
          )}
        </div>
      </div>
      {isDecidable && <ReasonLines {...props} isOwn={isOwn} />}
    </>
  );
}

function ChangeFacts({ unit, position, given }: ChangeStripProps): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const author = unit.authorId && personOf(unit.authorId);
  const last = given.at(-1);
  return (
    <div className="line soft num">
      {author ? (
        <Avatar name={author.name} hue={author.hue} isFull />
      ) : (
        <span>{t('review.change.nobody')}</span>
      )}
      <span className="nowrap">{formatDateTime(unit.at)}</span>
      <span className="chip">
        <b>{t(`review.label.${unit.label}`)}</b>
      </span>
      {unit.standing === 'suggested' && <span className="nowrap">{t('review.change.suggested')}</span>}
      {position && position.number > 0 && (
        <span className="w-wide nowrap">{t('review.change.number', position)}</span>
      )}
      {last && <GivenReason reason={last} />}
    </div>
  );
}

function GivenReason({ reason }: { readonly reason: ChangeReason }): ReactNode {
  const { t } = useTranslation();
  const values = {
    category: t(`review.reason.category.${reason.category}`),
    severity: t(`review.reason.severityName.${reason.severity}`),
    note: reason.note,
  };
  return (
    <span className="given-reason">
      {reason.note === '' ? t('review.change.reason', values) : t('review.change.reasonWithNote', values)}
    </span>
  );
}

function ReasonLines({
  isOwn,
  reason,
  onReason,
  noteKey,
}: ChangeStripProps & { readonly isOwn: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="decision reasons galley-grid">
      <span className="reason-name soft">{t(isOwn ? 'review.reason.whyLabel' : 'review.reason.label')}</span>
      <div className="chips" role="group" aria-label={t('review.reason.label')}>
        {mqmCategories.map((category, i) => (
          <Chip
            key={category}
            isOn={reason.category === category}
            onChange={(isOn) => onReason({ ...reason, category: isOn ? category : null })}
          >
            <span>{t(`review.reason.category.${category}`)}</span>
            <Kbd>{shownKey(String(i + 1), isMac)}</Kbd>
          </Chip>
        ))}
      </div>
      <span className="reason-name soft">
        {t('review.reason.severity')} <Kbd>{shownKey('S', isMac)}</Kbd>
      </span>
      <div className="chips" role="group" aria-label={t('review.reason.severity')}>
        {mqmSeverities.map((severity) => (
          <Chip
            key={severity}
            isOn={reason.severity === severity}
            onChange={() => onReason({ ...reason, severity })}
          >
            <span>{t(`review.reason.severityName.${severity}`)}</span>
          </Chip>
        ))}
        <span className="reason-end">
          <NoteField key={noteKey} noteKey={noteKey} isOwn={isOwn} />
          {isOwn && (
            <CommandButton command="review.explainChange" size="small" label={t('review.reason.give')} />
          )}
        </span>
      </div>
    </div>
  );
}

/** Enter does what the note is for; Esc goes back to the row. */
function NoteField({ noteKey, isOwn }: { readonly noteKey: string; readonly isOwn: boolean }): ReactNode {
  const { t } = useTranslation();
  const run = useRunCommand();
  const [note, setNote] = useUnsentRemark(noteKey);
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') run(isOwn ? 'review.explainChange' : 'review.rejectChange');
    else if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    field.current?.closest<HTMLElement>('[role="row"]')?.focus();
  };
  const label = t(isOwn ? 'review.reason.whyNote' : 'review.reason.note');
  return (
    <input
      ref={field}
      className="field reason-note"
      aria-label={label}
      placeholder={t('review.reason.noteWithKey', { label, key: shownKey('N', isMac) })}
      value={note}
      onChange={(event) => setNote(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
