// What was changed in one translator's work, and why: gathered from the segments since their last wording of each.
import type { DiffOptions } from '../diff/diffText.js';
import type { ParagraphRole } from '../model/article.js';
import { changeLabels, type ChangeLabel } from '../model/change.js';
import type { EditEffort } from '../model/effort.js';
import type { PersonId } from '../model/ids.js';
import { equalInlineText, plain, type InlineText } from '../model/inlineText.js';
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
import { totalEffort } from './effort/editEffort.js';

/** One segment: what became of the translator's wording, and the reasons people gave in it. */
export interface DigestSegment {
  /** 1-based row number in the article. */
  readonly number: number;
  readonly role: ParagraphRole;
  /** From the translator's last wording (the first layer) to now. */
  readonly layers: readonly Layer[];
  /** The words the translator brought in from a file; null: none, or somebody else did. */
  readonly imported: InlineText | null;
  readonly reasons: readonly ChangeReason[];
  /** From the translator's last wording to now; null: there is none, or a suggestion waits to be decided. */
  readonly effort: EditEffort | null;
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
  /** The words changed came from a file the translator imported: nobody is known to have written them. */
  readonly isImported: boolean;
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
  /** Of its whole segment; see `DigestSegment`. */
  readonly effort: EditEffort | null;
}

/** Entries of one category of reasons, in reading order; null: those without a reason. */
export interface DigestGroup {
  /** All of imported words, or all of words the translator wrote. */
  readonly isImported: boolean;
  readonly category: MqmCategory | null;
  readonly entries: readonly DigestEntry[];
}

export interface TranslatorDigest {
  readonly translatorId: PersonId;
  /** The translator's own words first; by category in the order of MQM, then without a reason; no empty groups. */
  readonly groups: readonly DigestGroup[];
  readonly sums: DigestSums;
}

/** How much there is in a digest, or in several. */
export interface DigestSums {
  readonly entries: number;
  /** Those of `entries` about imported words. */
  readonly imported: number;
  /** Segments with at least one entry. */
  readonly segments: number;
  /** Only those that occur, the gravest first. */
  readonly labels: readonly { readonly label: ChangeLabel; readonly count: number }[];
  readonly severities: Readonly<Record<MqmSeverity, number>>;
  /** Over all segments of the translator's, changed or not. */
  readonly effort: EditEffort;
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
  { number, role, layers, imported, effort }: DigestSegment,
  translatorId: PersonId,
  reasons: OpenReasons,
  options: DiffOptions,
): readonly DigestEntry[] {
  const place = { number, role, effort };
  const { changes } = attributeChanges(layers, options);
  const foreign = changes.filter(({ authorId }) => authorId !== translatorId);
  const [own] = layers;
  const isImported = imported !== null && own !== undefined && equalInlineText(own.content, imported);
  const target = layers.findLast(({ kind }) => kind !== 'suggestion')?.content.text ?? '';
  return foreign.flatMap((change): readonly DigestEntry[] => {
    const words = wordsOf(change, foreign);
    if (words === null) return [];
    const [before, after] = words;
    const isSuggested = change.standing === 'suggested';
    const text = isSuggested ? target : (own?.content.text ?? '');
    const [contextBefore, contextAfter] = contextAround(
      text,
      isSuggested ? change.target : change.base,
      options,
    );
    return [
      {
        ...place,
        status: isSuggested ? 'suggested' : 'changed',
        isImported,
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
function toldEntry({ number, role, effort }: DigestSegment, reason: ChangeReason): DigestEntry {
  return {
    number,
    role,
    status: reason.kind === 'rejected' ? 'rejected' : 'replaced',
    isImported: reason.aboutId === null,
    label: reason.label,
    before: plain(reason.before),
    after: plain(reason.after),
    contextBefore: '',
    contextAfter: '',
    personId: reason.personId,
    at: reason.at,
    reason,
    effort,
  };
}

function sumsOf(entries: readonly DigestEntry[], segments: readonly DigestSegment[]): DigestSums {
  const countOf = (isOf: (entry: DigestEntry) => boolean): number => entries.filter(isOf).length;
  return {
    entries: entries.length,
    imported: countOf(({ isImported }) => isImported),
    segments: new Set(entries.map(({ number }) => number)).size,
    labels: changeLabels
      .map((label) => ({ label, count: countOf((entry) => entry.label === label) }))
      .filter(({ count }) => count > 0),
    severities: Object.fromEntries(
      mqmSeverities.map((severity) => [severity, countOf(({ reason }) => reason?.severity === severity)]),
    ) as Readonly<Record<MqmSeverity, number>>,
    effort: totalEffort(segments.flatMap(({ effort }) => effort ?? [])),
  };
}

/** The sums of several digests together. */
export function totalSums(digests: readonly TranslatorDigest[]): DigestSums {
  const all = digests.map(({ sums }) => sums);
  const add = (of: (sums: DigestSums) => number): number => all.reduce((total, sums) => total + of(sums), 0);
  return {
    entries: add(({ entries }) => entries),
    imported: add(({ imported }) => imported),
    segments: add(({ segments }) => segments),
    labels: changeLabels
      .map((label) => ({
        label,
        count: add(({ labels }) => labels.find((one) => one.label === label)?.count ?? 0),
      }))
      .filter(({ count }) => count > 0),
    severities: Object.fromEntries(
      mqmSeverities.map((severity) => [severity, add(({ severities }) => severities[severity])]),
    ) as Readonly<Record<MqmSeverity, number>>,
    effort: totalEffort(all.map(({ effort }) => effort)),
  };
}

/**
 * Everything others did to the translator's words that still shows, everything of theirs that was rejected with a
 * reason, and every reason about their words whose change is gone. The translator's own later changes are left out;
 * a moved stretch is one entry. What was done to words the translator only imported is listed apart.
 */
export function translatorDigest(
  translatorId: PersonId,
  segments: readonly DigestSegment[],
  options: DiffOptions = {},
): TranslatorDigest {
  const entries = segments.flatMap((segment) => {
    const about = segment.reasons.filter(
      ({ aboutId, personId }) =>
        personId !== translatorId &&
        // A reason about nobody is about words that were brought in.
        (aboutId === translatorId || (aboutId === null && segment.imported !== null)),
    );
    const open: OpenReasons = new Set(
      segment.reasons.filter(({ kind, personId }) => kind === 'changed' && personId !== translatorId),
    );
    const changed = changedEntries(segment, translatorId, open, options);
    const told = about.filter((reason) => reason.kind === 'rejected' || open.has(reason));
    return [...changed, ...told.map((reason) => toldEntry(segment, reason))];
  });
  const groups = [false, true].flatMap((isImported) =>
    [...mqmCategories, null].map((category) => ({
      isImported,
      category,
      entries: entries.filter(
        (entry) => entry.isImported === isImported && (entry.reason?.category ?? null) === category,
      ),
    })),
  );
  return {
    translatorId,
    groups: groups.filter((group) => group.entries.length > 0),
    sums: sumsOf(entries, segments),
  };
}
