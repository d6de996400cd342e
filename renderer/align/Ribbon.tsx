// The ribbon between the blocks of a link: it follows their heights, its look says how sure the link is.
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { AlignmentLink } from '../../shared/model/alignment.js';
import { Icon } from '../ui/Icon.js';
import { confidenceText, lookOf } from './linkTexts.js';

/** The upper and lower end of a ribbon on both sides, in pixels. */
export interface RibbonEnds {
  readonly source: readonly [top: number, bottom: number];
  readonly target: readonly [top: number, bottom: number];
}

/** The outline of a ribbon across `width` pixels. */
export function ribbonPath(width: number, { source, target }: RibbonEnds): string {
  const m = width / 2;
  const [s0, s1] = source;
  const [t0, t1] = target;
  return `M0 ${s0}C${m} ${s0} ${m} ${t0} ${width} ${t0}V${t1}C${m} ${t1} ${m} ${s1} 0 ${s1}Z`;
}

interface Sizes {
  readonly width: number;
  readonly source: number;
  readonly target: number;
}
type Part = RefObject<HTMLElement | null>;

/** The sizes of both columns and the room between them, followed as they change. */
export function useRibbonSizes(axis: Part, source: Part, target: Part): Sizes {
  const [sizes, setSizes] = useState<Sizes>({ width: 0, source: 0, target: 0 });
  useLayoutEffect(() => {
    const measure = (): void => {
      const next = {
        width: axis.current?.offsetWidth ?? 0,
        source: source.current?.offsetHeight ?? 0,
        target: target.current?.offsetHeight ?? 0,
      };
      setSizes((last) =>
        last.width === next.width && last.source === next.source && last.target === next.target ? last : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of [axis, source, target]) if (part.current) observer.observe(part.current);
    return () => observer.disconnect();
  }, [axis, source, target]);
  return sizes;
}

/** Stands between the columns of a band. */
export function Ribbon({
  link,
  source,
  target,
  isChanged,
  onPress,
}: {
  readonly link: AlignmentLink;
  readonly source: Part;
  readonly target: Part;
  /** A proposal: drawn dashed. */
  readonly isChanged: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const axis = useRef<HTMLDivElement>(null);
  const sizes = useRibbonSizes(axis, source, target);
  const { width } = sizes;
  const ends: RibbonEnds = { source: [0, sizes.source], target: [0, sizes.target] };
  const look = `${lookOf(link)}${isChanged ? ' is-proposed' : ''}`;
  return (
    // The blocks themselves take the keyboard; here the mouse finds the link.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div ref={axis} className={`ribbon ${look}`} onClick={onPress} aria-hidden="true">
      <svg width={width} height={Math.max(sizes.source, sizes.target)}>
        <RibbonShape width={width} ends={ends} />
      </svg>
      <span className="confidence" style={{ top: (sizes.source + sizes.target) / 4 }}>
        {link.isConfirmed && <Icon name="accept" size="small" />}
        {confidenceText(link.confidence)}
      </span>
    </div>
  );
}

/** The outline, hatched where the link is doubtful. */
export function RibbonShape({
  width,
  ends,
}: {
  readonly width: number;
  readonly ends: RibbonEnds;
}): ReactNode {
  const hatch = useId();
  return (
    <>
      <pattern
        id={hatch}
        className="hatch"
        width="6"
        height="6"
        patternTransform="rotate(45)"
        patternUnits="userSpaceOnUse"
      >
        <rect width="6" height="6" />
        <path d="M0 0V6" />
      </pattern>
      <path className="shape" d={ribbonPath(width, ends)} />
      <path className="hatching" d={ribbonPath(width, ends)} fill={`url(#${hatch})`} />
    </>
  );
}
