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
      <span className="cut">
        <Name label={row.label} lang={row.lang} query={query} />
        {row.second && (
          <span className="second">
            <Name label={row.second.label} lang={row.second.lang} query={query} />
          </span>
        )}
      </span>
      {row.isOn && <Icon name="accept" size="small" />}
      <span className="spacer" />
      <span className="quiet cut note">{row.refusal ?? row.note}</span>
      {row.shortcut && <Kbd>{row.shortcut}</Kbd>}
    </div>
  );
}

function Name({
  label,
  lang,
  query,
}: {
  readonly label: string;
  readonly lang: string | undefined;
  readonly query: string;
}) {
  const mark = markedStretch(query.replace(/^[>#]\s*/, ''), label);
  if (!mark) return <span lang={lang}>{label}</span>;
  return (
    <span lang={lang}>
      {label.slice(0, mark.start)}
      <mark>{label.slice(mark.start, mark.end)}</mark>
      {label.slice(mark.end)}
    </span>
  );
}
