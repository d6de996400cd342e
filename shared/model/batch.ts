// Many pairs of files that are imported at once: what a folder or a list holds, and what became of it.
import type { Failure } from '../outcome.js';
import type { ArticleId } from './ids.js';
import type { LanguageTag } from './language.js';

/** How two files came together; `list`: a list named them, `hand`: a person did. */
export type PairedBy = 'name' | 'number' | 'content' | 'list' | 'hand';

/** What the aligner says of a pair. */
export interface PairFigures {
  readonly links: number;
  /** Links somebody should look at before they count, those with one side among them. */
  readonly doubtful: number;
  /** Mean over all links, 0–1. */
  readonly confidence: number;
}

/** A file of a batch. `Ref` is how it is named: by its path where paths are known, by a token in the window. */
export interface BatchFile<Ref extends string = string> {
  readonly ref: Ref;
  /** As shown: its name, with the folders below the one that was chosen. */
  readonly name: string;
  /** Detected from the text; null: it has not been read (a list may name what is not there). */
  readonly language: LanguageTag | null;
  /** SHA-256 of its bytes, hex; null: it has not been read. */
  readonly sha256: string | null;
}

/** Two files that are to become an article, by their places in the list of files. */
export interface BatchPair {
  readonly source: number;
  readonly target: number;
  readonly by: PairedBy;
}

/** The hashes of two files, as `SourceFile.sha256`. */
export interface PairHashes {
  readonly source: string;
  readonly target: string;
}

/** The article that the same two files became some time before. */
export interface ImportedBefore {
  readonly articleId: ArticleId;
  /** Its headline, or the name of its file; never empty. */
  readonly title: string;
}

/** What is known of two files before they are imported. */
export interface TriedPair {
  readonly figures: PairFigures;
  /** Null: they are new to the workspace. */
  readonly before: ImportedBefore | null;
}

/** A pair after the aligner had it: with its figures, or the reason why it cannot be aligned. */
export interface AlignedPair extends BatchPair {
  readonly figures: PairFigures | null;
  readonly failure: Failure | null;
  /** Null: it is new to the workspace, as far as is known. */
  readonly before: ImportedBefore | null;
}

/** Which files belong together. */
export interface MatchedBatch {
  readonly files: readonly BatchFile[];
  readonly pairs: readonly BatchPair[];
  /** Files that belong to no pair, by their places. */
  readonly alone: readonly number[];
  readonly unreadable: readonly { readonly name: string; readonly failure: Failure }[];
}

/** The whole of a folder or list. */
export interface Batch extends MatchedBatch {
  readonly pairs: readonly AlignedPair[];
}

/** What became of a pair. */
export interface ImportedPair {
  readonly articleId: ArticleId;
  readonly figures: PairFigures;
  /** False: it waits to be aligned. */
  readonly isAccepted: boolean;
}
