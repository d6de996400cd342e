// Below the active row: what each of the three wordings says at the focused place, and which of them to keep.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../../shared/model/language.js';
import { placeLabel, type ThreeWayPlace } from '../../../shared/review/threeWay.js';
import { wordOptions } from '../../article/redlines.js';
import { CommandButton } from '../../commands/CommandButton.js';
import { useCommandHandlers, useCommandStatus, useRunCommand } from '../../commands/CommandProvider.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { formatDateTime } from '../../ui/format.js';
import { Kbd } from '../../ui/Kbd.js';
import type { ThreeWayInUse } from './ThreeWayContext.js';
import { readingAt, type ThreeWayRow } from './threeWayRows.js';

interface ReadingsProps {
  readonly threeWay: ThreeWayInUse;
  readonly row: ThreeWayRow;
  readonly place: ThreeWayPlace;
  readonly language: LanguageTag;
  /** The focused place among all of the article. */
  readonly position: { readonly number: number; readonly total: number } | null;
  /** Why no other reading can be taken here; null: it can. */
  readonly refusal: string | null;
  readonly onTake: (reading: 0 | 1 | 2) => void;
  readonly onWrite: () => void;
}

/** Three lines and four buttons. */
export function Readings(props: ReadingsProps): ReactNode {
  const { row, place, position } = props;
  const { t } = useTranslation();
  useReadingCommands(props);
  const run = useRunCommand();
  const write = useCommandStatus('review.writeReading');
  const label = t(`review.label.${placeLabel(row.wordings, place, wordOptions)}`);
  const where = position && position.number > 0 ? t('review.threeWay.position', position) : null;
  return (
    <>
      <div className="readings galley-grid">
        <h2 className="quiet">{t('review.threeWay.readings')}</h2>
        {([0, 1, 2] as const).map((reading) => (
          <ReadingLine key={reading} {...props} reading={reading} />
        ))}
      </div>
      <div className="actions">
        <CommandButton
          command="review.takeThird"
          label={t('review.threeWay.keep')}
          kind="primary"
          size="small"
        />
        <CommandButton
          command="review.takeSecond"
          label={t('review.threeWay.take', { number: 2 })}
          size="small"
        />
        <CommandButton
          command="review.takeFirst"
          label={t('review.threeWay.take', { number: 1 })}
          size="small"
        />
        <Button
          size="small"
          refusal={write.refusal}
          onPress={() => run('review.writeReading')}
          onRefused={() => run('review.writeReading')}
        >
          <span>{t('review.threeWay.write')}</span> <Kbd>Enter</Kbd>
        </Button>
        <span className="spacer" />
        <span className="quiet nowrap">
          {where === null ? label : t('review.threeWay.labelled', { position: where, label })}
        </span>
      </div>
    </>
  );
}

/** While a place is focused, 1 to 3 take its readings. */
function useReadingCommands({ threeWay, place, refusal, onTake, onWrite }: ReadingsProps): void {
  const { t } = useTranslation();
  const { steps } = threeWay.view;
  const firstRefusal =
    steps === 'second' && !place.isWhole ? t('review.threeWay.notWhole', { number: 1 }) : null;
  useCommandHandlers({
    'review.takeThird': { run: () => onTake(2) },
    'review.takeSecond': { run: () => onTake(1), refusal },
    'review.takeFirst': { run: () => onTake(0), refusal: refusal ?? firstRefusal },
    'review.writeReading': { run: onWrite },
  });
}

function ReadingLine({
  threeWay,
  row,
  place,
  language,
  reading,
}: ReadingsProps & { readonly reading: 0 | 1 | 2 }): ReactNode {
  const { t, i18n } = useTranslation();
  const { person, label } = threeWay.chosen[reading];
  const at = row.times[reading];
  const { before, words, after } = readingAt(row, place, reading);
  return (
    <>
      <div className="reading-of">
        {person ? (
          <Avatar name={person.name} hue={person.hue} isFull />
        ) : (
          <span className="soft">{label}</span>
        )}
        {at !== null && <time className="quiet num">{formatDateTime(at)}</time>}
      </div>
      <div className="axis num">{reading + 1}</div>
      <div className="words selectable" lang={language}>
        {before}
        {words === '' ? (
          <i className="quiet" lang={i18n.language}>
            [{t('review.threeWay.nothing')}]
          </i>
        ) : (
          <b>{words}</b>
        )}
        {after}
      </div>
    </>
  );
}
