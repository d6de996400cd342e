// Two panes and a line one can drag, or move with the arrow keys.
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

/** Width of the resizable pane in CSS pixels at 100 % text size; the caller remembers it. */
export interface SplitPaneProps {
  /** False: no line, and the pane is as wide as its content. The panes themselves live on either way. */
  readonly isResizable?: boolean;
  readonly label: string;
  readonly width: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onResize: (width: number) => void;
  /** Which pane has the width; the other takes the rest. */
  readonly sized: 'start' | 'end';
  readonly start: ReactNode;
  readonly end: ReactNode;
}

const step = 16;

/** Start pane, line, end pane. The line is a `separator` with value. */
export function SplitPane(props: SplitPaneProps) {
  const { label, width, minimum, maximum, onResize, sized, start, end, isResizable = true } = props;
  const drag = useRef<{ x: number; width: number } | null>(null);
  const resize = (next: number): void => onResize(Math.round(Math.min(maximum, Math.max(minimum, next))));
  const direction = sized === 'start' ? 1 : -1;
  const size = `${width / 16}rem`;
  const columns = isResizable ? [size, '1px', 'minmax(0, 1fr)'] : ['auto', 'minmax(0, 1fr)'];
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current === null) return;
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    resize(drag.current.width + (direction * (event.clientX - drag.current.x)) / scale);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: width - direction * step,
      ArrowRight: width + direction * step,
      Home: minimum,
      End: maximum,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  return (
    <div
      className="split"
      style={{ gridTemplateColumns: (sized === 'start' ? columns : columns.reverse()).join(' ') }}
    >
      {start}
      {isResizable && (
        <div
          className="split-handle"
          // A focusable separator with a value is a widget (WAI-ARIA 1.2, separator).
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- hr takes no value
          role="separator"
          aria-label={label}
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={minimum}
          aria-valuemax={maximum}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => (drag.current = null)}
          onKeyDown={onKeyDown}
        />
      )}
      {end}
    </div>
  );
}
