// The job behind the import of many pairs: matches the files of a folder or list, then aligns every pair to see how
// sure it is. Alignments are not kept: a folder may hold more text than memory should.
import type { AlignedPair, Batch, BatchFile, MatchedBatch } from '../../../shared/model/batch.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import type { ReadOptions } from '../readDocument.js';
import { alignFiles } from './alignFiles.js';
import { matchFiles } from './matchFiles.js';

/**
 * Everything the folder or list `from` offers; Chinese files are the sources. A pair that cannot be aligned says why.
 * Fails as `matchFiles` does.
 */
export async function readBatch(from: string, { signal, onProgress }: ReadOptions): Promise<Outcome<Batch>> {
  const matched = await matchFiles(from, {
    sourceIsChinese: true,
    mayLeaveFolder: false,
    ...(signal && { signal }),
    // Aligning the pairs takes about as long again.
    onProgress: (done, total) => onProgress?.(done, total * 2),
  });
  if (!matched.ok) return matched;
  const { files } = matched.value;
  const read = new Map<number, Pick<BatchFile, 'language' | 'sha256'>>();
  const pairs: AlignedPair[] = [];
  for (const [i, pair] of matched.value.pairs.entries()) {
    if (signal?.aborted) return failed('app.cancelled', {});
    const [source, target] = [files[pair.source]?.ref ?? '', files[pair.target]?.ref ?? ''];
    const aligned = await alignFiles({ source, target }, signal ? { signal } : {});
    if (!aligned.ok) pairs.push({ ...pair, figures: null, failure: aligned.failure, before: null });
    else {
      const { alignment, figures } = aligned.value;
      for (const side of ['source', 'target'] as const)
        read.set(pair[side], {
          language: alignment[`${side}Language`],
          sha256: alignment[`${side}File`]?.sha256 ?? null,
        });
      // Which articles there are, storage knows: the handler asks it.
      pairs.push({ ...pair, figures, failure: null, before: null });
    }
    const { length } = matched.value.pairs;
    onProgress?.(length + i + 1, length * 2);
  }
  return success({ ...withRead(matched.value, read), pairs });
}

function withRead(
  batch: MatchedBatch,
  read: ReadonlyMap<number, Pick<BatchFile, 'language' | 'sha256'>>,
): MatchedBatch {
  return { ...batch, files: batch.files.map((file, i) => ({ ...file, ...read.get(i) })) };
}
