// In the form of a comment: the words it is about. Words not chosen with mouse or caret are named by typing them.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../shared/model/segment.js';
import type { FormWords } from '../../article/articleState.js';
import { Button } from '../../ui/Button.js';
import { languageOfWords } from '../../ui/languageOfWords.js';
import { TextField } from '../../ui/TextField.js';
import { findFormWords } from './formWords.js';
import './comments.css';

/** The quote, or that it is about the whole segment; either can be changed into the other. */
export function CommentWords({
  segment,
  words,
  onWords,
}: {
  readonly segment: Segment;
  readonly words: FormWords | null;
  readonly onWords: (words: FormWords | null) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnknown = typed !== null && typed.trim() !== '' && words === null;
  return (
    <div className="comment-words">
      <div className="about">
        {words ? (
          <blockquote className="quote" lang={languageOfWords(words.quote)}>
            {words.quote}
          </blockquote>
        ) : (
          <span className="quiet">{t('review.comment.wholeSegment')}</span>
        )}
        {words && (
          <Button
            size="small"
            kind="bare"
            onPress={() => {
              setTyped(null);
              onWords(null);
            }}
          >
            {t('review.comment.dropWords')}
          </Button>
        )}
        {!words && typed === null && (
          <Button size="small" kind="bare" onPress={() => setTyped('')}>
            {t('review.comment.nameWords')}
          </Button>
        )}
      </div>
      {typed !== null && (
        <TextField
          label={t('review.comment.words')}
          value={typed}
          error={isUnknown ? t('review.comment.noSuchWords') : null}
          isFocusedFirst
          onChange={(next) => {
            setTyped(next);
            onWords(findFormWords(segment, next));
          }}
        />
      )}
    </div>
  );
}
