// What was changed in one translator's work, and why: gathered from the segments since their last wording of each.
import type { DiffOptions } from '../diff/diffText.js';
import type { ParagraphRole } from '../model/article.js';
import type { ChangeLabel } from '../model/change.js';
import type { ConfirmedError } from '../model/confirmedError.js';
import type { EditEffort } from '../model/effort.js';
import type { PersonId } from '../model/ids.js';
import { equalInlineText, plain, type InlineText } from '../model/inlineText.js';
import type { Layer } from '../model/layer.js';
import { mqmCategories, type ChangeReason, type MqmCategory, type MqmSeverity } from '../model/reason.js';
import { attributeChanges, type AttributedChange } from './attributeChanges.js';
import { contextAround } from './contextAround.js';
import { digestErrors, errorGroups, type DigestError, type DigestErrorGroup } from './digestErrors.js';
import { sumsOf, type DigestSums } from './digestSums.js';
import { countFindings, type CountedFinding } from './scorecard.js';

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
  /** Every finding of the checks that counts as an error here, whoever's words it is about. */
  readonly confirmed: readonly ConfirmedError[];
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
  /** What the reason counts on the scorecard: as one error with a finding it may be graver than it says itself. */
  readonly severity: MqmSeverity | null;
  /** The error of the digest that is one with the reason; null: there is none. */
  readonly finding: DigestError | null;
  /** Of its whole segment; see `DigestSegment`. */
  readonly effort: EditEffort | null;
}

/** An entry before reasons and findings are held together. */
type UncountedEntry = Omit<DigestEntry, 'severity' | 'finding'>;

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
  /**
   * Apart from the changes: a finding says something else than a change does (what a check read on both sides, and no
   * new words), and a list of them all shows whether its words were mended.
   */
  readonly errorGroups: readonly DigestErrorGroup[];
  readonly sums: DigestSums;
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
): readonly UncountedEntry[] {
  const place = { number, role, effort };
  const { changes } = attributeChanges(layers, options);
  const foreign = changes.filter(({ authorId }) => authorId !== translatorId);
  const [own] = layers;
  const isImported = imported !== null && own !== undefined && equalInlineText(own.content, imported);
  const target = layers.findLast(({ kind }) => kind !== 'suggestion')?.content.text ?? '';
  return foreign.flatMap((change): readonly UncountedEntry[] => {
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
function toldEntry({ number, role, effort }: DigestSegment, reason: ChangeReason): UncountedEntry {
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

/** The entry with what its reason counts. */
function countedEntry(
  entry: UncountedEntry,
  findings: readonly CountedFinding[],
  errors: readonly DigestError[],
): DigestEntry {
  const { reason } = entry;
  if (reason === null) return { ...entry, severity: null, finding: null };
  const counted = findings.find((finding) => finding.reason === reason);
  return {
    ...entry,
    severity: (counted?.scored ?? reason).severity,
    finding: errors.find(({ mended }) => mended === reason) ?? null,
  };
}

/** What the digest shows of one segment. */
function segmentDigest(
  segment: DigestSegment,
  translatorId: PersonId,
  options: DiffOptions,
): { readonly entries: readonly DigestEntry[]; readonly errors: readonly DigestError[] } {
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
  // All reasons and findings are held together before any is left out: the scorecard knows no translators.
  const { findings } = countFindings(segment.reasons, segment.confirmed);
  const errors = digestErrors(segment, findings, translatorId);
  const entries = [...changed, ...told.map((reason) => toldEntry(segment, reason))];
  return { entries: entries.map((entry) => countedEntry(entry, findings, errors)), errors };
}

/**
 * Everything others did to the translator's words that still shows, everything of theirs that was rejected with a
 * reason, every reason about their words whose change is gone, and every error the checks found in their words. The
 * translator's own later changes are left out; a moved stretch is one entry. What was done to words the translator only
 * imported, and what was found in them, is listed apart.
 */
export function translatorDigest(
  translatorId: PersonId,
  segments: readonly DigestSegment[],
  options: DiffOptions = {},
): TranslatorDigest {
  const all = segments.map((segment) => segmentDigest(segment, translatorId, options));
  const entries = all.flatMap((one) => one.entries);
  const errors = all.flatMap((one) => one.errors);
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
    errorGroups: errorGroups(errors),
    sums: sumsOf(entries, errors, segments),
  };
}
