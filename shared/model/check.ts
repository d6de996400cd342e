// Checks and the issues they find: plain data that storage, window and command line hand on.
import type { SegmentId } from './ids.js';
import type { ParagraphRole } from './article.js';
import type { InlineText, TextRange } from './inlineText.js';
import type { Concept } from './term.js';
import type { Waiver } from './waiver.js';
import type { LanguageTag } from './language.js';

/** Every check, in the order in which people read about them. */
export const checkIds = [
  'number-value',
  'number-unit',
  'number-approx',
  'number-kind',
  'direction',
  'date-value',
  'date-relative',
  'date-weekday',
  'date-style',
  'name-pinyin',
  'name-order',
  'name-consistency',
  'place',
  'office',
  'acronym',
  'term',
  'untranslated',
  'length',
  'sentences',
  'quotation',
  'repeated',
  'consistency',
  'negation',
  'verbatim',
  'tags',
  'width',
  'quotes',
  'end',
  'spacing',
  'title-marks',
  'gb-marks',
  'serial-comma',
  'headline-case',
  'spelling',
  'spelling-variant',
  'house-style',
] as const;
/** Name of a check. */
export type CheckId = (typeof checkIds)[number];

/** Those that look at all segments of an article together. */
export const articleWideChecks: ReadonlySet<CheckId> = new Set([
  'name-consistency',
  'acronym',
  'consistency',
  'serial-comma',
  'spelling-variant',
]);

/** Those that only ever find matters of style. */
export const noticeChecks: ReadonlySet<CheckId> = new Set([
  'date-style',
  'sentences',
  'spacing',
  'gb-marks',
  'serial-comma',
  'headline-case',
  'spelling-variant',
  'house-style',
]);

/** `error`: almost surely wrong; `warning`: look at it; `notice`: a matter of style. */
export type Severity = 'error' | 'warning' | 'notice';
/** From the gravest. */
export const severities = ['error', 'warning', 'notice'] as const;

/** What would mend an issue: the text of the target's range becomes `text`. Never applied unasked. */
export interface CheckFix extends TextRange {
  readonly text: string;
}

/** One finding of one check in one segment. Ranges are UTF-16 offsets; null: the issue has no place on that side. */
export interface CheckIssue {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly source: TextRange | null;
  readonly target: TextRange | null;
  /** Which of the check's messages: the text is `check.<check>.<message>` in every locale. */
  readonly message: string;
  /** Values for the message: words of the texts, numbers as they are to be read. */
  readonly values: Readonly<Record<string, string>>;
  readonly fix: CheckFix | null;
}

/** What was found in one segment; segments without issues are not listed. */
export interface SegmentIssues {
  readonly segmentId: SegmentId;
  /** Gravest first. */
  readonly issues: readonly CheckIssue[];
}

/** The words of one segment, with what its article says of them. */
export interface WordsToCheck {
  readonly segment: {
    readonly role: ParagraphRole;
    readonly source: InlineText | null;
    readonly target: InlineText | null;
    readonly isLeftOut: boolean;
  };
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly articleDate: CalendarDay | null;
}

/** Publishing styles; each is what a desk writes in. */
export const styleNames = ['chinadaily', 'ap', 'uk'] as const;
export type StyleName = (typeof styleNames)[number];

/** What a workspace (or the command line) wants of one check. */
export type CheckLevel = 'off' | 'asFound' | Severity;

/** Where a check keeps quiet, although its rule holds there. */
export interface CheckExceptions {
  /** Paragraphs of these roles. */
  readonly roles: readonly ParagraphRole[];
  /** Findings on exactly these words, capitals aside. */
  readonly words: readonly string[];
}
/** Longer words are no exception, UTF-16 units. */
export const longestException = 200;
export type ExceptionsByCheck = Readonly<Partial<Record<CheckId, CheckExceptions>>>;

/** How a desk checks: its style, and each check's level where it is not `asFound`. */
export interface CheckProfile {
  /** Shown to people; of an own copy, its own. */
  readonly name: string;
  readonly style: StyleName;
  readonly levels: Readonly<Partial<Record<CheckId, CheckLevel>>>;
  /** The desk writes “A, B, and C”; null: what the article mostly does. */
  readonly serialComma: boolean | null;
  /** Spaces between Chinese and Latin are wanted, none, or either. */
  readonly spaceAroundLatin: boolean | null;
  /** English spelling. */
  readonly spelling: 'us' | 'uk';
  /** 西藏 in English. */
  readonly tibet: 'Xizang' | 'Tibet';
  /** Words that hold numerals and state no quantity, besides those built in. */
  readonly notNumbers: readonly string[];
  /** English words the desk does not write, with what it writes instead (may be empty). */
  readonly forbidden: readonly { readonly word: string; readonly instead: string }[];
  /** Acronyms that need no expansion, besides those built in. */
  readonly knownAcronyms: readonly string[];
  /** Left out: none. */
  readonly exceptions?: ExceptionsByCheck;
}

/** How a workspace checks: a profile, what it wants otherwise of single checks, and words that are spelt right here. */
export interface WorkspaceChecks {
  /** A built-in profile by its style, or an own one by its name. */
  readonly profile: string;
  /** Names differ from each other and from the built-in styles. */
  readonly ownProfiles: readonly CheckProfile[];
  /** Before the profile's levels. */
  readonly levels: CheckProfile['levels'];
  /** English words the dictionaries lack; case counts only where a word has capitals. */
  readonly dictionary: readonly string[];
  /** Besides the profile's; left out: none. */
  readonly exceptions?: ExceptionsByCheck;
}

/** What a workspace begins with. */
export const defaultChecks: WorkspaceChecks = {
  profile: 'chinadaily',
  ownProfiles: [],
  levels: {},
  dictionary: [],
};

/** What a run of the checks goes by: profile, dictionary and termbase of a workspace. */
export interface CheckRules {
  readonly profile: CheckProfile;
  readonly dictionary: readonly string[];
  readonly concepts: readonly Concept[];
}

/** What was found in an article, and what people set aside of it. */
export interface ArticleChecks {
  readonly found: readonly SegmentIssues[];
  readonly waivers: readonly Waiver[];
}

/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}
