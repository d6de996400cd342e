// Two wordings of one segment that touch each other: place by place mine, theirs or both, with what comes of it.
// Radio groups: Tab goes from place to place, arrows choose.
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag } from '../../shared/model/language.js';
import { resolveMerge, type MergeChoice, type MergePiece } from '../../shared/review/mergeWordings.js';
import type { PendingWords } from '../article/articleState.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { redlineOf } from '../article/redlines.js';
import { RedlineText } from '../article/RedlineText.js';
import { Button } from '../ui/Button.js';
import { formatTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { Segmented } from '../ui/Segmented.js';
import { useSession } from '../ui/SessionProvider.js';
import { mergeOf } from './mergeConflict.js';

type ConflictPiece = Extract<MergePiece, { kind: 'conflict' }>;
const choices: readonly MergeChoice[] = ['mine', 'theirs', 'both'];

/** `onMerge` saves the wording chosen, `onGiveUp` leaves theirs. */
export function ConflictMerge({
  number,
  words,
  mine,
  language,
  onMerge,
  onGiveUp,
}: {
  readonly number: number;
  readonly words: Extract<PendingWords, { kind: 'conflict' }>;
  readonly mine: InlineText;
  readonly language: LanguageTag;
  readonly onMerge: (merged: InlineText) => void;
  readonly onGiveUp: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pieces } = useMemo(() => mergeOf(words, mine), [words, mine]);
  const conflicts = pieces.filter((piece) => piece.kind === 'conflict');
  const [chosen, setChosen] = useState<readonly MergeChoice[]>([]);
  // Until one has chosen nothing of one's own is lost.
  const decided = conflicts.map((_, i) => chosen[i] ?? 'mine');
  const merged = resolveMerge(pieces, decided);
  return (
    <section className="conflict" aria-label={t('edit.conflict.lead', { number })}>
      <ConflictLead number={number} words={words} />
      {conflicts.map((piece, i) => (
        <ConflictPlace
          key={i}
          piece={piece}
          number={i + 1}
          total={conflicts.length}
          language={language}
          choice={decided[i] ?? 'mine'}
          onChoose={(choice) => setChosen(decided.map((before, at) => (at === i ? choice : before)))}
        />
      ))}
      <div className="conflict-place galley-grid">
        <span className="place-name soft">{t('edit.conflict.preview')}</span>
        <div className="place">
          <p className="text selectable" lang={language}>
            <RedlineText parts={redlineOf(words.theirs.content, merged).parts} hue={me?.hue ?? 1} />
          </p>
          <div className="actions-group">
            <Button size="small" kind="primary" onPress={() => onMerge(merged)}>
              {t('edit.conflict.save')}
            </Button>
            <Button size="small" onPress={onGiveUp}>
              {t('edit.conflict.takeTheirs')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

function ConflictLead({
  number,
  words,
}: {
  readonly number: number;
  readonly words: Extract<PendingWords, { kind: 'conflict' }>;
}): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { theirs } = words;
  const person = (theirs.authorId && personOf(theirs.authorId)?.name) ?? t('review.change.nobody');
  return (
    <p className="conflict-lead" role="alert">
      <Icon name="merge" />
      <span>
        <b>{t('edit.conflict.title', { number, person })}</b>{' '}
        <span className="num quiet">{formatTime(theirs.at, true)}</span> {t('edit.conflict.nothingLost')}
      </span>
    </p>
  );
}

function ConflictPlace({
  piece,
  number,
  total,
  language,
  choice,
  onChoose,
}: {
  readonly piece: ConflictPiece;
  readonly number: number;
  readonly total: number;
  readonly language: LanguageTag;
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}): ReactNode {
  const { t } = useTranslation();
  const place = t('edit.conflict.place', { number, total });
  return (
    <div className="conflict-place galley-grid">
      <span className="place-name soft">{place}</span>
      <div className="place">
        <Segmented
          label={place}
          value={choice}
          choices={choices.map((value) => ({ value, label: t(`edit.conflict.${value}`) }))}
          onChange={onChoose}
        />
        <Reading
          name={t('edit.conflict.mine')}
          words={piece.mine}
          language={language}
          isOn={choice !== 'theirs'}
        />
        <Reading
          name={t('edit.conflict.theirs')}
          words={piece.theirs}
          language={language}
          isOn={choice !== 'mine'}
        />
      </div>
    </div>
  );
}

/** One side's words at a place; those not taken are quiet. */
function Reading({
  name,
  words,
  language,
  isOn,
}: {
  readonly name: string;
  readonly words: InlineText;
  readonly language: LanguageTag;
  readonly isOn: boolean;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <p className={isOn ? 'conflict-reading is-on' : 'conflict-reading'}>
      <span className="reading-name quiet">{name}</span>
      {words.text.trim() === '' ? (
        <span className="quiet">{t('edit.conflict.empty')}</span>
      ) : (
        <span className="text selectable" lang={language}>
          <InlineTextView content={words} />
        </span>
      )}
    </p>
  );
}
