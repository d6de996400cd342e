// The anchors of a row: what its source and its target state alike, asked for while the row is in view.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type MouseEvent } from 'react';
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { Segment } from '../../shared/model/segment.js';
import { anchorsOf, isStated, litAnchors, type Anchor } from '../article/anchors/linkAnchors.js';
import type { FocusedAnchor } from '../article/articleState.js';
import type { EditingSession } from '../edit/editingSession.js';
import { useQuietTurn } from './quietRows.js';
import { useWorkbench } from './workbenchTools.js';

/** What is shown of them: in the row one is in the words too, elsewhere figures, dates and names. */
export interface RowAnchors {
  readonly source: readonly Anchor[];
  readonly target: readonly Anchor[];
  /** The wording of the target the ranges are of. */
  readonly of: string;
  /** Null while it is not known, or while anchors are off. */
  readonly evidence: LinkEvidence | null;
}

interface RowWords {
  readonly segment: Segment;
  /** The target as it stands in the row at rest. */
  readonly target: string;
  readonly isActive: boolean;
  /** Its editor is open. */
  readonly isLive: boolean;
  readonly isShown: boolean;
}

interface Known {
  readonly source: string;
  readonly target: string;
  readonly evidence: LinkEvidence;
}

/** A pause in typing after which the words are looked at. */
const pauseMs = 300;

/** The words in the editor of a row, after every pause; null while it has none. */
function useLiveText(session: EditingSession, segmentId: SegmentId, isWanted: boolean): string | null {
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

const noEvidence = (): null => null;

/** While what was typed is looked at, what is known of the words before it still stands. */
function useKnown({ segment, target, isLive, isShown }: RowWords): Known | null {
  const { evidence, session } = useWorkbench();
  const source = segment.source?.content.text ?? '';
  const live = useLiveText(session, segment.id, isLive && isShown);
  const words = live ?? target;
  const key = `${source}\0${words}`;
  // A row without a translation lacks all of it: nothing to point out.
  const isWanted = useQuietTurn(isShown) && source.trim() !== '' && words.trim() !== '';
  useEffect(
    () => (isWanted ? evidence.want(key, () => ({ source: [source], target: [words] })) : undefined),
    [evidence, key, source, words, isWanted],
  );
  const found = useSyncExternalStore(evidence.subscribe, isWanted ? () => evidence.of(key) : noEvidence);
  const last = useRef<Known | null>(null);
  const known = useMemo(() => found && { source, target: words, evidence: found }, [found, source, words]);
  if (known || !isWanted || !isLive || last.current?.source !== source) last.current = known;
  return last.current;
}

/**
 * The anchors of the row, with those lit that belong to the one pointed at or stepped on. `focused`: the anchor one steps
 * on, if it is in this row.
 */
export function useRowAnchors(
  words: RowWords,
  hovered: number | null,
  focused: FocusedAnchor | null,
): RowAnchors {
  const known = useKnown(words);
  const evidence = known?.evidence ?? null;
  const of = known?.target ?? words.target;
  const { isActive } = words;
  return useMemo(() => {
    const shown = (side: Side): readonly Anchor[] => {
      const all = anchorsOf(evidence, side);
      return isActive ? all : all.filter(isStated);
    };
    const [source, target] = [shown('source'), shown('target')];
    const stepped =
      focused && (focused.side === 'source' ? source : target).find(({ start }) => start === focused.start);
    const lit = hovered ?? stepped?.number ?? null;
    const current = (side: FocusedAnchor['side']): number | null =>
      focused?.side === side ? focused.start : null;
    return {
      source: litAnchors(source, lit, current('source')),
      target: litAnchors(target, lit, current('target')),
      of,
      evidence,
    };
  }, [evidence, of, isActive, hovered, focused]);
}

/** The number of the anchor pointed at in a row, and what tells it. */
export function useHoveredAnchor(isShown: boolean) {
  const [hovered, setHovered] = useState<number | null>(null);
  const events = useMemo(
    () => ({
      onMouseOver: (event: MouseEvent): void => {
        // While words are being selected nothing else happens.
        if (event.buttons !== 0 || !(event.target instanceof Element)) return;
        const number = event.target.closest<HTMLElement>('[data-anchor]')?.dataset['anchor'];
        setHovered(number === undefined ? null : Number(number));
      },
      onMouseLeave: (): void => setHovered(null),
    }),
    [],
  );
  return { hovered: isShown ? hovered : null, events: isShown ? events : null };
}
