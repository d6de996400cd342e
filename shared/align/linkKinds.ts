// The kinds of links the aligner considers: how many units of the first side with how many of the second.

export interface LinkKind {
  readonly first: number;
  readonly second: number;
}

/** All kinds; their order is that of the trained weights. */
export const linkKinds: readonly LinkKind[] = (
  [
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
    [1, 4],
    [4, 1],
    [1, 5],
    [5, 1],
    [2, 2],
    [2, 3],
    [3, 2],
    [2, 4],
    [3, 3],
    [1, 0],
    [0, 1],
  ] as const
).map(([first, second]) => ({ first, second }));

/** The most units of one side in a link. */
export const mostUnits = 5;
