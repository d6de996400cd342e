// Knows a finding again after its segment was rewritten.
import type { CheckIssue } from '../../model/check.js';
import type { WaivedSides } from '../../model/waiver.js';

/**
 * What a check minds, by its words in the source: whatever the target says now, they are still not rendered. A finding without a
 * place there goes by its words in the target; one that speaks of whole texts is one for its segment. Unlike `findingKey`, by which
 * a waiver ends when the words around it change.
 */
export function placeKey(
  { check, message }: Pick<CheckIssue, 'check' | 'message'>,
  { source, target }: WaivedSides,
): string {
  if (source && !source.isWhole) return JSON.stringify([check, 'source', source.text]);
  if (target && !target.isWhole) return JSON.stringify([check, 'target', message, target.text]);
  return JSON.stringify([check, 'whole', message]);
}
