// The three-way view as its parts share it: which wordings, which marks, the folded rows.
import { createContext, use } from 'react';
import type { Segment } from '../../../shared/model/segment.js';
import type { ChangedRow } from '../../../shared/review/stepThroughChanges.js';
import type { ThreeWayView } from '../../article/articleState.js';
import type { ThreeWayRow } from './threeWayRows.js';
import type { ThreeChoices, WordingChoice } from './wordingChoices.js';

/** The view while it is on. */
export interface ThreeWayInUse {
  readonly view: ThreeWayView;
  readonly choices: readonly WordingChoice[];
  readonly chosen: ThreeChoices;
  /** Hue and with it line form of the marks from 1 to 2 and from 2 to 3. */
  readonly hues: { readonly first: 1 | 2 | 3 | 4; readonly second: 1 | 2 | 3 | 4 };
  /** Null while the wordings are being fetched. */
  readonly rowOf: (segment: Pick<Segment, 'id'>) => ThreeWayRow | null;
  /** Changes of each set in the whole article; null while counting. */
  readonly counts: { readonly first: number; readonly second: number } | null;
  /** Rows to step through; null while counting. */
  readonly changedRows: readonly ChangedRow[] | null;
  readonly change: (change: Partial<ThreeWayView>) => void;
}

export const ThreeWayContext = createContext<ThreeWayInUse | null>(null);

/** The three-way view; null while it is off. */
export function useThreeWay(): ThreeWayInUse | null {
  return use(ThreeWayContext);
}
