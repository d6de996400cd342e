import type { ImportedParagraph, ParagraphLink } from '../model/imported.js';
import type { LanguageTag } from '../model/language.js';
export interface AlignOptions {
    /** Without them the language of each side is told from its letters. */
    readonly sourceLanguage?: LanguageTag;
    readonly targetLanguage?: LanguageTag;
    /** Hears how much is done, from time to time; `total` is fixed unless the first, quick search was too narrow. */
    readonly onProgress?: (done: number, total: number) => void;
    /** Asked once per row of work; true ends it and the answer is no links at all. */
    readonly isCancelled?: () => boolean;
}
/**
 * Links between the paragraphs of both sides by index, in reading order: one to one, one to two, two to one, or
 * one-sided. Every paragraph that is not left out and not blank stands in exactly one link. `confidence` is the
 * likelihood of the link among all ways to pair the documents. Never crosses: order is kept.
 */
export declare function alignParagraphs(source: readonly ImportedParagraph[], target: readonly ImportedParagraph[], options?: AlignOptions): readonly ParagraphLink[];
