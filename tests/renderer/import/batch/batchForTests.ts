// A folder as main answers it: five files in two pairs and a stray one, and one that cannot be read.
import type { Batch } from '../../../../shared/model/batch.js';
import type { ArticleId } from '../../../../shared/model/ids.js';
import { failed } from '../../../../shared/outcome.js';

/** The quarry pair is certain, the market pair doubtful, `dike.txt` belongs to nothing, `scan.pdf` is no text. */
export const batch: Batch = {
  files: [
    { ref: 't0', name: 'market.en.txt', language: 'en-US', sha256: 't0' },
    { ref: 't1', name: 'market.zh.txt', language: 'zh-CN', sha256: 't1' },
    { ref: 't2', name: 'quarry.en.txt', language: 'en-US', sha256: 't2' },
    { ref: 't3', name: 'quarry.zh.txt', language: 'zh-CN', sha256: 't3' },
    { ref: 't4', name: 'dike.txt', language: 'en-US', sha256: 't4' },
    { ref: 't5', name: '堤坝.txt', language: 'zh-CN', sha256: 't5' },
  ],
  pairs: [
    {
      source: 3,
      target: 2,
      by: 'name',
      figures: { links: 20, doubtful: 0, confidence: 0.97 },
      failure: null,
      before: null,
    },
    {
      source: 1,
      target: 0,
      by: 'number',
      figures: { links: 10, doubtful: 4, confidence: 0.61 },
      failure: null,
      before: null,
    },
  ],
  alone: [4, 5],
  unreadable: [{ name: 'scan.pdf', failure: failed('files.binary', { file: 'scan.pdf' }).failure }],
};

/** The same folder once more, its quarry pair imported some time before. */
export const knownBatch: Batch = {
  ...batch,
  pairs: batch.pairs.map((pair) =>
    pair.source === 3 ? { ...pair, before: { articleId: 'a3' as ArticleId, title: '青岩采石场复绿' } } : pair,
  ),
};
