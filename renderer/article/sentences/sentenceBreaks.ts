// A row opened into its sentence pairs, as it is drawn: a break before each sentence on both sides, so high that the
// sentences that belong together stand side by side. The words themselves stay one text.
import type { SentenceRow } from '../../../shared/align/sentenceRows.js';
import type { Side } from '../../../shared/model/language.js';

/** Where a sentence begins on one side; several stand at one place where sentences have no counterpart here. */
export interface SentenceBreak {
  /** UTF-16 offset. */
  readonly at: number;
  /** Counted from 0, the same on both sides. */
  readonly row: number;
  /** This side says nothing of it. */
  readonly isEmpty: boolean;
  readonly isDoubtful: boolean;
}

/** Less sure than this, people are told. */
const doubtBelow = 0.5;

/** The breaks of one side, in order. */
export function breaksOf(rows: readonly SentenceRow[], side: Side): readonly SentenceBreak[] {
  return rows.map((sentence, row) => ({
    at: sentence[side].start,
    row,
    isEmpty: sentence[side].start === sentence[side].end,
    isDoubtful: sentence.confidence < doubtBelow,
  }));
}

/** What the element of a break is called; `says` is what stands where there are no words. */
export function breakAttributes(
  { row, isEmpty, isDoubtful }: SentenceBreak,
  says: string,
): Readonly<Record<string, string>> {
  const classes = ['sentence-break', row === 0 ? 'is-first' : '', isDoubtful ? 'is-doubtful' : ''];
  return {
    class: classes.filter(Boolean).join(' '),
    ...(isEmpty && { 'data-empty': says }),
  };
}

/** The breaks inside an element, in order. */
const breaksIn = (row: Element, side: Side): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>(`.text.${side} .sentence-break`),
];

/** How high the words of each row are, up to the last but one. */
function heightsOf(breaks: readonly HTMLElement[]): readonly number[] {
  const boxes = breaks.map((element) => element.getBoundingClientRect());
  return boxes.slice(1).map(({ top }, i) => top - (boxes[i]?.bottom ?? top));
}

/** Makes room above the breaks of an element so that every sentence begins as high up as its counterpart. */
export function evenSentences(row: Element): void {
  const [source, target] = [breaksIn(row, 'source'), breaksIn(row, 'target')];
  // While the words are looked at anew, the sides may differ for a moment.
  if (source.length !== target.length) return;
  const [ofSource, ofTarget] = [heightsOf(source), heightsOf(target)];
  const makeRoom = (element: HTMLElement | undefined, height: number): void => {
    const room = `${Math.max(0, Math.round(height))}px`;
    if (element && element.style.paddingTop !== room) element.style.paddingTop = room;
  };
  ofSource.forEach((height, i) => {
    const difference = (ofTarget[i] ?? height) - height;
    makeRoom(source[i + 1], difference);
    makeRoom(target[i + 1], -difference);
  });
}
