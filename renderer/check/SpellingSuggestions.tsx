// What a misspelt word may be meant for: asked for by a button, since it takes a moment, and put there by another.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/outcome.js';
import { isComposing } from '../commands/commandKeys.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Kbd } from '../ui/Kbd.js';

type Answer = Outcome<readonly string[]>;

/** The first so many are taken by their number, while the list has the keyboard. */
const mostKeys = 5;

/** `onPut` writes a word in place of the one in question. */
export function SpellingSuggestions({
  word,
  onSuggest,
  onPut,
}: {
  readonly word: string;
  readonly onSuggest: (word: string) => Promise<Answer>;
  readonly onPut: (word: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [answer, setAnswer] = useState<Answer | 'asked' | null>(null);
  const list = useRef<HTMLSpanElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  // The button one pressed is gone: the keyboard goes to what came of it.
  useEffect(() => {
    const { activeElement, body } = document;
    if (answer !== null && answer !== 'asked' && (activeElement === null || activeElement === body))
      list.current?.querySelector('button')?.focus();
  }, [answer]);
  const ask = async (): Promise<void> => {
    setAnswer('asked');
    const suggested = await onSuggest(word);
    if (!isGone.current) setAnswer(suggested);
  };
  if (answer === null)
    return (
      <Button size="small" kind="bare" onPress={() => void ask()}>
        {t('check.suggest.ask')}
      </Button>
    );
  if (answer === 'asked')
    return (
      <span className="quiet" role="status">
        {t('check.suggest.asking')}
      </span>
    );
  if (!answer.ok)
    return (
      <span className="quiet" role="alert">
        {t('check.suggest.failed', { reason: failureText(answer.failure) })}
      </span>
    );
  if (answer.value.length === 0)
    return (
      <span className="quiet" role="status">
        {t('check.suggest.none', { word })}
      </span>
    );
  return <Words ref={list} words={answer.value} label={t('check.suggest.label', { word })} onPut={onPut} />;
}

function Words({
  ref,
  words,
  label,
  onPut,
}: {
  readonly ref: Ref<HTMLSpanElement>;
  readonly words: readonly string[];
  readonly label: string;
  readonly onPut: (word: string) => void;
}): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isComposing(event.nativeEvent)) return;
    const chosen = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const word = chosen > mostKeys ? undefined : words[chosen - 1];
    if (word === undefined) return;
    event.preventDefault();
    onPut(word);
  };
  return (
    // The words have the keyboard; their numbers are the list's.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <span ref={ref} className="buttons" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {words.map((one, i) => (
        <Button key={one} size="small" onPress={() => onPut(one)}>
          <span>{one}</span>
          {i < mostKeys && <Kbd>{`${i + 1}`}</Kbd>}
        </Button>
      ))}
    </span>
  );
}
