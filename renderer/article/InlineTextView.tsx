// A wording as readers see it: marks, line and paragraph breaks, what Find has found, comments, anchors.
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InlineText } from '../../shared/model/inlineText.js';
import { anchorAttributes } from './anchors/linkAnchors.js';
import { breakAttributes, type SentenceBreak } from './sentences/sentenceBreaks.js';
import { textRuns, type TextMarks, type TextRun } from './textRuns.js';

/** Text with its marks; takes its language from the element around it. */
export const InlineTextView = memo(function InlineTextView({
  content,
  found,
  commented,
  anchors,
  terms,
  issues,
  sentences,
  start,
  end,
}: TextMarks & {
  readonly content: InlineText;
  /** Only `content.text.slice(start, end)`. */
  readonly start?: number;
  readonly end?: number;
}): ReactNode {
  return textRuns(content, { found, commented, anchors, terms, issues, sentences }, start, end).map(
    (run, i) => <Run key={i} run={run} />,
  );
});

function Sentence({ sentence }: { readonly sentence: SentenceBreak }): ReactNode {
  const { t } = useTranslation();
  const { class: className, ...attributes } = breakAttributes(sentence, t('article.sentences.none'));
  return <span className={className} aria-hidden="true" {...attributes} />;
}

function Run({ run }: { readonly run: TextRun }): ReactNode {
  if (run.kind === 'sentence') return <Sentence sentence={run.sentence} />;
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
  if (run.isTerm) words = <span className="term-mark">{words}</span>;
  if (run.anchor) {
    const { class: className, ...numbers } = anchorAttributes(run.anchor.anchor, run.anchor.isEnd);
    words = (
      <span className={className} {...numbers}>
        {words}
      </span>
    );
  }
  if (run.issue) words = <span className={`issue-mark ${run.issue}`}>{words}</span>;
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
