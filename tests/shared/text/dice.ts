// Numbers that look random and are the same on every machine, for texts that tests write themselves.

/** The next number from 0 up to but not including `below`. */
export type Dice = (below: number) => number;

/** A row of numbers that depends on its seed alone. */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
