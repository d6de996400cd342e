// Three wordings as one text with two sets of marks; words that 2 brought and 3 took out carry both.
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { partInLayer, type LayeredPart } from '../../../shared/diff/layerTexts.js';
import { isTouchedBy, type ThreeWayPlace, type ThreeWayText } from '../../../shared/review/threeWay.js';
import { InlineTextView } from '../../article/InlineTextView.js';
import { rangesInside, type CommentedRange } from '../../article/textRuns.js';

interface ThreeWayTextProps {
  readonly text: ThreeWayText;
  readonly places: readonly ThreeWayPlace[];
  readonly hues: { readonly first: 1 | 2 | 3 | 4; readonly second: 1 | 2 | 3 | 4 };
  readonly focusedIndex: number | null;
  readonly onPlace: (index: number) => void;
  /** Ranges of the third wording that comments are about. */
  readonly commented: readonly CommentedRange[];
}

/** Takes its language from the element around it; the focused place has an ink box and is scrolled into view. */
export const ThreeWayTextView = memo(function ThreeWayTextView(props: ThreeWayTextProps): ReactNode {
  const { text, places, hues, focusedIndex, onPlace, commented } = props;
  const shown: ReactNode[] = [];
  let at = 0;
  const marked = (from: number, to: number): readonly ReactNode[] =>
    text.parts.slice(from, to).map((part, i) => {
      const length = partInLayer(part, 2)?.text.length ?? 0;
      const here = rangesInside(commented, at, length);
      at += length;
      const previous = text.parts[from + i - 1] ?? null;
      return <MarkedPart key={from + i} {...{ part, previous, hues }} commented={here} />;
    });
  let next = 0;
  places.forEach((place, index) => {
    shown.push(...marked(next, place.from));
    shown.push(
      <Place key={`place ${place.from}`} index={index} isFocused={index === focusedIndex} onPlace={onPlace}>
        {marked(place.from, place.to)}
      </Place>,
    );
    next = place.to;
  });
  shown.push(...marked(next, text.parts.length));
  return shown;
});

function Place({
  index,
  isFocused,
  onPlace,
  children,
}: {
  readonly index: number;
  readonly isFocused: boolean;
  readonly onPlace: (index: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  return (
    // A click is a short cut: the keyboard steps with the commands.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      ref={element}
      className={isFocused ? 'change focused' : 'change'}
      data-change={index}
      onClick={() => onPlace(index)}
    >
      {children}
    </span>
  );
}

/** In which of the wordings the words are, and so which marks they carry. */
export function partMarks(part: LayeredPart): {
  readonly first: 'inserted' | 'deleted' | 'format' | null;
  readonly second: 'inserted' | 'deleted' | 'format' | null;
} {
  const [a, b, c] = [0, 1, 2].map((layer) => partInLayer(part, layer) !== null);
  const mark = (before: boolean | undefined, after: boolean | undefined, layer: 1 | 2) => {
    if (before === after) return before && isTouchedBy(part, layer) ? 'format' : null;
    return after ? 'inserted' : 'deleted';
  };
  return { first: mark(a, b, 1), second: mark(b, c, 2) };
}

function MarkedPart({
  part,
  previous,
  hues,
  commented,
}: {
  readonly part: LayeredPart;
  readonly previous: LayeredPart | null;
  readonly hues: ThreeWayTextProps['hues'];
  readonly commented: readonly CommentedRange[];
}): ReactNode {
  const marks = partMarks(part);
  const before = previous && partMarks(previous);
  const isAfterDeleted = before?.first === 'deleted' || before?.second === 'deleted';
  const inner = withMark(
    <InlineTextView content={part.content} commented={commented} />,
    marks.second,
    hues.second,
    isAfterDeleted,
  );
  // Words put back by 3 stand there: what is selected on screen is found by this (see domOffset.ts).
  if (marks.first === 'deleted' && marks.second === 'inserted')
    return (
      <del className={`by${hues.first}`} data-counting="">
        {inner}
      </del>
    );
  // Struck words inside take no gap of their own.
  const isPaired = isAfterDeleted && (marks.second === null || marks.second === 'deleted');
  return withMark(inner, marks.first, hues.first, isPaired);
}

function withMark(
  words: ReactNode,
  mark: 'inserted' | 'deleted' | 'format' | null,
  hue: 1 | 2 | 3 | 4,
  isPaired: boolean,
): ReactNode {
  if (mark === null) return words;
  if (mark === 'deleted') return <del className={`by${hue}`}>{words}</del>;
  const classes = [`by${hue}`, isPaired ? 'paired' : '', mark === 'format' ? 'format' : ''];
  return <ins className={classes.filter(Boolean).join(' ')}>{words}</ins>;
}

/** One of the wordings alone, for columns: what the next one takes out is struck, what it brought in underlined. */
export function OneWording({
  text,
  layer,
  hues,
  place,
}: {
  readonly text: ThreeWayText;
  readonly layer: 0 | 1 | 2;
  readonly hues: ThreeWayTextProps['hues'];
  /** The focused place. */
  readonly place: ThreeWayPlace | null;
}): ReactNode {
  const shown = (from: number, to: number): readonly ReactNode[] =>
    text.parts.slice(from, to).map((part, i) => {
      const content = partInLayer(part, layer);
      if (content === null) return null;
      const words = <InlineTextView key={from + i} content={content} />;
      return <span key={from + i}>{ownMarks(words, partMarks(part), layer, hues)}</span>;
    });
  if (!place) return shown(0, text.parts.length);
  return [
    ...shown(0, place.from),
    <span key="focused" className="change focused">
      {shown(place.from, place.to)}
    </span>,
    ...shown(place.to, text.parts.length),
  ];
}

function ownMarks(
  words: ReactNode,
  { first, second }: ReturnType<typeof partMarks>,
  layer: 0 | 1 | 2,
  hues: ThreeWayTextProps['hues'],
): ReactNode {
  const gone = layer === 0 ? first : layer === 1 ? second : null;
  const come = layer === 1 ? first : layer === 2 ? second : null;
  const struck = withMark(
    words,
    gone === 'deleted' ? gone : null,
    layer === 0 ? hues.first : hues.second,
    false,
  );
  return withMark(struck, come === 'deleted' ? null : come, layer === 1 ? hues.first : hues.second, false);
}
