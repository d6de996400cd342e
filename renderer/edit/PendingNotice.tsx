// Under a row whose words are no revision yet: recovered after a crash, in conflict, or not saved.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { Segment } from '../../shared/model/segment.js';
import type { PendingWords } from '../article/articleState.js';
import { redlineOf } from '../article/redlines.js';
import { RedlineText } from '../article/RedlineText.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { formatTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { ConflictMerge } from './ConflictMerge.js';
import { useSession } from '../ui/SessionProvider.js';

/** What the person can do about the words. */
export interface PendingChoices {
  /** Saves my words on top of what stands there now. */
  readonly keepMine: () => void;
  /** Gives my words up. */
  readonly takeSaved: () => void;
  /** Saves a wording made of theirs and of my words as given; they are looked at again when I wrote on since. */
  readonly merge: (merged: InlineText, mine: InlineText) => void;
  /** Saves my words as a suggestion, where the rules want one. */
  readonly suggestInstead: () => void;
}

interface PendingNoticeProps extends PendingChoices {
  readonly segment: Segment;
  readonly number: number;
  readonly words: PendingWords;
  /** My words as of now. */
  readonly mine: InlineText;
  readonly language: LanguageTag;
}

/** Nothing while a commit is on its way. */
export function PendingNotice(props: PendingNoticeProps): ReactNode {
  switch (props.words.kind) {
    case 'saving':
      return null;
    case 'recovered':
      return <Recovered {...props} />;
    case 'conflict':
      return (
        <ConflictMerge
          number={props.number}
          words={props.words}
          mine={props.mine}
          language={props.language}
          onMerge={(merged) => props.merge(merged, props.mine)}
          onGiveUp={props.takeSaved}
        />
      );
    case 'failed':
      return <Failed {...props} />;
  }
}

function Recovered({ segment, words, language, keepMine, takeSaved }: PendingNoticeProps): ReactNode {
  const { t } = useTranslation();
  const { personOf, me } = useSession();
  const [isComparing, setComparing] = useState(false);
  const saved = segment.target;
  const person = saved ? (personOf(saved.authorId)?.name ?? '') : '';
  return (
    <>
      <div className="notice-line" role="status">
        <Icon name="history" size="small" />
        <span>
          {t(words.suggests ? 'edit.recovered.rowSuggestion' : 'edit.recovered.row', {
            time: formatTime(words.at, true),
          })}
        </span>
        <span className="quiet">
          {saved
            ? t('edit.recovered.lastSaved', { time: formatTime(saved.at), person })
            : t('edit.recovered.noneSaved')}
        </span>
        <span className="spacer" />
        <Button size="small" isOn={isComparing} onPress={() => setComparing(!isComparing)}>
          {t('edit.recovered.compare')}
        </Button>
        <Button size="small" onPress={takeSaved}>
          {t('edit.recovered.discard')}
        </Button>
        <Button size="small" onPress={keepMine}>
          {t('edit.recovered.keep')}
        </Button>
      </div>
      {isComparing && (
        <Compared
          before={saved?.content ?? emptyInlineText}
          after={words.content}
          language={language}
          hue={me?.hue ?? 1}
        />
      )}
    </>
  );
}

function Compared({
  before,
  after,
  language,
  hue,
}: {
  readonly before: InlineText;
  readonly after: InlineText;
  readonly language: LanguageTag;
  readonly hue: 1 | 2 | 3 | 4;
}): ReactNode {
  return (
    <div className="galley-grid compared">
      <p className="text target selectable" lang={language}>
        <RedlineText parts={redlineOf(before, after).parts} hue={hue} />
      </p>
    </div>
  );
}

function Failed({ words, keepMine, suggestInstead }: PendingNoticeProps): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { failure } = words as Extract<PendingWords, { kind: 'failed' }>;
  return (
    <div className="notice-line is-error" role="alert">
      <Icon name="error" size="small" />
      <span>
        <b>{t('edit.failed.lead')}</b> {failureText(failure)} {t('edit.failed.safe')}
      </span>
      <span className="spacer" />
      {failure.code === 'edit.suggestionsOnly' ? (
        <Button size="small" onPress={suggestInstead}>
          {t('edit.failed.asSuggestion')}
        </Button>
      ) : (
        <Button size="small" onPress={keepMine}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  );
}
