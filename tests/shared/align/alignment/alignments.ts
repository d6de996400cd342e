// Small alignments for the tests of this folder: a text per paragraph, rows by what their blocks say.
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../../../shared/model/alignment.js';
import type { ImportedDocument, ParagraphLink } from '../../../../shared/model/imported.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { startAlignment } from '../../../../shared/align/alignment/startAlignment.js';

/** A document of body paragraphs. */
export function documentOf(texts: readonly string[]): ImportedDocument {
  return {
    file: { name: 'ferry.txt', sha256: '0'.repeat(64), encoding: 'UTF-8' },
    language: 'zh-CN',
    paragraphs: texts.map((text) => ({ role: 'body', content: plain(text), doubt: null, isLeftOut: false })),
    remarks: [],
  };
}

/** The alignment of two texts with these links, given as `[source indexes, target indexes]`. */
export function alignmentOf(
  source: readonly string[],
  target: readonly string[],
  links: readonly (readonly [readonly number[], readonly number[]])[],
): Alignment {
  const given = links.map(([s, t]): ParagraphLink => ({ source: s, target: t, confidence: 0.8 }));
  const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
  return startAlignment(documentOf(source), documentOf(target), given, languages);
}

/** The alignment with other links; fields that are not named are those of a fresh link. */
export function withLinks(
  alignment: Alignment,
  links: readonly (Partial<AlignmentLink> & Pick<AlignmentLink, 'source' | 'target'>)[],
): Alignment {
  return {
    ...alignment,
    links: links.map((link, id) => ({
      id,
      confidence: 0.8,
      isConfirmed: false,
      reason: null,
      group: null,
      ...link,
    })),
    nextId: links.length + 10,
  };
}

/** The block that says these words. */
export function blockSaying(alignment: Alignment, side: 'source' | 'target', words: string): AlignmentBlock {
  for (const [paragraph, { content }] of alignment[side].entries()) {
    const start = content.text.indexOf(words);
    if (start >= 0) return { paragraph, start, end: start + words.length };
  }
  throw new Error(`nobody says ${words}`);
}

/** The rows as text: blocks of a side joined by `|`. */
export function rowsOf(alignment: Alignment): readonly string[] {
  const side = (which: 'source' | 'target', blocks: readonly AlignmentBlock[]): string =>
    blocks
      .map(({ paragraph, start, end }) => alignment[which][paragraph]?.content.text.slice(start, end))
      .join('|') || '-';
  return alignment.links.map(({ source, target }) => `${side('source', source)} = ${side('target', target)}`);
}
