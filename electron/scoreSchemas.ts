// What a window may send with the requests of effort and scores; a part of `argumentSchemas` (ipcSchemas.ts).
import * as v from 'valibot';
import { mqmSubtypes } from '../shared/model/mqmSubtypes.js';
import { mqmCategories } from '../shared/model/reason.js';
import { highestTolerated, highestWeight } from '../shared/model/scoring.js';
import type { ScoreRequests } from '../shared/ipcScore.js';
import {
  articleId,
  baseline,
  finding,
  id,
  jobId,
  keptText,
  key,
  list,
  longestWords,
  reason,
  segmentId,
} from './ipcSchemaParts.js';

const nothing = v.strictTuple([]);
const one = <Item extends v.GenericSchema>(item: Item) => v.strictTuple([item]);

/** More values no message has. */
const mostValues = 20;
const confirmedError = v.pipe(
  v.strictObject({
    ...finding,
    values: v.pipe(
      v.record(key, keptText(longestWords)),
      v.check((values) => Object.keys(values).length <= mostValues),
    ),
    category: reason.category,
    subtype: v.picklist(Object.values(mqmSubtypes).flat()),
    severity: reason.severity,
  }),
  v.check(({ category, subtype }) => (mqmSubtypes[category] as readonly string[]).includes(subtype)),
);

const scoring = v.strictObject({
  passMark: v.pipe(v.number(), v.minValue(0), v.ltValue(100)),
  toleratedPenaltyTotal: v.pipe(v.number(), v.gtValue(0), v.maxValue(highestTolerated)),
  typeWeights: v.record(
    v.picklist(mqmCategories),
    v.pipe(v.number(), v.minValue(0), v.maxValue(highestWeight)),
  ),
});

/** The arguments of each. A request left out does not compile. */
export const scoreSchemas: {
  readonly [Name in keyof ScoreRequests]: v.GenericSchema<unknown, Readonly<Parameters<ScoreRequests[Name]>>>;
} = {
  'review.effort': one(
    v.strictObject({ articleId, baseline, segmentIds: v.nullable(list(segmentId)), jobId }),
  ),
  'review.confirmedErrors': one(articleId),
  'review.confirmError': one(confirmedError),
  'review.withdrawConfirmedError': one(id<'confirmedError'>()),
  'review.scoring': nothing,
  'review.saveScoring': v.strictTuple([scoring, scoring]),
};
