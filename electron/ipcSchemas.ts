// What a window may send, exactly: one schema for the arguments of each request. Types are no defence, since a page
// that was taken over sends what it likes; here every string is bounded and nothing unknown passes.
import * as v from 'valibot';
import { checkInlineText, isAllowedHref } from '../shared/edit/checkInlineText.js';
import type { RequestName, Requests } from '../shared/ipc.js';
import { articleExtents, paragraphRoles } from '../shared/model/article.js';
import { eventKinds } from '../shared/model/event.js';
import { exportFormats } from '../shared/model/exported.js';
import type { Id } from '../shared/model/ids.js';
import type { ImportRemark } from '../shared/model/imported.js';
import type { InlineText } from '../shared/model/inlineText.js';
import { personRoles } from '../shared/model/person.js';
import { failed, success, type Outcome } from '../shared/outcome.js';
import { settingSchemas } from './session/settings.js';

/** Most paragraphs or segments in one request: an article of 50 MB of text has fewer. */
const most = 200_000;
const longestBody = 20_000;
const badText = 'badText ';

function id<Kind extends string>() {
  return v.custom<Id<Kind>>((input) => typeof input === 'string' && /^[\w-]{1,64}$/.test(input));
}
const text = (longest: number, shortest = 0) =>
  v.pipe(v.string(), v.minLength(shortest), v.maxLength(longest));
const key = v.pipe(v.string(), v.regex(/^[\w.: -]{1,200}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <Item extends v.GenericSchema>(item: Item, longest = most) =>
  v.pipe(v.array(item), v.maxLength(longest));
const side = v.picklist(['source', 'target']);
const role = v.picklist(paragraphRoles);
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/));

/** Wording, put in normal form. */
const inlineText = v.pipe(
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
const keptText = (longest: number, shortest = 0) =>
  v.pipe(
    text(longest, shortest),
    v.check((input) => checkInlineText({ text: input, marks: [] }).ok),
  );

const name = v.pipe(
  keptText(100),
  v.transform((input) => input.trim()),
);
const roles = list(v.picklist(personRoles), personRoles.length);
const origin = v.picklist(['import', 'edit', 'copySource', 'restore', 'restructure', 'leaveOut']);
const sourceFile = v.strictObject({
  name: text(1024),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  encoding: text(64),
});
const newArticle = v.strictObject({
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
const counted = v.strictObject({
  kind: v.picklist(['imagesLeftOut', 'tablesFlattened', 'notesLeftOut', 'commentsLeftOut']),
  count,
});
const tracked = v.strictObject({
  kind: v.literal('trackedChangesAccepted'),
  insertions: count,
  deletions: count,
});
const remark: v.GenericSchema<unknown, ImportRemark> = v.union([counted, tracked]);
const importedDocument = v.strictObject({
  file: sourceFile,
  language,
  paragraphs: list(
    v.strictObject({ role, content: inlineText, doubt: v.nullable(role), isLeftOut: v.boolean() }),
  ),
  remarks: list(remark, 100),
});
const restructuring = v.strictObject({
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
const baseline = v.variant('kind', [
  v.strictObject({ kind: v.literal('firstImport') }),
  v.strictObject({ kind: v.literal('lastApproved') }),
  v.strictObject({ kind: v.literal('position'), seq: count }),
]);
const seen = v.strictObject({
  segmentId: id<'segment'>(),
  source: v.nullable(id<'revision'>()),
  target: v.nullable(id<'revision'>()),
});
const correction = v.strictObject({
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
      }),
    ]),
  ),
});
const approval = v.strictObject({
  segmentId: id<'segment'>(),
  revisionId: id<'revision'>(),
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const templateName = v.pipe(
  text(200, 1),
  v.check((input) => !/[/\\\0]/.test(input) && input !== '.' && input !== '..'),
);
const exportRequest = v.strictObject({
  format: v.picklist(exportFormats),
  side,
  isDraft: v.boolean(),
  template: v.nullable(templateName),
});
const jobId = key;
const articleId = id<'article'>();
const segmentId = id<'segment'>();

const nothing = v.strictTuple([]);
const one = <Item extends v.GenericSchema>(item: Item) => v.strictTuple([item]);

/** The arguments of every request. A request left out does not compile. */
export const argumentSchemas: {
  readonly [Name in RequestName]: v.GenericSchema<unknown, Readonly<Parameters<Requests[Name]>>>;
} = {
  'app.state': nothing,
  'app.saveSettings': one(v.partial(v.strictObject(settingSchemas))),
  'app.cancelJob': one(jobId),
  'app.reportError': one(v.strictObject({ message: text(10_000), stack: text(50_000) })),
  'app.openLink': one(v.pipe(v.string(), v.check(isAllowedHref))),
  'app.newWindow': nothing,
  'app.windowCommand': one(v.picklist(['minimize', 'toggleMaximize', 'close', 'toggleDevTools', 'quit'])),
  'app.flushed': nothing,
  'app.edit': one(v.picklist(['cut', 'copy', 'paste', 'selectAll'])),

  'workspace.create': nothing,
  'workspace.open': nothing,
  'workspace.openRecent': one(key),
  'workspace.openDefault': nothing,
  'workspace.showInFolder': nothing,
  'workspace.setPolicy': one(v.strictObject({ fourEyes: v.boolean() })),
  'workspace.listBackups': nothing,
  'workspace.previewBackup': one(key),
  'workspace.restoreBackup': one(key),
  'people.add': one(v.strictObject({ name, roles })),
  'people.change': one(v.strictObject({ id: id<'person'>(), name, roles })),
  'people.choose': one(v.strictObject({ personId: id<'person'>(), actingAs: v.picklist(personRoles) })),

  'library.list': nothing,
  'library.search': one(text(1000)),
  'library.delete': one(articleId),
  'library.restore': one(articleId),
  'library.addSample': nothing,
  'library.events': one(
    v.strictObject({
      articleId: v.nullable(articleId),
      kinds: v.nullable(list(v.picklist(eventKinds), eventKinds.length)),
      beforeSeq: v.nullable(count),
      limit: v.pipe(count, v.minValue(1), v.maxValue(1000)),
    }),
  ),

  'import.chooseFiles': one(v.picklist([1, 2])),
  'import.readFile': one(v.strictObject({ token: key, jobId })),
  'import.readPasted': one(
    v.strictObject({ text: text(60_000_000), html: v.nullable(text(60_000_000)), jobId }),
  ),
  'import.accept': one(newArticle),

  'align.pairParagraphs': one(
    v.strictObject({
      source: importedDocument,
      target: importedDocument,
      sourceLanguage: language,
      targetLanguage: language,
      jobId,
    }),
  ),
  'align.restructure': v.strictTuple([articleId, restructuring]),
  'align.undoRestructuring': one(count),

  'edit.openArticle': v.union([one(articleId), v.strictTuple([articleId, v.picklist(articleExtents)])]),
  'edit.markSeen': v.strictTuple([articleId, count]),
  'edit.setRole': v.strictTuple([id<'paragraph'>(), role]),
  'edit.saveDraft': one(
    v.strictObject({ segmentId, basedOn: v.nullable(id<'revision'>()), content: inlineText }),
  ),
  'edit.discardDraft': one(segmentId),
  'edit.commitRevision': one(
    v.strictObject({ segmentId, side, basedOn: v.nullable(id<'revision'>()), content: inlineText, origin }),
  ),

  'review.history': one(segmentId),
  'review.baseline': v.strictTuple([articleId, baseline]),
  'review.approve': one(list(approval)),
  'review.withdrawApprovals': one(list(segmentId)),
  'review.addComment': one(
    v.strictObject({
      segmentId,
      replyTo: v.nullable(id<'comment'>()),
      body: keptText(longestBody, 1),
      requestsChanges: v.boolean(),
    }),
  ),
  'review.resolveThread': one(id<'comment'>()),
  'review.reopenThread': one(id<'comment'>()),
  'review.planCorrection': one(
    v.strictObject({ articleId: id<'article'>(), side, document: importedDocument, jobId }),
  ),
  'review.applyCorrection': v.strictTuple([articleId, correction]),
  'review.undoCorrection': one(count),

  'export.templates': nothing,
  'export.addTemplate': nothing,
  'export.removeTemplate': one(templateName),
  'export.save': v.strictTuple([articleId, exportRequest, jobId]),
  'export.saveAll': v.strictTuple([articleId, list(exportRequest, 100), jobId]),
  'export.showLast': nothing,
};

/** The arguments as the handler may have them; edit.badText for wording no workspace keeps, else app.badRequest. */
export function parseArguments<Name extends RequestName>(
  request: Name,
  args: readonly unknown[],
): Outcome<Readonly<Parameters<Requests[Name]>>> {
  const schema: v.GenericSchema<unknown, Readonly<Parameters<Requests[Name]>>> = argumentSchemas[request];
  const result = v.safeParse(schema, args, { abortEarly: true });
  if (result.success) return success(result.output);
  const [issue] = result.issues;
  if (issue.message.startsWith(badText))
    return failed('edit.badText', { position: Number(issue.message.slice(badText.length)) });
  return failed('app.badRequest', {
    request,
    detail: `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim(),
  });
}
