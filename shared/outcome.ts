// How things fail: expected failures are values, one code each, with the details its text needs.
import type { InlineText } from './model/inlineText.js';
import type { SegmentId } from './model/ids.js';
import type { LanguageTag } from './model/language.js';
import type { Revision } from './model/segment.js';

/** Every expected failure and what its message names. The text is `failure.<code>` in the locales. */
export interface FailureDetails {
  /** Someone else's revision came first. `theirs` is the latest; nothing was written. */
  'edit.conflict': {
    readonly segmentId: SegmentId;
    readonly yours: InlineText;
    readonly theirs: Revision | null;
  };
  /** The segment was merged, split or moved away since. */
  'edit.segmentGone': { readonly segmentId: SegmentId };
  /** A text with control characters XML 1.0 forbids, lone surrogates, or marks outside it. */
  'edit.badText': { readonly position: number };
  'align.cannotRestructure': {
    readonly reason:
      'notAdjacent' | 'nothingToMove' | 'nothingToSplit' | 'oneSided' | 'suggestionPending' | 'approved';
  };

  /** Somebody else saved the alignment meanwhile. */
  'align.changedMeanwhile': { readonly person: string };
  /** The article has no alignment under way: it was accepted or discarded. */
  'align.notAligning': Record<string, never>;
  /** Another stretch of the article is being aligned. */
  'align.underWay': Record<string, never>;

  /** The segment is locked; the lock's person and reason. */
  'edit.locked': { readonly person: string; readonly reason: string };
  /** The rules of the workspace want a suggestion here. */
  'edit.suggestionsOnly': Record<string, never>;

  'review.notEditor': Record<string, never>;
  'review.fourEyes': { readonly person: string };
  'review.noTarget': Record<string, never>;
  'review.alreadyApproved': Record<string, never>;
  /** The words changed since they were shown. */
  'review.changedMeanwhile': Record<string, never>;
  'review.commentGone': Record<string, never>;
  /** A corrected version in another language than the side it is to correct. */
  'review.otherLanguage': {
    readonly file: string;
    readonly found: LanguageTag;
    readonly expected: LanguageTag;
  };
  /** One's own change cannot be accepted, only taken back. */
  'review.ownChange': Record<string, never>;
  /** A suggestion waits: what would be approved? */
  'review.suggestionPending': Record<string, never>;
  /** The target still says what an earlier wording of the source said; a person has to mean it. */
  'review.outdatedWords': Record<string, never>;
  'review.reasonRequired': Record<string, never>;
  /** Somebody else set how the workspace scores, after it was read. */
  'review.scoringChanged': { readonly person: string };
  'review.baselineNameTaken': { readonly name: string };
  'review.baselineGone': Record<string, never>;

  'people.nameTaken': { readonly name: string };
  'people.nameEmpty': Record<string, never>;
  'people.noRole': Record<string, never>;
  'people.lastEditor': Record<string, never>;
  'people.nobodyChosen': Record<string, never>;

  'workspace.missing': { readonly file: string };
  'workspace.notAWorkspace': { readonly file: string };
  'workspace.damaged': { readonly file: string; readonly detail: string };
  'workspace.newerVersion': { readonly file: string; readonly found: number; readonly supported: number };
  'workspace.readOnly': { readonly file: string };
  'workspace.locked': { readonly file: string };
  'workspace.exists': { readonly file: string };
  'workspace.diskFull': { readonly file: string };
  'workspace.notOpen': Record<string, never>;
  'workspace.articleGone': Record<string, never>;

  'files.missing': { readonly file: string };
  'files.forbidden': { readonly file: string };
  'files.isFolder': { readonly file: string };
  'files.empty': { readonly file: string };
  'files.tooLarge': { readonly file: string; readonly megabytes: number; readonly limit: number };
  'files.binary': { readonly file: string };
  'files.unknownType': { readonly file: string; readonly known: string };
  /** Bytes that are no text in the encoding found; `lines` are 1-based, the first few. */
  'files.undecodable': { readonly file: string; readonly encoding: string; readonly lines: string };
  'files.encrypted': { readonly file: string };
  'files.broken': { readonly file: string; readonly detail: string };
  'files.noText': { readonly file: string };
  'files.diskFull': { readonly file: string };
  /** A folder, or a list, with more files than are taken at once. */
  'files.tooMany': { readonly file: string; readonly limit: number };
  /** A list names a file that is not in its folder. */
  'files.outsideFolder': { readonly file: string; readonly list: string };
  'files.exists': { readonly file: string };
  'files.writeFailed': { readonly file: string; readonly detail: string };

  /** Both files are Chinese, or neither is. */
  'import.sameLanguage': { readonly file: string; readonly other: string };

  /** Errors of the checks stand in the segment, and the rules of the workspace do not let it pass with them. */
  'check.openErrors': { readonly count: number };
  /** The waiver was withdrawn already. */
  'check.waiverGone': Record<string, never>;
  /** The same finding on the same words counts as an error already. */
  'check.alreadyConfirmed': Record<string, never>;
  /** It was withdrawn already, or its segment is gone. */
  'check.confirmationGone': Record<string, never>;
  /** Somebody else set how the workspace checks, after it was read. */
  'check.settingsChanged': { readonly person: string };
  /** A file that is to hold a profile of the checks, and is no JSON. */
  'check.notJson': { readonly file: string };
  /** A file that holds no profile of the checks. */
  'check.notProfile': { readonly file: string };
  /** A profile of a later version of the app. */
  'check.newerProfile': { readonly file: string };
  /** A profile in which one field is not as it must be; `given` is what stands there. */
  'check.badProfile': { readonly file: string; readonly field: string; readonly given: string };

  'terms.noTerm': Record<string, never>;
  'terms.conceptGone': Record<string, never>;
  /** Somebody else changed the concept meanwhile. */
  'terms.changedMeanwhile': { readonly person: string };
  /** A list of terms without a column for either language; `columns` are those it has. */
  'terms.noColumns': { readonly file: string; readonly columns: string };

  'export.blocked': { readonly count: number };
  'export.badTemplate': { readonly name: string; readonly detail: string };
  'export.emptySide': Record<string, never>;
  /** A sign-off record that cannot be read: no JSON, or not of the form records have. */
  'export.badSignOff': { readonly file: string; readonly detail: string };
  'export.newerSignOff': { readonly file: string; readonly version: number };
  /** No record stands beside the file, and no workspace is there to ask. */
  'export.noSignOff': { readonly file: string };
  /** No article of the workspace has words of the file. */
  'export.unknownFile': { readonly file: string };

  /** A request the window should not have made: arguments of the wrong shape. */
  'app.badRequest': { readonly request: string; readonly detail: string };
  'app.cancelled': Record<string, never>;
  /** A bug; the details are in the log file. */
  'app.unexpected': { readonly detail: string };
}
export type FailureCode = keyof FailureDetails;

/** An expected failure: `code` selects the text, `details` fill it. */
export type Failure = {
  readonly [Code in FailureCode]: { readonly code: Code; readonly details: FailureDetails[Code] };
}[FailureCode];

/** What an operation that can fail in expected ways answers. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** It worked. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** It failed in an expected way. */
export function failed<Code extends FailureCode>(
  code: Code,
  details: FailureDetails[Code],
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, details } as Failure };
}
