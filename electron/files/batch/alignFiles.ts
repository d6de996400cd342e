// Two files as an alignment, and how sure it is.
import { alignmentFigures } from '../../../shared/align/alignment/alignmentFigures.js';
import { startAlignment } from '../../../shared/align/alignment/startAlignment.js';
import { alignParagraphs } from '../../../shared/align/alignParagraphs.js';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import type { Alignment } from '../../../shared/model/alignment.js';
import type { PairFigures } from '../../../shared/model/batch.js';
import { isChinese } from '../../../shared/model/language.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { readDocument, type ReadOptions } from '../readDocument.js';

/** The paths of a source and of its translation. */
export interface FilePair {
  readonly source: string;
  readonly target: string;
}

/** A pair as the aligner links it. */
export interface AlignedFiles {
  readonly alignment: Alignment;
  readonly figures: PairFigures;
}

function figuresOf(alignment: Alignment): PairFigures {
  const { links, toCheck } = alignmentFigures(alignment);
  const sum = alignment.links.reduce((all, { confidence }) => all + confidence, 0);
  return { links, doubtful: toCheck.length, confidence: sum / Math.max(1, links) };
}

/**
 * Reads and links both. Fails as `readDocument` does, with `import.sameLanguage` for two Chinese texts or two that
 * are not, and with `app.cancelled`.
 */
export async function alignFiles(
  { source, target }: FilePair,
  { signal }: Pick<ReadOptions, 'signal'> = {},
): Promise<Outcome<AlignedFiles>> {
  const options = signal ? { signal } : {};
  const first = await readDocument(source, options);
  if (!first.ok) return first;
  const second = await readDocument(target, options);
  if (!second.ok) return second;
  const [left, right] = [first.value, second.value];
  if (isChinese(left.language) === isChinese(right.language))
    return failed('import.sameLanguage', { file: left.file.name, other: right.file.name });
  const languages = { sourceLanguage: left.language, targetLanguage: right.language };
  const isCancelled = (): boolean => signal?.aborted ?? false;
  const links = alignParagraphs(left.paragraphs, right.paragraphs, {
    ...languages,
    knowledge: alignKnowledge(),
    isCancelled,
  });
  if (isCancelled()) return failed('app.cancelled', {});
  const alignment = startAlignment(left, right, links, languages);
  return success({ alignment, figures: figuresOf(alignment) });
}
