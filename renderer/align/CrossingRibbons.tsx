// Ribbons of paragraphs that were moved: from a place on one side to another on the other, across the bands between.
import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.js';
import { useSettings } from '../ui/SettingsProvider.js';
import type { AlignState } from './alignState.js';
import type { BandLayout, Crossing } from './bands.js';
import { confidenceText, lookOf } from './linkTexts.js';
import { RibbonShape, type RibbonEnds } from './Ribbon.js';

/** Space between two bands, px at 100 % text size; the band itself is drawn without it. */
const gap = 8;
/** Ribbons are drawn this far beyond what is in view. */
const beyond = 400;

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

function endOf(rows: Rows, band: number, scale: number): readonly [number, number] | null {
  const place = rows.measurementsCache[band];
  return place ? [place.start, Math.max(place.start + 20, place.end - gap * scale)] : null;
}

/** Where the view begins and ends; the whole while nothing is measured. */
function viewOf(rows: Rows): readonly [number, number] {
  const top = rows.scrollOffset ?? 0;
  return [top - beyond, top + (rows.scrollRect?.height ?? 0) + beyond];
}

/** Lies under the bands; what is out of view is not drawn. */
export function CrossingRibbons({
  layout,
  rows,
  state,
}: {
  readonly layout: BandLayout;
  readonly rows: Rows;
  readonly state: AlignState;
}): ReactNode {
  const axis = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(axis.current?.offsetWidth ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    if (axis.current) observer.observe(axis.current);
    return () => observer.disconnect();
  }, []);
  const scale = useSettings().settings.textSize / 100;
  const [top, bottom] = viewOf(rows);
  const drawn = layout.crossings.flatMap((crossing) => {
    const source = endOf(rows, crossing.source, scale);
    const target = endOf(rows, crossing.target, scale);
    if (!source || !target) return [];
    const isInView = Math.min(source[0], target[0]) < bottom && Math.max(source[1], target[1]) > top;
    return isInView ? [{ crossing, ends: { source, target } }] : [];
  });
  const changed = state.proposal?.changed ?? [];
  return (
    <div ref={axis} className="crossings" aria-hidden="true">
      {drawn.map(({ crossing, ends }) => (
        <CrossingRibbon
          key={`${crossing.link.id} ${crossing.target}`}
          crossing={crossing}
          ends={ends}
          width={width}
          isChanged={changed.includes(crossing.link.id)}
        />
      ))}
    </div>
  );
}

function CrossingRibbon({
  crossing: { link },
  ends: { source, target },
  width,
  isChanged,
}: {
  readonly crossing: Crossing;
  readonly ends: RibbonEnds;
  readonly width: number;
  readonly isChanged: boolean;
}): ReactNode {
  const top = Math.min(source[0], target[0]);
  const height = Math.max(source[1], target[1]) - top;
  const ends: RibbonEnds = {
    source: [source[0] - top, source[1] - top],
    target: [target[0] - top, target[1] - top],
  };
  const middle = (ends.source[0] + ends.source[1] + ends.target[0] + ends.target[1]) / 4;
  return (
    <div
      className={`ribbon is-crossing ${lookOf(link)}${isChanged ? ' is-proposed' : ''}`}
      style={{ top, height }}
    >
      <svg width={width} height={height}>
        <RibbonShape width={width} ends={ends} />
      </svg>
      <span className="confidence" style={{ top: middle }}>
        {link.isConfirmed && <Icon name="accept" size="small" />}
        {confidenceText(link.confidence)}
      </span>
    </div>
  );
}
