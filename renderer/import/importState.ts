// What the import screen holds before anything is kept: two sides, each on its way from a file to paragraphs.
import type { FileToken, PastedText } from '../../shared/model/app.js';
import type { ParagraphRole } from '../../shared/model/article.js';
import type { ImportedDocument, ImportedParagraph, ParagraphLink } from '../../shared/model/imported.js';
import { isChinese, type LanguageTag, type Side } from '../../shared/model/language.js';
import type { Failure } from '../../shared/outcome.js';

/** Where one side stands. */
export type ImportSide =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly name: string; readonly jobId: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly document: ImportedDocument };

/** The whole screen. `links` belong to `linksOf`, the documents they were made for. */
export interface ImportState {
  readonly source: ImportSide;
  readonly target: ImportSide;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  /** Set when the user chose a language: detection no longer changes it. */
  readonly chosenLanguages: readonly Side[];
  readonly links: readonly ParagraphLink[];
  /** Changes with everything pairing depends on. */
  readonly version: number;
}

export const emptyImport: ImportState = {
  source: { kind: 'empty' },
  target: { kind: 'empty' },
  sourceLanguage: 'zh-CN',
  targetLanguage: 'en-US',
  chosenLanguages: [],
  links: [],
  version: 0,
};

/** What happens on the screen. Paragraphs are named by side and index. */
export type ImportAction =
  | { readonly kind: 'reading'; readonly side: Side; readonly name: string; readonly jobId: string }
  | {
      readonly kind: 'read';
      readonly side: Side;
      readonly jobId: string;
      readonly document: ImportedDocument;
    }
  | { readonly kind: 'failed'; readonly side: Side; readonly jobId: string; readonly failure: Failure }
  | { readonly kind: 'remove'; readonly side: Side }
  | { readonly kind: 'swap' }
  | { readonly kind: 'order' }
  | { readonly kind: 'language'; readonly side: Side; readonly language: LanguageTag }
  | { readonly kind: 'change'; readonly paragraphs: ParagraphNames; readonly to: ParagraphChange }
  | { readonly kind: 'paired'; readonly version: number; readonly links: readonly ParagraphLink[] };

/** Paragraphs of both sides by index. */
export interface ParagraphNames {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A new role (which takes the paragraph in), or leaving it out. */
export type ParagraphChange =
  { readonly kind: 'role'; readonly role: ParagraphRole } | { readonly kind: 'leaveOut' };

/** The document of a side that has been read. */
export function documentOf(side: ImportSide): ImportedDocument | null {
  return side.kind === 'ready' ? side.document : null;
}

/** What a file or clipboard offers to one side. */
export type ImportOffer =
  | { readonly kind: 'file'; readonly file: FileToken }
  | { readonly kind: 'pasted'; readonly pasted: PastedText };

const otherLanguage = (language: LanguageTag): LanguageTag => (isChinese(language) ? 'en-US' : 'zh-CN');

function withDetectedLanguages(state: ImportState): ImportState {
  const detected = (side: Side): LanguageTag | null => documentOf(state[side])?.language ?? null;
  const chosen = (side: Side): LanguageTag | null =>
    state.chosenLanguages.includes(side) ? state[`${side}Language`] : null;
  const source = chosen('source') ?? detected('source');
  const target = chosen('target') ?? detected('target');
  return {
    ...state,
    sourceLanguage: source ?? (target === null ? state.sourceLanguage : otherLanguage(target)),
    targetLanguage: target ?? (source === null ? state.targetLanguage : otherLanguage(source)),
  };
}

function swapped(state: ImportState): ImportState {
  const flip = (side: Side): Side => (side === 'source' ? 'target' : 'source');
  return {
    ...state,
    source: state.target,
    target: state.source,
    sourceLanguage: state.targetLanguage,
    targetLanguage: state.sourceLanguage,
    chosenLanguages: state.chosenLanguages.map(flip),
    links: state.links.map((link) => ({ ...link, source: link.target, target: link.source })),
    version: state.version + 1,
  };
}

// Files come from a dialog in the order of their names: the Chinese one is taken for the original until the user
// swaps them.
function ordered(state: ImportState): ImportState {
  const [source, target] = [documentOf(state.source), documentOf(state.target)];
  if (source === null || target === null) return state;
  return isChinese(target.language) && !isChinese(source.language) ? swapped(state) : state;
}

function changed(paragraph: ImportedParagraph, to: ParagraphChange): ImportedParagraph {
  return to.kind === 'leaveOut'
    ? { ...paragraph, isLeftOut: true, doubt: null }
    : { ...paragraph, role: to.role, isLeftOut: false, doubt: null };
}

function withChanges(side: ImportSide, indexes: readonly number[], to: ParagraphChange): ImportSide {
  if (side.kind !== 'ready' || indexes.length === 0) return side;
  const paragraphs = side.document.paragraphs.map((paragraph, i) =>
    indexes.includes(i) ? changed(paragraph, to) : paragraph,
  );
  return { kind: 'ready', document: { ...side.document, paragraphs } };
}

const isWaitingFor = (side: ImportSide, jobId: string): boolean =>
  side.kind === 'reading' && side.jobId === jobId;

function withDocument(state: ImportState, action: ImportAction & { readonly kind: 'read' }): ImportState {
  if (!isWaitingFor(state[action.side], action.jobId)) return state;
  const side: ImportSide = { kind: 'ready', document: action.document };
  return withDetectedLanguages({ ...state, [action.side]: side, links: [], version: state.version + 1 });
}

function withFailure(state: ImportState, action: ImportAction & { readonly kind: 'failed' }): ImportState {
  const side = state[action.side];
  if (side.kind !== 'reading' || side.jobId !== action.jobId) return state;
  const isCancelled = action.failure.code === 'app.cancelled';
  const next: ImportSide = isCancelled
    ? { kind: 'empty' }
    : { kind: 'failed', name: side.name, failure: action.failure };
  return { ...state, [action.side]: next };
}

/** The next state. Answers to jobs that were replaced or cancelled change nothing. */
export function importReducer(state: ImportState, action: ImportAction): ImportState {
  switch (action.kind) {
    case 'reading':
      return {
        ...state,
        [action.side]: { kind: 'reading', name: action.name, jobId: action.jobId },
        links: [],
      };
    case 'read':
      return withDocument(state, action);
    case 'failed':
      return withFailure(state, action);
    case 'remove':
      return { ...state, [action.side]: { kind: 'empty' }, links: [], version: state.version + 1 };
    case 'swap':
      return swapped(state);
    case 'order':
      return ordered(state);
    case 'language':
      return {
        ...state,
        [`${action.side}Language`]: action.language,
        chosenLanguages: [...new Set([...state.chosenLanguages, action.side])],
        version: state.version + 1,
      };
    case 'change':
      return {
        ...state,
        source: withChanges(state.source, action.paragraphs.source, action.to),
        target: withChanges(state.target, action.paragraphs.target, action.to),
        version: state.version + 1,
      };
    case 'paired':
      return action.version === state.version ? { ...state, links: action.links } : state;
  }
}
