// The redline of a row: every change in the hue and line form of its own author. Suggested changes stand between half
// brackets and have no tint: they do not lie on the paper yet. A moved stretch has an arrow at both of its places.
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { ChangeStanding } from '../../shared/model/change.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { AttributedPart } from '../../shared/review/attributeChanges.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { Icon } from '../ui/Icon.js';
import { InlineTextView } from './InlineTextView.js';
import { oldParts, struckComments, type StruckComments } from './struckComments.js';
import { rangesInside, type CommentedRange, type GoneWords } from './textRuns.js';
import type { AuthorHue } from './RedlineText.js';
import type { RowChanges } from './rowChanges.js';

type ChangedPart = Exclude<AttributedPart, { kind: 'same' }>;
type Stretch =
  | { readonly kind: 'same'; readonly part: Extract<AttributedPart, { kind: 'same' }> }
  | { readonly kind: 'change'; readonly index: number; readonly parts: readonly ChangedPart[] };

function stretchesOf(parts: readonly AttributedPart[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (part.kind === 'same') stretches.push({ kind: 'same', part });
    else if (last?.kind === 'change' && last.index === part.changeIndex)
      stretches[stretches.length - 1] = { ...last, parts: [...last.parts, part] };
    else stretches.push({ kind: 'change', index: part.changeIndex, parts: [part] });
  }
  return stretches;
}

interface AttributedTextProps {
  readonly changes: RowChanges;
  readonly hueOf: (id: PersonId) => AuthorHue;
  /** Initials of those whose hue somebody else has too; null: the hue says enough. */
  readonly initialsOf: (id: PersonId) => string | null;
  /** Index of the first change of the focused unit; null: none is. */
  readonly focusedIndex: number | null;
  /** Ranges of the counting words that comments are about. */
  readonly commented: readonly CommentedRange[];
  /** Comments whose words are gone: marked where the redline shows those struck. */
  readonly gone: readonly GoneWords[];
}

/** Takes its language from the element around it; the focused unit has ink boxes and is scrolled into view. */
export const AttributedText = memo(function AttributedText(props: AttributedTextProps): ReactNode {
  const { changes, focusedIndex } = props;
  const unitOf = new Map<number, ChangeUnit>();
  for (const unit of changes.units) for (const { index } of unit.members) unitOf.set(index, unit);
  const struck = struckComments(oldParts(changes.parts), props.gone);
  let at = 0;
  return stretchesOf(changes.parts).map((stretch, i) => {
    const start = at;
    if (stretch.kind === 'same') {
      const { content } = stretch.part;
      at += content.text.length;
      const commented = rangesInside(props.commented, start, content.text.length);
      return <InlineTextView key={i} content={content} commented={commented} />;
    }
    const unit = unitOf.get(stretch.index);
    if (!unit) return null;
    const target = unit.members.find(({ index }) => index === stretch.index)?.target;
    at = target?.end ?? at;
    const isFocused = unit.index === focusedIndex;
    return (
      <Change
        key={i}
        {...props}
        struck={struck}
        stretch={stretch}
        start={target?.start ?? start}
        unit={unit}
        isFocused={isFocused}
        isFirst={stretch.index === unit.index}
      />
    );
  });
});

interface ChangeProps extends AttributedTextProps {
  /** Comments on struck words, by part. */
  readonly struck: StruckComments<AttributedPart>;
  readonly stretch: Extract<Stretch, { kind: 'change' }>;
  /** Where it begins in the counting words. */
  readonly start: number;
  readonly unit: ChangeUnit;
  readonly isFocused: boolean;
  /** The half of a move that comes first, or the whole change. */
  readonly isFirst: boolean;
}

function Change(props: ChangeProps): ReactNode {
  const { stretch, start, unit, isFocused, isFirst, hueOf, initialsOf, commented, struck } = props;
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFocused && isFirst) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused, isFirst]);
  const { authorId, standing } = unit;
  const by = `by${(authorId && hueOf(authorId)) ?? 1}`;
  const initials = authorId && initialsOf(authorId);
  const isMove = unit.members.length > 1;
  return (
    <span ref={element} className={changeClasses(by, standing, isFocused)} data-change={unit.index}>
      {initials !== null && (
        <sup className="change-initials" aria-hidden="true">
          {initials}
        </sup>
      )}
      {isMove && <Icon name="move" size="small" className="change-move" />}
      {placedParts(stretch.parts, standing, start).map(({ part, isCounting, at }, i) => (
        <PartView
          key={i}
          {...{ part, by, isMove, isCounting, hueOf }}
          isPaired={i > 0}
          commented={
            isCounting
              ? rangesInside(commented, at, part.content.text.length)
              : [...(struck.get(part) ?? noComments), ...around(commented, at, part.content.text.length)]
          }
        />
      ))}
    </span>
  );
}

const noComments: readonly CommentedRange[] = [];

/** Comments inside whose words others stand that do not count: over all of those, without an end. */
function around(commented: readonly CommentedRange[], at: number, length: number): readonly CommentedRange[] {
  const here = commented.filter(({ start, end }) => start < at && end > at);
  return here.map((range) => ({ ...range, start: -1, end: length + 1 }));
}

/** The parts with where they stand in the counting words; suggested words are not there yet, nor gone from there. */
function placedParts(parts: readonly ChangedPart[], standing: ChangeStanding, start: number) {
  let at = start;
  return parts.map((part) => {
    const isCounting = (part.kind === 'deleted') === (standing === 'suggested') || part.kind === 'format';
    const placed = { part, isCounting, at };
    if (isCounting) at += part.content.text.length;
    return placed;
  });
}

function changeClasses(by: string, standing: ChangeStanding, isFocused: boolean): string {
  return `change ${by}${standing === 'suggested' ? ' suggested' : ''}${isFocused ? ' focused' : ''}`;
}

function PartView({
  part,
  by,
  isPaired,
  isMove,
  isCounting,
  hueOf,
  commented,
}: {
  readonly part: ChangedPart;
  readonly by: string;
  readonly isPaired: boolean;
  readonly isMove: boolean;
  /** The words stand in the counting wording. */
  readonly isCounting: boolean;
  readonly commented: readonly CommentedRange[];
  readonly hueOf: AttributedTextProps['hueOf'];
}): ReactNode {
  const words = <InlineTextView content={part.content} commented={commented} />;
  // What is selected on screen is found in the counting words by these (see domOffset.ts).
  const place = isCounting ? { 'data-counting': '' } : { 'data-elsewhere': '' };
  // Words one person inserted and another deletes keep the underline of the first.
  const partBy = part.authorId === null ? by : `by${hueOf(part.authorId) ?? 1}`;
  if (part.kind === 'deleted') {
    return (
      <del className={`${partBy}${isMove ? ' moved' : ''}`} {...place}>
        {words}
      </del>
    );
  }
  const classes = [
    partBy,
    isPaired ? 'paired' : '',
    isMove ? 'moved' : '',
    part.kind === 'format' ? 'format' : '',
  ];
  return (
    <ins className={classes.filter(Boolean).join(' ')} {...place}>
      {words}
    </ins>
  );
}
