// What the roles of paragraphs say for a link. Set by hand: texts to train it on are lacking.
import type { ParagraphRole } from '../model/article.js';
import type { SideBonus } from './alignTexts.js';

const fixedRoles: ReadonlySet<ParagraphRole> = new Set([
  'breadcrumb',
  'headline',
  'date',
  'credit',
  'relatedHeadline',
]);
const unmeasuredRoles: ReadonlySet<ParagraphRole> = new Set(['breadcrumb', 'date', 'credit']);
const kindredRoles: ReadonlySet<string> = new Set([
  'body teaser',
  'body caption',
  'body subhead',
  'headline subhead',
  'headline relatedHeadline',
  'relatedHeadline subhead',
  'caption teaser',
]);

/** Whether the length of such a paragraph says anything. */
export const isMeasuredRole = (role: ParagraphRole): boolean => !unmeasuredRoles.has(role);

/** Equal roles attract, the more so when there is one of them in an article; different ones repel. */
function pairBonus(a: ParagraphRole, b: ParagraphRole): number {
  if (a === b) return fixedRoles.has(a) ? 3 : a === 'body' ? 0 : 1;
  return kindredRoles.has([a, b].toSorted().join(' ')) ? -2 : -5;
}

/** Running together paragraphs that are not both running text. */
function joinBonus(a: ParagraphRole, b: ParagraphRole): number {
  if (a !== b) return -5;
  return fixedRoles.has(a) || a === 'subhead' ? -4 : 0;
}

function joinsOf(roles: readonly ParagraphRole[], end: number, count: number): number {
  let sum = 0;
  for (let k = end - count + 1; k < end; k += 1) sum += joinBonus(roles[k - 1] ?? 'body', roles[k] ?? 'body');
  return sum;
}

/** The bonus of links between paragraphs of these roles. */
export function roleBonus(source: readonly ParagraphRole[], target: readonly ParagraphRole[]): SideBonus {
  return (a, b) => {
    if (a.count === 0 || b.count === 0) return 0;
    const pair = pairBonus(source[a.end - 1] ?? 'body', target[b.end - 1] ?? 'body');
    return pair + joinsOf(source, a.end, a.count) + joinsOf(target, b.end, b.count);
  };
}
