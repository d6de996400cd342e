// What a change is called, for the row's sums, filters and “accept all punctuation”.

/** What a change is about. `move` and `format` say how the change was made, the others what it touches. */
export type ChangeLabel =
  | 'number'
  | 'date'
  | 'name'
  | 'term'
  | 'punctuation'
  | 'spacing'
  | 'case'
  | 'spelling'
  | 'wording'
  | 'move'
  | 'format';

/** All labels, the gravest first: a change that touches several things has the first of them. */
export const changeLabels: readonly ChangeLabel[] = [
  'number',
  'date',
  'name',
  'term',
  'wording',
  'move',
  'spelling',
  'case',
  'punctuation',
  'spacing',
  'format',
];

/**
 * Whether a change counts already or waits for the other side: `direct` changes stand in the target and wait to be
 * seen, `suggested` ones stand only in the suggestion.
 */
export type ChangeStanding = 'direct' | 'suggested';
