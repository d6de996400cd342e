// What the aligner says of the texts of a row, asked for while it is wanted; of the row one writes in after every pause.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { AnswerStore } from '../article/answerStore.js';
import type { EditingSession } from '../edit/editingSession.js';
import { useQuietTurn } from './quietRows.js';
import { useWorkbench } from './workbenchTools.js';

/** The words of a row. */
export interface RowWords {
  readonly segment: Segment;
  /** The target as it stands in the row at rest. */
  readonly target: string;
  readonly isActive: boolean;
  /** Its editor is open. */
  readonly isLive: boolean;
  readonly isShown: boolean;
}

/** An answer with the words it is about. */
export interface TextAnswer<Value> {
  readonly source: string;
  readonly target: string;
  readonly answer: Value;
}

/** A pause in typing after which the words are looked at. */
const pauseMs = 300;

/** The words in the editor of a row, after every pause; null while it has none. */
export function useLiveText(session: EditingSession, segmentId: SegmentId, isWanted: boolean): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      const editor = session.openId === segmentId ? session.editor : null;
      // What an input method composes is no word yet.
      if (editor?.isComposing()) timer = setTimeout(read, pauseMs);
      else setText(editor?.read().text ?? null);
    };
    read();
    const stop = session.words.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
      setText(null);
    };
  }, [session, segmentId, isWanted]);
  return text;
}

const noAnswer = (): null => null;

/** What stands for the texts of a row, as of a revision of what answers go by. */
export const textKey = (source: string, target: string, revision = 0): string =>
  `${source}\0${target}\0${revision}`;

/** Null until it is known; asked anew with another `revision`. While what was typed is looked at, what is known of the words before it still stands. */
export function useTextAnswer<Value extends object>(
  store: AnswerStore<Value>,
  { segment, target, isLive, isShown }: RowWords,
  revision = 0,
): TextAnswer<Value> | null {
  const { session } = useWorkbench();
  const source = segment.source?.content.text ?? '';
  const live = useLiveText(session, segment.id, isLive && isShown);
  const words = live ?? target;
  const key = textKey(source, words, revision);
  // A row without a translation lacks all of it: nothing to point out.
  const isWanted = useQuietTurn(isShown) && source.trim() !== '' && words.trim() !== '';
  useEffect(
    () => (isWanted ? store.want(key, () => ({ source: [source], target: [words] })) : undefined),
    [store, key, source, words, isWanted],
  );
  const found = useSyncExternalStore(store.subscribe, isWanted ? () => store.of(key) : noAnswer);
  const last = useRef<TextAnswer<Value> | null>(null);
  const known = useMemo(() => found && { source, target: words, answer: found }, [found, source, words]);
  if (known || !isWanted || !isLive || last.current?.source !== source) last.current = known;
  return last.current;
}
