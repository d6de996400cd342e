// What a change is called, for the row's sums, filters and “accept all punctuation”.

/** The kinds of change people tell apart, gravest first. `format`: the same words with other marks. */
export type ChangeLabel =
  | 'number'
  | 'date'
  | 'name'
  | 'term'
  | 'move'
  | 'wording'
  | 'spelling'
  | 'case'
  | 'punctuation'
  | 'spacing'
  | 'format';
export const changeLabels: readonly ChangeLabel[] = [
  'number',
  'date',
  'name',
  'term',
  'move',
  'wording',
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
