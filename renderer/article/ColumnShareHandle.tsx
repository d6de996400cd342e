// The line between source and target in the column heads: drag it, or move it with the arrow keys.
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../ui/SettingsProvider.js';

const least = 0.3;
const most = 0.7;
const step = 0.02;

const within = (share: number): number => Math.round(Math.min(most, Math.max(least, share)) * 100) / 100;

/** Changes `sourceShare`; double click makes both columns equal. */
export function ColumnShareHandle(): ReactNode {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  const share = settings.sourceShare;
  const drag = useRef<{ readonly x: number; readonly share: number; readonly width: number } | null>(null);
  const change = (next: number): void => {
    if (within(next) !== share) save({ sourceShare: within(next) });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const row = event.currentTarget.parentElement;
    if (!row) return;
    const [source, , target] = [...row.children]
      .slice(1, 4)
      .map((cell) => cell.getBoundingClientRect().width);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, share, width: (source ?? 0) + (target ?? 0) };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const from = drag.current;
    if (from && from.width > 0) change(from.share + (event.clientX - from.x) / from.width);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: share - step,
      ArrowRight: share + step,
      Home: least,
      End: most,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  };
  return (
    <div
      className="column-handle"
      // A focusable separator with a value is a widget (WAI-ARIA 1.2, separator).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('article.column.share')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={most * 100}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onDoubleClick={() => change(0.5)}
      onKeyDown={onKeyDown}
    />
  );
}
