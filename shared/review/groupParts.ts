// Joins the changed parts of a wording into changes: one author, one standing, one place.
import type { Layer } from '../model/layer.js';
import type { Making, MadePart } from './attributeParts.js';

/** Neighbouring parts that are one change, or unchanged words. */
export interface PartGroup {
  readonly parts: readonly MadePart[];
  /** The making of the newest layer in it; null: unchanged. */
  readonly making: Making | null;
}

/** Parts with the same key, side by side, are one change. */
function keyOf(making: Making | null, layers: readonly Layer[]): string {
  if (making === null) return '';
  const { kind, standing, layer, move } = making;
  return `${standing} ${kind === 'format'} ${move ?? ''} ${layers[layer]?.authorId ?? ''}`;
}

interface OpenGroup {
  readonly key: string;
  readonly parts: MadePart[];
  making: Making | null;
}

/** Whether no wording has words of both, so that either may come first. */
function canSwap(a: readonly MadePart[], b: readonly MadePart[]): boolean {
  const sharesWording = (one: MadePart, other: MadePart): boolean =>
    (one.inBase && other.inBase) || (one.inTarget && other.inTarget) || (one.inTip && other.inTip);
  return !a.some((one) => b.some((other) => sharesWording(one, other)));
}

/** The group the part can join, moved to the end of the list if that is what it takes; null: it begins a new one. */
function groupFor(groups: OpenGroup[], part: MadePart, key: string): OpenGroup | null {
  for (let i = groups.length - 1; i >= 0 && (key !== '' || i === groups.length - 1); i -= 1) {
    const group = groups[i];
    if (!group || (group.making === null) !== (key === '')) return null;
    if (group.key !== key) continue;
    const between = groups.slice(i + 1).flatMap(({ parts }) => parts);
    if (canSwap(between, [part])) return group;
    if (!canSwap(group.parts, between)) return null;
    groups.push(...groups.splice(i, 1));
    return group;
  }
  return null;
}

/** Changes as large as they get: parts of one key that only others’ words part are one change where the order is free. */
function groupsOf(parts: readonly MadePart[], layers: readonly Layer[]): readonly PartGroup[] {
  const groups: OpenGroup[] = [];
  for (const part of parts) {
    const { making } = part;
    const key = keyOf(making, layers);
    const group = groupFor(groups, part, key);
    if (group) {
      group.parts.push(part);
      if (making && making.layer > (group.making?.layer ?? -1)) group.making = making;
    } else groups.push({ parts: [part], making, key });
  }
  return groups;
}

/** Whether the suggestion would change nothing here: words that target and tip lack alike are a direct change. */
const isIdle = ({ parts, making }: PartGroup): boolean =>
  making?.standing === 'suggested' && parts.every(({ inTarget, inTip }) => !inTarget && !inTip);

/** The parts in reading order, grouped into changes and unchanged words. */
export function groupParts(parts: readonly MadePart[], layers: readonly Layer[]): readonly PartGroup[] {
  const groups = groupsOf(parts, layers);
  const idle = new Set(groups.filter(isIdle).flatMap((group) => group.parts));
  if (idle.size === 0) return groups;
  const direct = parts.map((part): MadePart => {
    const { making } = part;
    if (!making || !idle.has(part)) return part;
    return { ...part, making: { ...making, standing: 'direct', layer: making.ownLayer } };
  });
  return groupsOf(direct, layers);
}
