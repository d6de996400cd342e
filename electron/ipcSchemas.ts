// What a window may send, exactly: one schema for the arguments of each request. Types are no defence, since a page
// that was taken over sends what it likes; here every string is bounded and nothing unknown passes.
import * as v from 'valibot';
import { isAllowedHref } from '../shared/edit/checkInlineText.js';
import type { RequestName, Requests } from '../shared/ipc.js';
import { articleExtents } from '../shared/model/article.js';
import { eventKinds } from '../shared/model/event.js';
import { personRoles } from '../shared/model/person.js';
import { termListFormats } from '../shared/model/term.js';
import { failed, success, type Outcome } from '../shared/outcome.js';
import { scoreSchemas } from './scoreSchemas.js';
import { settingSchemas } from './session/settings.js';
import {
  alignmentLinks,
  approval,
  articleId,
  badText,
  baseline,
  checkProfile,
  concept,
  conceptId,
  correction,
  count,
  decision,
  explained,
  exportRequest,
  id,
  importedDocument,
  inlineText,
  jobId,
  keptText,
  key,
  language,
  list,
  longestBody,
  longestWords,
  name,
  namedThing,
  newArticle,
  origin,
  paragraphLink,
  reason,
  restructuring,
  role,
  roles,
  segmentId,
  side,
  templateName,
  text,
  waiver,
  waiverId,
  workspaceChecks,
} from './ipcSchemaParts.js';

const nothing = v.strictTuple([]);
const one = <Item extends v.GenericSchema>(item: Item) => v.strictTuple([item]);

const wordsToCheck = v.strictObject({
  segment: v.strictObject({
    role,
    source: v.nullable(inlineText),
    target: v.nullable(inlineText),
    isLeftOut: v.boolean(),
  }),
  sourceLanguage: language,
  targetLanguage: language,
  articleDate: v.nullable(v.strictObject({ year: count, month: count, day: count })),
  jobId,
});

/** The arguments of every request. A request left out does not compile. */
export const argumentSchemas: {
  readonly [Name in RequestName]: v.GenericSchema<unknown, Readonly<Parameters<Requests[Name]>>>;
} = {
  ...scoreSchemas,
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
  'workspace.setPolicy': one(
    v.strictObject({
      fourEyes: v.boolean(),
      tracking: v.picklist(['optional', 'compulsory']),
      reasons: v.picklist(['optional', 'required']),
      errors: v.picklist(['block', 'allow']),
    }),
  ),
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
      personId: v.optional(v.nullable(id<'person'>())),
      from: v.optional(v.nullable(count)),
      until: v.optional(v.nullable(count)),
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
  'import.choosePairs': one(v.picklist(['folder', 'list'])),
  'import.readBatch': one(v.strictObject({ token: key, jobId })),
  'import.tryPair': one(v.strictObject({ source: key, target: key, jobId })),
  'import.acceptPair': one(v.strictObject({ source: key, target: key, jobId })),
  'import.saveReport': one(v.strictObject({ name: text(200), content: text(30_000_000) })),

  'align.pairParagraphs': one(
    v.strictObject({
      source: importedDocument,
      target: importedDocument,
      sourceLanguage: language,
      targetLanguage: language,
      jobId,
    }),
  ),
  'align.begin': one(
    v.strictObject({
      source: importedDocument,
      target: importedDocument,
      links: list(paragraphLink),
      sourceLanguage: language,
      targetLanguage: language,
    }),
  ),
  'align.beginStretch': v.strictTuple([articleId, list(segmentId)]),
  'align.open': one(articleId),
  'align.save': v.strictTuple([articleId, alignmentLinks]),
  'align.accept': v.strictTuple([articleId, count]),
  'align.discard': v.strictTuple([articleId, count]),
  'align.realign': one(
    v.strictObject({
      source: list(v.strictObject({ role, content: inlineText })),
      target: list(v.strictObject({ role, content: inlineText })),
      sourceLanguage: language,
      targetLanguage: language,
      jobId,
    }),
  ),
  'align.evidence': one(
    v.strictObject({
      source: list(text(longestBody)),
      target: list(text(longestBody)),
      sourceLanguage: language,
      targetLanguage: language,
      jobId,
    }),
  ),
  'align.findMoved': one(
    v.strictObject({
      source: list(text(longestWords)),
      target: list(text(longestWords)),
      links: list(v.strictObject({ source: list(count), target: list(count) })),
      sourceLanguage: language,
      targetLanguage: language,
      jobId,
    }),
  ),
  'align.restructure': v.strictTuple([articleId, restructuring]),
  'align.undoRestructuring': one(count),

  'check.article': v.strictTuple([articleId, jobId]),
  'check.words': one(wordsToCheck),
  'check.suggestSpelling': one(v.strictObject({ articleId: id<'article'>(), word: text(100, 1), jobId })),
  'check.ledger': one(wordsToCheck),
  'check.articleLedger': v.strictTuple([articleId, jobId]),
  'check.names': v.strictTuple([articleId, jobId]),
  'check.nameUse': one(v.strictObject({ articleId: id<'article'>(), names: list(namedThing, 2000), jobId })),
  'check.waive': one(waiver),
  'check.withdrawWaiver': one(waiverId),
  'check.settings': nothing,
  'check.saveSettings': v.strictTuple([workspaceChecks, workspaceChecks]),
  'check.record': one(jobId),
  'check.chooseProfile': nothing,
  'check.saveProfile': one(checkProfile),

  'terms.list': nothing,
  'terms.save': one(concept),
  'terms.delete': v.strictTuple([conceptId, count]),
  'terms.import': one(list(concept)),
  'terms.chooseList': one(jobId),
  'terms.saveList': one(
    v.strictObject({ format: v.picklist(termListFormats), language: v.picklist(['en', 'zh-CN']) }),
  ),

  'edit.openArticle': v.union([one(articleId), v.strictTuple([articleId, v.picklist(articleExtents)])]),
  'edit.markSeen': v.strictTuple([articleId, count]),
  'edit.setRole': v.strictTuple([id<'paragraph'>(), role]),
  'edit.saveDraft': one(
    v.strictObject({
      segmentId,
      basedOn: v.nullable(id<'revision'>()),
      content: inlineText,
      suggests: v.optional(v.strictObject({ basedOn: v.nullable(id<'suggestion'>()) })),
    }),
  ),
  'edit.discardDraft': one(segmentId),
  'edit.commitRevision': one(
    v.strictObject({ segmentId, side, basedOn: v.nullable(id<'revision'>()), content: inlineText, origin }),
  ),
  'edit.suggest': one(
    v.strictObject({
      segmentId,
      targetId: v.nullable(id<'revision'>()),
      basedOn: v.nullable(id<'suggestion'>()),
      content: inlineText,
    }),
  ),

  'review.history': one(segmentId),
  'review.baseline': v.strictTuple([articleId, baseline]),
  'review.layers': v.strictTuple([articleId, baseline, v.nullable(list(segmentId))]),
  'review.decide': one(list(decision)),
  'review.undoDecision': one(count),
  'review.explainChange': one(v.strictObject({ segmentId, ...explained, ...reason })),
  'review.reasons': one(articleId),
  'review.pinBaseline': v.strictTuple([articleId, name]),
  'review.unpinBaseline': one(id<'pinnedBaseline'>()),
  'review.lockSegments': v.strictTuple([list(segmentId), keptText(longestBody, 1)]),
  'review.unlockSegments': one(list(segmentId)),
  'review.exportDigest': one(
    v.strictObject({
      format: v.picklist(['html', 'csv']),
      name: text(200),
      content: text(30_000_000),
    }),
  ),
  'review.prepareApproval': v.strictTuple([list(segmentId), jobId]),
  'review.approve': one(list(approval)),
  'review.withdrawApprovals': one(list(segmentId)),
  'review.addComment': one(
    v.strictObject({
      segmentId,
      replyTo: v.nullable(id<'comment'>()),
      body: keptText(longestBody, 1),
      requestsChanges: v.boolean(),
      anchor: v.exactOptional(
        v.nullable(v.strictObject({ side, revisionId: id<'revision'>(), start: count, end: count })),
      ),
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
  'export.chooseToVerify': one(v.picklist(['file', 'signOff'])),
  'export.verifyFile': one(v.strictObject({ file: key, signOff: v.nullable(key), jobId })),
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
