// A wording as readers see it: marks, line and paragraph breaks, and what Find has found.
import { memo, type ReactNode } from 'react';
import type { InlineText } from '../../shared/model/inlineText.js';
import { textRuns, type CommentedRange, type FoundRange, type TextRun } from './textRuns.js';

const nothing: readonly FoundRange[] = [];
const noComments: readonly CommentedRange[] = [];

/** Text with its marks; takes its language from the element around it. */
export const InlineTextView = memo(function InlineTextView({
  content,
  found = nothing,
  commented = noComments,
  start,
  end,
}: {
  readonly content: InlineText;
  readonly found?: readonly FoundRange[];
  readonly commented?: readonly CommentedRange[];
  /** Only `content.text.slice(start, end)`. */
  readonly start?: number;
  readonly end?: number;
}): ReactNode {
  return textRuns(content, found, start, end, commented).map((run, i) => <Run key={i} run={run} />);
});

function Run({ run }: { readonly run: TextRun }): ReactNode {
  if (run.kind === 'lineBreak') return <br />;
  if (run.kind === 'paragraphBreak') return <span className="paragraph-break" />;
  let words: ReactNode = run.text;
  if (run.found !== 'none') {
    words = <mark className={run.found === 'current' ? 'found is-current' : 'found'}>{words}</mark>;
  }
  if (run.isItalic) words = <em>{words}</em>;
  if (run.isBold) words = <strong>{words}</strong>;
  // Imported text is data: a link in it is shown, never followed from here.
  if (run.href !== null) {
    words = (
      <span className="link" title={run.href}>
        {words}
      </span>
    );
  }
  if (run.comment) {
    const { isStart, isEnd, isCurrent, ids } = run.comment;
    words = (
      <span className={commentClasses(isStart, isEnd, isCurrent)} data-comments={ids.join(' ')}>
        {words}
      </span>
    );
  }
  return words;
}

/** The channel of comments: a tint, and side bars at the ends of the words. */
export function commentClasses(isStart: boolean, isEnd: boolean, isCurrent: boolean): string {
  return ['commented', isStart ? 'is-start' : '', isEnd ? 'is-end' : '', isCurrent ? 'is-current' : '']
    .filter(Boolean)
    .join(' ');
}
