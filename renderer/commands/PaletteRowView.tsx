// One row of the palette: icon, name with the found stretch marked, why it is refused, key.
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { markedStretch } from './matchCommand.js';
import type { PaletteRow } from './paletteRows.js';

/** An option of the palette's list. */
export function PaletteRowView({
  row,
  query,
  domId,
  isChosen,
  onRun,
}: {
  readonly row: PaletteRow;
  readonly query: string;
  readonly domId: string;
  readonly isChosen: boolean;
  readonly onRun: () => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const mark = markedStretch(query.replace(/^[>#]\s*/, ''), row.label);
  return (
    // The field has the focus and the keys; the list only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
    <div
      ref={element}
      id={domId}
      role="option"
      aria-selected={isChosen}
      aria-disabled={row.refusal ? true : undefined}
      className={row.refusal ? 'refused' : ''}
      onClick={onRun}
    >
      <Icon name={row.refusal ? 'lock' : row.icon} />
      <span className="cut" lang={row.lang}>
        {mark ? (
          <>
            {row.label.slice(0, mark.start)}
            <mark>{row.label.slice(mark.start, mark.end)}</mark>
            {row.label.slice(mark.end)}
          </>
        ) : (
          row.label
        )}
      </span>
      {row.isOn && <Icon name="accept" size="small" />}
      <span className="spacer" />
      <span className="quiet cut note">{row.refusal ?? row.note}</span>
      {row.shortcut && <Kbd>{row.shortcut}</Kbd>}
    </div>
  );
}
