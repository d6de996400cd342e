// The active row opened into its sentence pairs: where each begins on both sides, and the room that sets them side by side.
import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { breaksOf, evenSentences, type SentenceBreak } from '../article/sentences/sentenceBreaks.js';
import type { LiveSentences } from '../edit/sentenceMarks.js';
import { useTextAnswer, type RowWords } from './useTextAnswer.js';
import { useWorkbench } from './workbenchTools.js';

/** What is drawn of them; empty and null while the row is closed. */
export interface RowSentences {
  readonly source: readonly SentenceBreak[];
  readonly target: readonly SentenceBreak[];
  /** The wording of the target the breaks are of. */
  readonly of: string;
  readonly live: LiveSentences | null;
}

const none: readonly SentenceBreak[] = [];

/** `isShown` of the words: the row is open. */
export function useRowSentences(words: RowWords, row: RefObject<HTMLElement | null>): RowSentences {
  const { t } = useTranslation();
  const { sentences, session } = useWorkbench();
  const known = useTextAnswer(sentences, words);
  const says = t('article.sentences.none');
  const open = useMemo((): RowSentences => {
    const rows = known?.answer ?? [];
    const of = known?.target ?? '';
    if (rows.length < 2) return { source: none, target: none, of, live: null };
    const target = breaksOf(rows, 'target');
    return { source: breaksOf(rows, 'source'), target, of, live: { breaks: target, of, none: says } };
  }, [known, says]);
  const isOpen = open.live !== null;

  // The size of the cells changes with the window, the faces and the words.
  useLayoutEffect(() => {
    const element = row.current;
    if (!isOpen || !element) return undefined;
    const even = (): void => evenSentences(element);
    even();
    const observer = new ResizeObserver(even);
    for (const cell of element.querySelectorAll('.text')) observer.observe(cell);
    return () => observer.disconnect();
  }, [row, open, isOpen, words.isLive]);

  // Words that go over to the next line inside a row need not change the size of any cell.
  useEffect(() => {
    if (!isOpen || !words.isLive) return undefined;
    let frame = 0;
    const stop = session.words.subscribe(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => row.current && evenSentences(row.current));
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [row, session, isOpen, words.isLive]);
  return open;
}
