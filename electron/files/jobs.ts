// Jobs: the long work on files, done in a worker thread so that no window ever waits. This is what main and the
// worker say to each other.
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { Article } from '../../shared/model/article.js';
import type { Batch } from '../../shared/model/batch.js';
import type { CheckId, CheckIssue, SegmentIssues, WordsToCheck } from '../../shared/model/check.js';
import type { RowHistory } from '../../shared/model/checkRecord.js';
import type { EditEffort } from '../../shared/model/effort.js';
import type { CorrectionPlan } from '../../shared/model/correction.js';
import type { ExportRequest } from '../../shared/model/exported.js';
import type { PersonId, SegmentId } from '../../shared/model/ids.js';
import type { ImportedDocument, ImportedParagraph, ParagraphLink } from '../../shared/model/imported.js';
import type { ArticleLedger, LedgerEntry } from '../../shared/model/ledger.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { ApprovedPair, NamedThing, NameLedger, NameUse } from '../../shared/model/nameLedger.js';
import type { Waiver } from '../../shared/model/waiver.js';
import type { SignOffMaterial } from '../../shared/model/signOff.js';
import type { TermList } from '../../shared/model/term.js';
import type { Outcome } from '../../shared/outcome.js';
import type { AlignedFiles, FilePair } from './batch/alignFiles.js';
import type { SharedRules } from './check/sharedRules.js';
import type { RenderedParagraph } from './expectedParagraphs.js';
import type { FileToVerify, FoundExport } from './readExportFile.js';
import type { WrittenExport } from './writtenExport.js';
import type { CorrectableArticle } from '../../shared/review/correction/sideBlocks.js';

/** Each kind of job: what it takes, and what it answers. All of it is plain data. */
export interface Jobs {
  readonly readDocument: { readonly input: { readonly path: string }; readonly output: ImportedDocument };
  readonly readPasted: {
    /** `name` is what the text is called on screen. */
    readonly input: { readonly text: string; readonly html: string | null; readonly name: string };
    readonly output: ImportedDocument;
  };
  readonly pairParagraphs: {
    readonly input: {
      readonly source: readonly ImportedParagraph[];
      readonly target: readonly ImportedParagraph[];
      readonly sourceLanguage: LanguageTag;
      readonly targetLanguage: LanguageTag;
    };
    readonly output: readonly ParagraphLink[];
  };
  /** The pairs of a folder or list, each with how sure it is. */
  readonly readBatch: { readonly input: { readonly path: string }; readonly output: Batch };
  /** The terms of a CSV or tab-separated file. */
  readonly readTermList: { readonly input: { readonly path: string }; readonly output: TermList };
  readonly alignFiles: { readonly input: FilePair; readonly output: AlignedFiles };
  /** The blocks of a link as texts. */
  readonly linkEvidence: {
    readonly input: {
      readonly source: readonly string[];
      readonly target: readonly string[];
      readonly sourceLanguage: LanguageTag;
      readonly targetLanguage: LanguageTag;
    };
    readonly output: LinkEvidence;
  };
  /** Proposes links between units that stand alone in `links`. */
  readonly findMoved: {
    readonly input: {
      readonly source: readonly string[];
      readonly target: readonly string[];
      readonly links: readonly Pick<ParagraphLink, 'source' | 'target'>[];
      readonly sourceLanguage: LanguageTag;
      readonly targetLanguage: LanguageTag;
    };
    readonly output: readonly ParagraphLink[];
  };
  readonly checkArticle: {
    /** `only`: nothing else is answered; null: every segment. */
    readonly input: {
      readonly article: Article;
      readonly rules: SharedRules;
      readonly only: readonly SegmentId[] | null;
    };
    readonly output: readonly SegmentIssues[];
  };
  readonly checkWords: {
    readonly input: WordsToCheck & { readonly rules: SharedRules };
    readonly output: readonly CheckIssue[];
  };
  /** What was mended in an article, of every check whatever the profile says; what is open, as the profile has it. */
  readonly countFindings: {
    readonly input: {
      readonly article: Article;
      readonly histories: readonly RowHistory[];
      readonly waivers: readonly Waiver[];
      readonly rules: SharedRules;
    };
    readonly output: {
      readonly fixed: readonly (readonly [CheckId, number])[];
      readonly open: readonly (readonly [CheckId, number])[];
    };
  };
  /** Words that may have been meant by one the dictionaries do not know. */
  readonly suggestSpelling: {
    readonly input: { readonly word: string; readonly article: Article; readonly rules: SharedRules };
    readonly output: readonly string[];
  };
  readonly nameLedger: {
    readonly input: { readonly article: Article; readonly rules: SharedRules };
    readonly output: NameLedger;
  };
  /** `language`: the source's; the names are in it. */
  readonly nameUse: {
    readonly input: {
      readonly language: LanguageTag;
      readonly names: readonly NamedThing[];
      readonly pairs: readonly ApprovedPair[];
      readonly rules: SharedRules;
    };
    readonly output: readonly NameUse[];
  };
  readonly ledgerWords: {
    readonly input: WordsToCheck & { readonly rules: SharedRules };
    readonly output: readonly LedgerEntry[];
  };
  readonly ledgerArticle: {
    readonly input: {
      readonly article: Article;
      readonly rules: SharedRules;
      /** Lines they cover are quiet. */
      readonly waivers: readonly Waiver[];
    };
    readonly output: ArticleLedger;
  };
  /** What each wording took to become another. */
  readonly measureEffort: {
    readonly input: { readonly pairs: readonly { readonly before: string; readonly after: string }[] };
    readonly output: readonly EditEffort[];
  };
  readonly planCorrection: {
    readonly input: {
      readonly article: CorrectableArticle;
      readonly document: ImportedDocument;
      readonly side: Side;
    };
    readonly output: CorrectionPlan;
  };
  /** Formats the article, signs it off where the request says so, and writes the file. */
  readonly writeExport: {
    readonly input: {
      readonly article: Article;
      /** For a signed export. */
      readonly material: SignOffMaterial | null;
      readonly by: PersonId;
      readonly request: ExportRequest;
      readonly file: string;
      /** The user agreed that a file of this name is replaced. */
      readonly mayReplace: boolean;
      readonly templatesFolder: string;
      /** Milliseconds since the Unix epoch, for files that hold a time. */
      readonly now: number;
    };
    readonly output: WrittenExport;
  };
  /** Reads a file that is to be verified, and the record that goes with it. */
  readonly readExport: { readonly input: FileToVerify; readonly output: FoundExport };
  /** What a file of the article's latest words would hold. */
  readonly renderExport: {
    readonly input: {
      readonly article: Article;
      readonly request: ExportRequest;
      readonly templatesFolder: string;
    };
    readonly output: readonly RenderedParagraph[];
  };
  readonly listTemplates: { readonly input: { readonly folder: string }; readonly output: readonly string[] };
  readonly addTemplate: {
    readonly input: { readonly folder: string; readonly file: string };
    readonly output: readonly string[];
  };
  readonly removeTemplate: {
    readonly input: { readonly folder: string; readonly name: string };
    readonly output: readonly string[];
  };
}
export type JobKind = keyof Jobs;

/** A job with its input. */
export type Job = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly input: Jobs[Kind]['input'] };
}[JobKind];

/** What a running job may use. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** One function per kind of job. */
export type JobTable = {
  readonly [Kind in JobKind]: (
    input: Jobs[Kind]['input'],
    context: JobContext,
  ) => Promise<Outcome<Jobs[Kind]['output']>>;
};

/** To the worker. */
export type JobCommand = { readonly kind: 'run'; readonly job: Job } | { readonly kind: 'cancel' };

/** From the worker. */
export type JobReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: Outcome<unknown> }
  /** A bug in the job. */
  | { readonly kind: 'threw'; readonly stack: string };

/** Runs jobs; answers `app.cancelled` when aborted, and rejects on bugs, the death of the worker included. */
export type RunJob = <Kind extends JobKind>(
  kind: Kind,
  input: Jobs[Kind]['input'],
  context: JobContext,
) => Promise<Outcome<Jobs[Kind]['output']>>;
