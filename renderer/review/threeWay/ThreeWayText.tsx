// Three wordings as one text with two sets of marks; words that 2 brought and 3 took out carry both.
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { partInLayer, type LayeredPart } from '../../../shared/diff/layerTexts.js';
import {
  isTouchedBy,
  moveOf,
  type ThreeWayPlace,
  type ThreeWayText,
} from '../../../shared/review/threeWay.js';
import { InlineTextView } from '../../article/InlineTextView.js';
import { struckComments, type OldPart } from '../../article/struckComments.js';
import { rangesInside, type CommentedRange, type GoneWords } from '../../article/textRuns.js';
import { Icon } from '../../ui/Icon.js';

interface ThreeWayTextProps {
  readonly text: ThreeWayText;
  readonly places: readonly ThreeWayPlace[];
  readonly hues: { readonly first: 1 | 2 | 3 | 4; readonly second: 1 | 2 | 3 | 4 };
  readonly focusedIndex: number | null;
  readonly onPlace: (index: number) => void;
  /** Ranges that comments are about, and of which of the wordings. */
  readonly commented: readonly CommentedRange[];
  readonly commentedLayer: 0 | 1 | 2;
  /** Comments whose words are gone: marked where those are shown struck. */
  readonly gone: readonly GoneWords[];
}

/** The wording before the one that counts, as far as the view shows it. */
function partsBefore({ parts }: ThreeWayText, counting: 0 | 1 | 2): readonly OldPart<LayeredPart>[] {
  return parts
    .filter((part) => counting > 0 && partInLayer(part, counting - 1) !== null)
    .map((part) => ({
      part,
      text: part.content.text,
      isStruck: partInLayer(part, counting) === null,
    }));
}

/** Takes its language from the element around it; the focused place has an ink box and is scrolled into view. */
export const ThreeWayTextView = memo(function ThreeWayTextView(props: ThreeWayTextProps): ReactNode {
  const { text, places, hues, focusedIndex, onPlace, commented, commentedLayer } = props;
  const struck = struckComments(partsBefore(text, commentedLayer), props.gone);
  const shown: ReactNode[] = [];
  let at = 0;
  const marked = (from: number, to: number): readonly ReactNode[] =>
    text.parts.slice(from, to).map((part, i) => {
      const length = partInLayer(part, commentedLayer)?.text.length ?? 0;
      const here = [...rangesInside(commented, at, length), ...(struck.get(part) ?? [])];
      at += length;
      const previous = text.parts[from + i - 1] ?? null;
      return <MarkedPart key={from + i} {...{ part, previous, text, hues }} commented={here} />;
    });
  let next = 0;
  const stretches = places.flatMap((place, index) =>
    place.stretches.map((stretch, i) => ({ ...stretch, index, isFirst: i === 0 })),
  );
  for (const { from, to, index, isFirst } of stretches.toSorted((a, b) => a.from - b.from)) {
    const isFocused = index === focusedIndex;
    shown.push(...marked(next, from));
    shown.push(
      <Place key={`place ${from}`} {...{ index, isFocused, isFirst, onPlace }}>
        {marked(from, to)}
      </Place>,
    );
    next = to;
  }
  shown.push(...marked(next, text.parts.length));
  return shown;
});

function Place({
  index,
  isFocused,
  isFirst,
  onPlace,
  children,
}: {
  readonly index: number;
  readonly isFocused: boolean;
  /** The half of a move that comes first, or the whole place. */
  readonly isFirst: boolean;
  readonly onPlace: (index: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFocused && isFirst) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused, isFirst]);
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

/** The arrows of a part that begins a moved stretch, and whether each set moved it. */
function moveMarks(
  part: LayeredPart,
  previous: LayeredPart | null,
  { text, hues }: Pick<ThreeWayTextProps, 'text' | 'hues'>,
): { readonly arrows: ReactNode; readonly isMoved: Readonly<Record<'first' | 'second', boolean>> } {
  const arrow = (set: 'first' | 'second', layer: 1 | 2): ReactNode => {
    const move = moveOf(part, layer, text);
    const isOn = previous !== null && moveOf(previous, layer, text) === move;
    if (move === null || (isOn && partMarks(previous)[set] === partMarks(part)[set])) return null;
    return (
      <span key={set} className={`by${hues[set]}`}>
        <Icon name="move" size="small" className="change-move" />
      </span>
    );
  };
  return {
    arrows: [arrow('first', 1), arrow('second', 2)],
    isMoved: { first: moveOf(part, 1, text) !== null, second: moveOf(part, 2, text) !== null },
  };
}

function MarkedPart({
  part,
  previous,
  text,
  hues,
  commented,
}: Pick<ThreeWayTextProps, 'text' | 'hues' | 'commented'> & {
  readonly part: LayeredPart;
  readonly previous: LayeredPart | null;
}): ReactNode {
  const marks = partMarks(part);
  const before = previous && partMarks(previous);
  const isAfterDeleted = before?.first === 'deleted' || before?.second === 'deleted';
  const { arrows, isMoved } = moveMarks(part, previous, { text, hues });
  const inner = withMark(<InlineTextView content={part.content} commented={commented} />, {
    mark: marks.second,
    hue: hues.second,
    isPaired: isAfterDeleted,
    isMoved: isMoved.second,
  });
  const isPutBack = marks.first === 'deleted' && marks.second === 'inserted';
  // Struck words inside take no gap of their own.
  const isPaired = isAfterDeleted && (marks.second === null || marks.second === 'deleted');
  return (
    <>
      {arrows}
      {withMark(inner, { mark: marks.first, hue: hues.first, isPaired, isMoved: isMoved.first, isPutBack })}
    </>
  );
}

interface Mark {
  readonly mark: 'inserted' | 'deleted' | 'format' | null;
  readonly hue: 1 | 2 | 3 | 4;
  /** Right after struck words. */
  readonly isPaired?: boolean;
  readonly isMoved: boolean;
  /** Struck by 2 and put back by 3. */
  readonly isPutBack?: boolean;
}

function withMark(words: ReactNode, { mark, hue, isPaired, isMoved, isPutBack }: Mark): ReactNode {
  if (mark === null) return words;
  const classes = [
    `by${hue}`,
    isPaired && mark !== 'deleted' ? 'paired' : '',
    isMoved ? 'moved' : '',
    mark === 'format' ? 'format' : '',
  ];
  const className = classes.filter(Boolean).join(' ');
  if (mark !== 'deleted') return <ins className={className}>{words}</ins>;
  // Words put back by 3 stand there: what is selected on screen is found by this (see domOffset.ts).
  return (
    <del className={className} data-counting={isPutBack ? '' : undefined}>
      {words}
    </del>
  );
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
      return <span key={from + i}>{ownMarks(words, part, layer, { text, hues })}</span>;
    });
  const drawn: ReactNode[] = [];
  let next = 0;
  for (const { from, to } of place?.stretches ?? []) {
    drawn.push(
      ...shown(next, from),
      <span key={`focused ${from}`} className="change focused">
        {shown(from, to)}
      </span>,
    );
    next = to;
  }
  return [...drawn, ...shown(next, text.parts.length)];
}

function ownMarks(
  words: ReactNode,
  part: LayeredPart,
  layer: 0 | 1 | 2,
  { text, hues }: Pick<ThreeWayTextProps, 'text' | 'hues'>,
): ReactNode {
  const marks = partMarks(part);
  const isMoved = { first: moveOf(part, 1, text) !== null, second: moveOf(part, 2, text) !== null };
  const set = (name: 'first' | 'second'): Mark => ({
    mark: marks[name],
    hue: hues[name],
    isMoved: isMoved[name],
  });
  const gone = layer === 0 ? set('first') : layer === 1 ? set('second') : null;
  const come = layer === 1 ? set('first') : layer === 2 ? set('second') : null;
  const struck = gone?.mark === 'deleted' ? withMark(words, gone) : words;
  return come && come.mark !== 'deleted' ? withMark(struck, come) : struck;
}
