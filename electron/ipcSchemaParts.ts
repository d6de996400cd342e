// The pieces the schemas of ipcSchemas.ts are made of: every string bounded, nothing unknown passes.
import * as v from 'valibot';
import { checkInlineText } from '../shared/edit/checkInlineText.js';
import { paragraphRoles } from '../shared/model/article.js';
import { changeLabels } from '../shared/model/change.js';
import { checkIds, longestException, severities, styleNames } from '../shared/model/check.js';
import { nameKinds } from '../shared/model/nameLedger.js';
import { conceptKinds, conceptLimits, partsOfSpeech, termStatuses } from '../shared/model/term.js';
import { exportFormats } from '../shared/model/exported.js';
import type { CorrectionInput } from '../shared/model/correction.js';
import type { Id } from '../shared/model/ids.js';
import type { ImportRemark } from '../shared/model/imported.js';
import type { InlineText } from '../shared/model/inlineText.js';
import { personRoles } from '../shared/model/person.js';
import type { Restructuring } from '../shared/model/restructuring.js';
import { mqmCategories, mqmSeverities } from '../shared/model/reason.js';

/** Most paragraphs or segments in one request: an article of 50 MB of text has fewer. */
export const most = 200_000;
export const longestBody = 20_000;
/** Longest words of one change; a longer one is a whole rewritten chapter. */
export const longestWords = 2_000_000;
export const badText = 'badText ';

export function id<Kind extends string>(): v.GenericSchema<unknown, Id<Kind>> {
  return v.custom<Id<Kind>>((input) => typeof input === 'string' && /^[\w-]{1,64}$/.test(input));
}
export const text = (longest: number, shortest = 0) =>
  v.pipe(v.string(), v.minLength(shortest), v.maxLength(longest));
export const key = v.pipe(v.string(), v.regex(/^[\w.: -]{1,200}$/));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const list = <Item extends v.GenericSchema>(item: Item, longest = most) =>
  v.pipe(v.array(item), v.maxLength(longest));
export const side = v.picklist(['source', 'target']);
export const role = v.picklist(paragraphRoles);
export const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/));

/** Wording, put in normal form. */
export const inlineText = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, InlineText>(({ dataset, addIssue, NEVER }) => {
    const checked = checkInlineText(dataset.value);
    if (checked.ok) return checked.value;
    const { failure } = checked;
    addIssue({
      message: failure.code === 'edit.badText' ? `${badText}${failure.details.position}` : failure.code,
    });
    return NEVER;
  }),
);

/** Text that is kept: no control characters or lone surrogates, which no XML could carry. */
export const keptText = (longest: number, shortest = 0) =>
  v.pipe(
    text(longest, shortest),
    v.check((input) => checkInlineText({ text: input, marks: [] }).ok),
  );

export const name = v.pipe(
  keptText(100),
  v.transform((input) => input.trim()),
);
export const roles = list(v.picklist(personRoles), personRoles.length);
export const origin = v.picklist([
  'import',
  'edit',
  'copySource',
  'restore',
  'restructure',
  'leaveOut',
  'suggestion',
  'reject',
]);
export const sourceFile = v.strictObject({
  name: text(1024),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  encoding: text(64),
});
export const newArticle = v.strictObject({
  sourceLanguage: language,
  targetLanguage: language,
  sourceFile: v.nullable(sourceFile),
  targetFile: v.nullable(sourceFile),
  paragraphs: list(
    v.strictObject({
      role,
      segments: list(v.strictObject({ source: v.nullable(inlineText), target: v.nullable(inlineText) })),
    }),
  ),
});
export const counted = v.strictObject({
  kind: v.picklist(['imagesLeftOut', 'tablesFlattened', 'notesLeftOut', 'commentsLeftOut']),
  count,
});
export const tracked = v.strictObject({
  kind: v.literal('trackedChangesAccepted'),
  insertions: count,
  deletions: count,
});
export const remark: v.GenericSchema<unknown, ImportRemark> = v.union([counted, tracked]);
export const importedDocument = v.strictObject({
  file: sourceFile,
  language,
  paragraphs: list(
    v.strictObject({ role, content: inlineText, doubt: v.nullable(role), isLeftOut: v.boolean() }),
  ),
  remarks: list(remark, 100),
});
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const paragraphLink = v.strictObject({
  source: list(count),
  target: list(count),
  confidence: share,
});
const alignmentBlock = v.strictObject({ paragraph: count, start: count, end: count });
export const alignmentLinks = v.strictObject({
  version: count,
  nextId: count,
  links: list(
    v.strictObject({
      id: count,
      source: list(alignmentBlock),
      target: list(alignmentBlock),
      confidence: share,
      isConfirmed: v.boolean(),
      reason: v.nullable(keptText(500, 1)),
      group: v.nullable(count),
    }),
  ),
});
export const restructuring: v.GenericSchema<unknown, Restructuring> = v.strictObject({
  kind: v.picklist(['merge', 'split', 'move', 'unpair']),
  retire: list(
    v.strictObject({
      segmentId: id<'segment'>(),
      source: v.nullable(id<'revision'>()),
      target: v.nullable(id<'revision'>()),
    }),
    1000,
  ),
  create: list(
    v.strictObject({
      source: v.nullable(inlineText),
      target: v.nullable(inlineText),
      parents: list(id<'segment'>(), 1000),
      paragraphId: v.nullable(id<'paragraph'>()),
      role,
    }),
    1000,
  ),
});
export const baseline = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['openChanges', 'published', 'present', 'suggested']) }),
  v.strictObject({ kind: v.literal('pinned'), id: id<'pinnedBaseline'>() }),
  v.strictObject({ kind: v.literal('lastBy'), personId: id<'person'>() }),
  v.strictObject({ kind: v.literal('firstImport') }),
  v.strictObject({ kind: v.literal('lastApproved') }),
  v.strictObject({ kind: v.literal('position'), seq: count }),
]);
export const range = v.pipe(
  v.strictObject({ start: count, end: count }),
  v.check(({ start, end }) => start <= end),
);
export const layerId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const reason = {
  category: v.picklist(mqmCategories),
  severity: v.picklist(mqmSeverities),
  note: keptText(longestBody),
};
export const explained = {
  layerId,
  label: v.picklist(changeLabels),
  before: keptText(longestWords),
  after: keptText(longestWords),
};
export const decision = v.strictObject({
  segmentId: id<'segment'>(),
  decision: v.picklist(['accept', 'reject']),
  standing: v.picklist(['direct', 'suggested']),
  baseId: v.nullable(layerId),
  targetId: v.nullable(id<'revision'>()),
  suggestionId: v.nullable(id<'suggestion'>()),
  changes: list(
    v.strictObject({
      base: range,
      target: range,
      tip: range,
      ...explained,
      reason: v.nullable(v.strictObject(reason)),
    }),
  ),
});
const seen = v.strictObject({
  segmentId: id<'segment'>(),
  source: v.nullable(id<'revision'>()),
  target: v.nullable(id<'revision'>()),
});
/** An accepted correction. */
export const correction: v.GenericSchema<unknown, CorrectionInput> = v.strictObject({
  side,
  file: sourceFile,
  steps: list(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('keep'), seen }),
      v.strictObject({ kind: v.literal('remove'), seen }),
      v.strictObject({ kind: v.literal('add'), role, content: inlineText }),
      v.strictObject({
        kind: v.literal('revise'),
        seen,
        content: inlineText,
        other: v.nullable(inlineText),
        suggests: v.boolean(),
      }),
    ]),
  ),
});
export const approval = v.strictObject({
  segmentId: id<'segment'>(),
  revisionId: id<'revision'>(),
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export const templateName = v.pipe(
  text(200, 1),
  v.check((input) => !/[/\\\0]/.test(input) && input !== '.' && input !== '..'),
);
export const exportRequest = v.strictObject({
  format: v.picklist(exportFormats),
  side,
  isDraft: v.boolean(),
  template: v.nullable(templateName),
  signOff: v.exactOptional(v.strictObject({ isBeside: v.boolean(), isInFile: v.boolean() })),
});
export const jobId = key;
export const articleId = id<'article'>();
export const segmentId = id<'segment'>();
export const waiverId = id<'waiver'>();
const waivedWords = v.nullable(v.strictObject({ text: keptText(longestWords), isWhole: v.boolean() }));
/** A finding of a check on the words it was found in. */
export const finding = {
  segmentId,
  check: v.picklist(checkIds),
  message: key,
  source: waivedWords,
  target: waivedWords,
};
export const waiver = v.strictObject({
  ...finding,
  reason: keptText(longestBody, 1),
});
const levels = v.record(v.picklist(checkIds), v.picklist(['off', 'asFound', ...severities]));
const words = list(keptText(longestException, 1), 50_000);
const exceptions = v.exactOptional(
  v.record(
    v.picklist(checkIds),
    v.strictObject({ roles: list(v.picklist(paragraphRoles), paragraphRoles.length), words }),
  ),
);
export const checkProfile = v.strictObject({
  name: v.pipe(
    keptText(100, 1),
    v.check((given) => given.trim() === given),
  ),
  style: v.picklist(styleNames),
  levels,
  serialComma: v.nullable(v.boolean()),
  spaceAroundLatin: v.nullable(v.boolean()),
  spelling: v.picklist(['us', 'uk']),
  tibet: v.picklist(['Xizang', 'Tibet']),
  notNumbers: words,
  forbidden: list(v.strictObject({ word: keptText(200, 1), instead: keptText(200) }), 50_000),
  knownAcronyms: words,
  exceptions,
});
export const workspaceChecks = v.strictObject({
  profile: keptText(100, 1),
  ownProfiles: list(checkProfile, 100),
  levels,
  dictionary: words,
  exceptions,
});
const terms = list(
  v.strictObject({ text: keptText(conceptLimits.term), status: v.picklist(termStatuses) }),
  conceptLimits.terms,
);
export const namedThing = v.strictObject({ kind: v.picklist(nameKinds), name: keptText(200, 1) });
export const conceptId = id<'concept'>();
export const concept = v.strictObject({
  id: v.nullable(conceptId),
  version: count,
  kind: v.picklist(conceptKinds),
  chinese: terms,
  english: terms,
  partOfSpeech: v.picklist(partsOfSpeech),
  note: keptText(conceptLimits.note),
  domain: keptText(conceptLimits.domain),
});
