// The evidence of a link or a row as anchors in its words: numbered alike on both sides, none in another.
import type { EvidenceKind, EvidencePlace, LinkEvidence } from '../../../shared/model/alignment.js';
import type { TextRange } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';

/** A stretch that says the same as those of its number on the other side, or that has no counterpart. */
export interface Anchor extends TextRange {
  readonly kind: EvidenceKind;
  /** From 1; null: no counterpart. */
  readonly number: number | null;
  /** It belongs to the one before it, which shows the number. */
  readonly isRest?: boolean;
  /** `lit`: one points at its counterpart, or at it; `current`: one stands on it. Left out: neither. */
  readonly look?: 'lit' | 'current';
}

/** The anchors of both sides, by block. */
type LinkAnchors = Readonly<Record<Side, ReadonlyMap<number, readonly Anchor[]>>>;
type Match = LinkEvidence['matches'][number];
interface Placed extends Anchor {
  readonly block: number;
}

const none: readonly Anchor[] = [];
/** A figure, a date, a name, a term or a quotation, which must not get lost; not merely a word that the lexicon gives for another. */
export const isStated = ({ kind }: { readonly kind: EvidenceKind }): boolean => kind !== 'word';

/** Where two overlap, the surer stays: 12月2日 is a date, not two figures. */
const sureness: readonly EvidenceKind[] = ['date', 'figure', 'quotation', 'term', 'name', 'latin', 'word'];

const before = (a: EvidencePlace | undefined, b: EvidencePlace | undefined): number =>
  (a?.block ?? 0) - (b?.block ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);

/** Keeps the places that lie free of those kept before. */
function freePlaces(taken: EvidencePlace[], places: readonly EvidencePlace[]): readonly EvidencePlace[] {
  return places.filter(({ block, start, end }) =>
    taken.every((other) => other.block !== block || other.end <= start || other.start >= end),
  );
}

function keptMatches({ matches }: LinkEvidence, taken: Record<Side, EvidencePlace[]>): readonly Match[] {
  const surest = matches.toSorted((a, b) => sureness.indexOf(a.kind) - sureness.indexOf(b.kind));
  const kept = surest.flatMap((match) => {
    const source = freePlaces(taken.source, match.source);
    const target = freePlaces(taken.target, match.target);
    if (source.length === 0 || target.length === 0) return [];
    taken.source.push(...source);
    taken.target.push(...target);
    return [{ kind: match.kind, source, target }];
  });
  return joinNames(kept.toSorted((a, b) => before(a.source[0], b.source[0])));
}

/** One place right behind another, with no more than a space between. */
const isNext = (before: EvidencePlace | undefined, after: EvidencePlace | undefined): boolean =>
  before !== undefined &&
  before.block === after?.block &&
  after.start >= before.end &&
  after.start <= before.end + 1;

/** 周 and 桂兰, Zhou and Guilan: parts of a name that stand together on both sides are one. */
function joinNames(matches: readonly Match[]): readonly Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const isOne = [last, match].every(
      (each) => each?.kind === 'name' && each.source.length === 1 && each.target.length === 1,
    );
    const [source, target] = [last?.source[0], last?.target[0]];
    if (isOne && source && target && isNext(source, match.source[0]) && isNext(target, match.target[0]))
      joined[joined.length - 1] = {
        kind: 'name',
        source: [{ ...source, end: match.source[0]?.end ?? source.end }],
        target: [{ ...target, end: match.target[0]?.end ?? target.end }],
      };
    else joined.push(match);
  }
  return joined;
}

function workOut(evidence: LinkEvidence): LinkAnchors {
  const taken = { source: [] as EvidencePlace[], target: [] as EvidencePlace[] };
  const kept = keptMatches(evidence, taken);
  // Words are many: what is numbered everywhere comes before them.
  const matches = [...kept.filter(isStated), ...kept.filter((match) => !isStated(match))];
  const of = (side: Side): ReadonlyMap<number, readonly Anchor[]> => {
    const met = matches.flatMap((match, i) =>
      match[side].map((place, part): Placed => ({
        ...place,
        kind: match.kind,
        number: i + 1,
        ...(part > 0 && match.kind === 'quotation' && { isRest: true }),
      })),
    );
    const alone = evidence.unmet[side].flatMap((place) => {
      const free = freePlaces(taken[side], [place]);
      taken[side].push(...free);
      return free.map((range): Placed => ({ ...range, kind: place.kind, number: null }));
    });
    const blocks = new Map<number, readonly Anchor[]>();
    for (const { block, ...anchor } of [...met, ...alone].sort(before))
      blocks.set(block, [...(blocks.get(block) ?? none), anchor]);
    return blocks;
  };
  return { source: of('source'), target: of('target') };
}

const known = new WeakMap<LinkEvidence, LinkAnchors>();

/** The anchors of one block, in order; the same object for the same evidence. Null: no evidence is known yet. */
export function anchorsOf(evidence: LinkEvidence | null, side: Side, block = 0): readonly Anchor[] {
  return evidence === null ? none : (linkAnchors(evidence)[side].get(block) ?? none);
}

function linkAnchors(evidence: LinkEvidence): LinkAnchors {
  const anchors = known.get(evidence) ?? workOut(evidence);
  known.set(evidence, anchors);
  return anchors;
}

/** Of the marks of a quotation there is nothing to read. */
const isSaid = (anchor: Anchor): boolean => isStated(anchor) && anchor.kind !== 'quotation';

/** The figures, dates, names and terms of a row. */
export function statedAnchors(evidence: LinkEvidence): Readonly<Record<Side, readonly Anchor[]>> {
  return {
    source: anchorsOf(evidence, 'source').filter(isSaid),
    target: anchorsOf(evidence, 'target').filter(isSaid),
  };
}

/** The anchor one points at or stands on. */
export interface AnchorPlace {
  readonly side: Side;
  /** Which block of that side of the link; 0 in a row. */
  readonly block: number;
  readonly anchor: Anchor;
}

/** The figures, dates, names and terms of one side, over all its blocks. */
function placedAnchors(evidence: LinkEvidence, side: Side): readonly AnchorPlace[] {
  return [...linkAnchors(evidence)[side]]
    .sort(([a], [b]) => a - b)
    .flatMap(([block, anchors]) => anchors.filter(isSaid).map((anchor) => ({ side, block, anchor })));
}

/**
 * The figures, dates, names and terms of a link or row in the order in which one steps through them: each with its counterparts,
 * in the order of the source; what the target alone states comes last.
 */
export function anchorSteps(evidence: LinkEvidence): readonly AnchorPlace[] {
  const [source, target] = [placedAnchors(evidence, 'source'), placedAnchors(evidence, 'target')];
  const numbers = new Set<number>();
  const steps = source.flatMap((place): readonly AnchorPlace[] => {
    const { number } = place.anchor;
    if (number === null) return [place];
    if (numbers.has(number)) return [];
    numbers.add(number);
    return [...source, ...target].filter(({ anchor }) => anchor.number === number);
  });
  return [...steps, ...target.filter(({ anchor }) => anchor.number === null)];
}

/** The step after or before the anchor one stands on (`isAt`), round at the ends; null: there is no anchor. */
export function nextAnchor(
  steps: readonly AnchorPlace[],
  isAt: (step: AnchorPlace) => boolean,
  direction: 'next' | 'previous',
): AnchorPlace | null {
  const at = steps.findIndex(isAt);
  const next = direction === 'next' ? at + 1 : (at < 0 ? 0 : at) - 1;
  return steps[(next + steps.length) % steps.length] ?? null;
}

/** The anchors with the look of those with `number` (lit), and of the one that begins at `current`. */
export function litAnchors(
  anchors: readonly Anchor[],
  number: number | null,
  current: number | null,
): readonly Anchor[] {
  if (number === null && current === null) return anchors;
  return anchors.map((anchor) => {
    if (anchor.start === current) return { ...anchor, look: 'current' };
    return number !== null && anchor.number === number ? { ...anchor, look: 'lit' } : anchor;
  });
}

const classes: Readonly<Record<EvidenceKind, string>> = {
  figure: 'figure',
  date: 'date',
  name: 'name',
  latin: 'name',
  word: 'word',
  term: 'term',
  quotation: 'quotation',
};

/** Attributes of the element around an anchor’s words, or around the last part of them (`isEnd`), which has the number. */
export function anchorAttributes(
  { kind, number, look, isRest = false }: Anchor,
  isEnd: boolean,
): { readonly class: string; readonly 'data-anchor'?: string; readonly 'data-number'?: string } {
  const name = `anchor ${number === null ? 'lone' : classes[kind]}${look ? ` is-${look}` : ''}`;
  if (number === null) return { class: name };
  return { class: name, 'data-anchor': `${number}`, ...(isEnd && !isRest && { 'data-number': `${number}` }) };
}
