// What was changed in one translator's work, and why: gathered from the segments since their last wording of each.
import type { DiffOptions } from '../diff/diffText.js';
import type { ParagraphRole } from '../model/article.js';
import { changeLabels, type ChangeLabel } from '../model/change.js';
import type { PersonId } from '../model/ids.js';
import { plain, type InlineText } from '../model/inlineText.js';
import type { Layer } from '../model/layer.js';
import {
  mqmCategories,
  mqmSeverities,
  type ChangeReason,
  type MqmCategory,
  type MqmSeverity,
} from '../model/reason.js';
import { attributeChanges, type AttributedChange } from './attributeChanges.js';
import { contextAround } from './contextAround.js';

/** One segment: what became of the translator's wording, and the reasons people gave in it. */
export interface DigestSegment {
  /** 1-based row number in the article. */
  readonly number: number;
  readonly role: ParagraphRole;
  /** From the translator's last wording (the first layer) to now. */
  readonly layers: readonly Layer[];
  readonly reasons: readonly ChangeReason[];
}

/**
 * What became of the words: `changed` in what counts, `suggested` and not decided yet, `rejected`: the translator's
 * own change was turned down, `replaced`: a reason was given for a change that is no longer there as it was.
 */
export type DigestStatus = 'changed' | 'suggested' | 'rejected' | 'replaced';

/** One change in the translator's words. */
export interface DigestEntry {
  readonly number: number;
  readonly role: ParagraphRole;
  readonly status: DigestStatus;
  readonly label: ChangeLabel;
  /** The translator's words and what they became; for `rejected` the words there were and those they had proposed. */
  readonly before: InlineText;
  readonly after: InlineText;
  /** A few of the translator's words on either side; empty where they are not known. */
  readonly contextBefore: string;
  readonly contextAfter: string;
  /** Who changed or rejected it. */
  readonly personId: PersonId | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null: nobody said why. */
  readonly reason: ChangeReason | null;
}

/** Entries of one category of reasons, in reading order; null: those without a reason. */
export interface DigestGroup {
  readonly category: MqmCategory | null;
  readonly entries: readonly DigestEntry[];
}

export interface TranslatorDigest {
  readonly translatorId: PersonId;
  /** By category in the order of MQM, then those without a reason; no empty groups. */
  readonly groups: readonly DigestGroup[];
  readonly sums: {
    readonly entries: number;
    /** Segments with at least one entry. */
    readonly segments: number;
    /** Only those that occur, the gravest first. */
    readonly labels: readonly { readonly label: ChangeLabel; readonly count: number }[];
    readonly severities: Readonly<Record<MqmSeverity, number>>;
  };
}

/** The reasons not yet given to an entry. */
type OpenReasons = Set<ChangeReason>;

/** Takes the reason given for this change: by its layer and words, else by its words, else by its new words. */
function takeReason(
  reasons: OpenReasons,
  change: AttributedChange,
  words: readonly [string, string],
): ChangeReason | null {
  const [before, after] = words;
  const fits: readonly ((reason: ChangeReason) => boolean)[] = [
    (reason) => reason.layerId === change.layerId && reason.before === before && reason.after === after,
    (reason) => reason.before === before && reason.after === after,
    (reason) => reason.layerId === change.layerId && reason.after === after && after !== '',
  ];
  for (const isFitting of fits)
    for (const reason of reasons)
      if (reason.kind === 'changed' && isFitting(reason)) {
        reasons.delete(reason);
        return reason;
      }
  return null;
}

/** The words before and after; a move is one entry, its words stand in both. */
function wordsOf(
  change: AttributedChange,
  changes: readonly AttributedChange[],
): readonly [InlineText, InlineText] | null {
  if (change.move === null) return [change.before, change.after];
  const halves = changes.filter(({ move }) => move === change.move);
  if (halves[0] !== change) return null;
  const filled = (side: 'before' | 'after'): InlineText =>
    halves.find((half) => half[side].text !== '')?.[side] ?? plain('');
  return [filled('before'), filled('after')];
}

function changedEntries(
  { number, role, layers }: DigestSegment,
  translatorId: PersonId,
  reasons: OpenReasons,
  options: DiffOptions,
): readonly DigestEntry[] {
  const { changes } = attributeChanges(layers, options);
  const foreign = changes.filter(({ authorId }) => authorId !== translatorId);
  const target = layers.findLast(({ kind }) => kind !== 'suggestion')?.content.text ?? '';
  return foreign.flatMap((change): readonly DigestEntry[] => {
    const words = wordsOf(change, foreign);
    if (words === null) return [];
    const [before, after] = words;
    const isSuggested = change.standing === 'suggested';
    const text = isSuggested ? target : (layers[0]?.content.text ?? '');
    const [contextBefore, contextAfter] = contextAround(
      text,
      isSuggested ? change.target : change.base,
      options,
    );
    return [
      {
        number,
        role,
        status: isSuggested ? 'suggested' : 'changed',
        label: change.label,
        before,
        after,
        contextBefore,
        contextAfter,
        personId: change.authorId,
        at: change.at,
        reason: takeReason(reasons, change, [before.text, after.text]),
      },
    ];
  });
}

/** Entries that only a reason tells of: the translator's own changes that were rejected, and replaced changes. */
function toldEntry({ number, role }: DigestSegment, reason: ChangeReason): DigestEntry {
  return {
    number,
    role,
    status: reason.kind === 'rejected' ? 'rejected' : 'replaced',
    label: reason.label,
    before: plain(reason.before),
    after: plain(reason.after),
    contextBefore: '',
    contextAfter: '',
    personId: reason.personId,
    at: reason.at,
    reason,
  };
}

function sumsOf(entries: readonly DigestEntry[]): TranslatorDigest['sums'] {
  const countOf = (isOf: (entry: DigestEntry) => boolean): number => entries.filter(isOf).length;
  return {
    entries: entries.length,
    segments: new Set(entries.map(({ number }) => number)).size,
    labels: changeLabels
      .map((label) => ({ label, count: countOf((entry) => entry.label === label) }))
      .filter(({ count }) => count > 0),
    severities: Object.fromEntries(
      mqmSeverities.map((severity) => [severity, countOf(({ reason }) => reason?.severity === severity)]),
    ) as Readonly<Record<MqmSeverity, number>>,
  };
}

/**
 * Everything others did to the translator's words that still shows, everything of theirs that was rejected with a
 * reason, and every reason about their words whose change is gone. The translator's own later changes are left out;
 * a moved stretch is one entry.
 */
export function translatorDigest(
  translatorId: PersonId,
  segments: readonly DigestSegment[],
  options: DiffOptions = {},
): TranslatorDigest {
  const entries = segments.flatMap((segment) => {
    const about = segment.reasons.filter(
      ({ aboutId, personId }) => aboutId === translatorId && personId !== translatorId,
    );
    const open: OpenReasons = new Set(
      segment.reasons.filter(({ kind, personId }) => kind === 'changed' && personId !== translatorId),
    );
    const changed = changedEntries(segment, translatorId, open, options);
    const told = about.filter((reason) => reason.kind === 'rejected' || open.has(reason));
    return [...changed, ...told.map((reason) => toldEntry(segment, reason))];
  });
  const groups = [...mqmCategories, null].map((category) => ({
    category,
    entries: entries.filter(({ reason }) => (reason?.category ?? null) === category),
  }));
  return { translatorId, groups: groups.filter((group) => group.entries.length > 0), sums: sumsOf(entries) };
}
