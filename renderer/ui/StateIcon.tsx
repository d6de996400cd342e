// States as icons, shape first: dashed ring, half ring, ring with core, ticked square, arrow back.
import { Icon, type IconSize } from './Icon.js';
import type { IconName } from './icons/shapes.js';

/** A segment's state, or an article's. */
export type ShownState =
  | 'initial'
  | 'translated'
  | 'reviewed'
  | 'final'
  | 'changesRequested'
  | 'sourceChanged'
  | 'aligning'
  | 'notStarted'
  | 'inTranslation'
  | 'inReview'
  | 'approved'
  | 'exported';

const shapes: Readonly<Record<ShownState, { icon: IconName; tone: string }>> = {
  initial: { icon: 'initial', tone: 'initial' },
  translated: { icon: 'translated', tone: 'translated' },
  reviewed: { icon: 'reviewed', tone: 'reviewed' },
  final: { icon: 'final', tone: 'final' },
  changesRequested: { icon: 'returned', tone: 'changesRequested' },
  sourceChanged: { icon: 'outdated', tone: 'outdated' },
  aligning: { icon: 'anchors', tone: 'translated' },
  notStarted: { icon: 'initial', tone: 'initial' },
  inTranslation: { icon: 'edit', tone: 'translated' },
  inReview: { icon: 'reviewed', tone: 'reviewed' },
  approved: { icon: 'final', tone: 'final' },
  exported: { icon: 'export', tone: 'final' },
};

/** The icon, with the state's name beside it (`label`), or read only (`isNameHidden`). */
export function StateIcon({
  state,
  label,
  isNameHidden,
  size,
}: {
  readonly state: ShownState;
  readonly label: string;
  readonly isNameHidden?: boolean;
  readonly size?: IconSize;
}) {
  const { icon, tone } = shapes[state];
  return (
    <span className={`state ${tone}`} title={isNameHidden ? label : undefined}>
      <Icon name={icon} size={size} label={isNameHidden ? label : undefined} />
      {!isNameHidden && <span>{label}</span>}
    </span>
  );
}
