// What a window may send with the requests of effort and scores; a part of `argumentSchemas` (ipcSchemas.ts).
import * as v from 'valibot';
import type { ScoreRequests } from '../shared/ipcScore.js';
import { articleId, baseline, jobId, list, segmentId } from './ipcSchemaParts.js';

const one = <Item extends v.GenericSchema>(item: Item) => v.strictTuple([item]);

/** The arguments of each. A request left out does not compile. */
export const scoreSchemas: {
  readonly [Name in keyof ScoreRequests]: v.GenericSchema<unknown, Readonly<Parameters<ScoreRequests[Name]>>>;
} = {
  'review.effort': one(
    v.strictObject({ articleId, baseline, segmentIds: v.nullable(list(segmentId)), jobId }),
  ),
};
