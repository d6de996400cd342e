// A wording as a redline: inserted words underlined, deleted ones struck, in the hue and line form of their author.
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { RedlinePart } from '../../shared/diff/redline.js';
import { InlineTextView } from './InlineTextView.js';

/** Hue of the author; null: nobody in particular. */
export type AuthorHue = 1 | 2 | 3 | 4 | null;

interface ShownChange {
  readonly changeIndex: number;
  readonly parts: readonly Exclude<RedlinePart, { kind: 'same' }>[];
}
type Stretch = Extract<RedlinePart, { kind: 'same' }> | ShownChange;

function stretchesOf(parts: readonly RedlinePart[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (part.kind === 'same') stretches.push(part);
    else if (last && 'parts' in last && last.changeIndex === part.changeIndex)
      stretches[stretches.length - 1] = { ...last, parts: [...last.parts, part] };
    else stretches.push({ changeIndex: part.changeIndex, parts: [part] });
  }
  return stretches;
}

/** Takes its language from the element around it; the focused change has an ink box and is scrolled into view. */
export const RedlineText = memo(function RedlineText({
  parts,
  hue,
  focusedIndex = null,
}: {
  readonly parts: readonly RedlinePart[];
  readonly hue: AuthorHue;
  readonly focusedIndex?: number | null;
}): ReactNode {
  return stretchesOf(parts).map((stretch, i) =>
    'parts' in stretch ? (
      <Change key={i} change={stretch} hue={hue} isFocused={stretch.changeIndex === focusedIndex} />
    ) : (
      <InlineTextView key={i} content={stretch.content} />
    ),
  );
});

function Change({
  change,
  hue,
  isFocused,
}: {
  readonly change: ShownChange;
  readonly hue: AuthorHue;
  readonly isFocused: boolean;
}): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  const by = `by${hue ?? 1}`;
  const isPair = change.parts.length > 1;
  return (
    <span ref={element} className={isFocused ? 'change focused' : 'change'} data-change={change.changeIndex}>
      {change.parts.map((part) => {
        const words = <InlineTextView content={part.content} />;
        if (part.kind === 'deleted')
          return (
            <del key="deleted" className={by}>
              {words}
            </del>
          );
        return (
          <ins
            key="now"
            className={`${by}${isPair ? ' paired' : ''}${part.kind === 'format' ? ' format' : ''}`}
          >
            {words}
          </ins>
        );
      })}
    </span>
  );
}
