// The rail: left half changes in their author's hue, right half comments, a band for what is in view.
// A click jumps; F7 and F9 are its keys.
import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import type { RailMark } from './railMarks.js';

/** Share of the article in view, from 0 to 1. */
export interface RailView {
  readonly from: number;
  readonly to: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Decoration for the eye and the mouse: keyboard and screen reader have the commands. */
export function Rail({
  marks,
  view,
  onJump,
}: {
  readonly marks: readonly RailMark[];
  readonly view: RailView;
  readonly onJump: (share: number) => void;
}): ReactNode {
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    if (height > 0) onJump(Math.min(1, Math.max(0, (event.clientY - top) / height)));
  };
  const { t } = useTranslation();
  const keys = { changes: shownKey('F7', isMac), comments: shownKey('F9', isMac) };
  return (
    <div className="rail" role="presentation" title={t('article.rail.legend', keys)} onClick={onClick}>
      <i className="view" style={{ top: percent(view.from), height: percent(view.to - view.from) }} />
      <RailMarks marks={marks} />
    </div>
  );
}

const RailMarks = memo(function RailMarks({ marks }: { readonly marks: readonly RailMark[] }): ReactNode {
  return marks.map(({ kind, at, hue }) => (
    <i
      key={`${kind} ${at}`}
      className={kind === 'change' ? `change by${hue ?? 1}` : 'comment'}
      style={{ top: percent(at) }}
    />
  ));
});
