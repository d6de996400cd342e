// A workspace whose one article has a long history: every segment revised again and again by three people in turn, some
// with suggestions pending, some with comments on words. Written by the storage's own functions in one transaction,
// because one a revision would wait for the disk forty thousand times.
import { randomUUID } from 'node:crypto';
import { inProject } from '../../scripts/projectRoot.mjs';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';
import { makeWorkspace } from './workspaces.mjs';

/**
 * @typedef {object} Storage
 * @property {typeof import('../../electron/storage/database.js').Database} Database
 * @property {typeof import('../../electron/storage/people.js').addPerson} addPerson
 * @property {typeof import('../../electron/storage/people.js').listPeople} listPeople
 * @property {typeof import('../../electron/storage/events.js').logEvent} logEvent
 * @property {typeof import('../../electron/storage/eventChain.js').contentHashOf} contentHashOf
 * @property {typeof import('../../electron/storage/library.js').listArticles} listArticles
 * @property {typeof import('../../electron/storage/articles.js').loadArticle} loadArticle
 * @property {typeof import('../../electron/storage/revisions.js').insertRevision} insertRevision
 * @property {typeof import('../../electron/storage/revisions.js').commitRevision} commitRevision
 * @property {typeof import('../../electron/storage/suggestions.js').suggest} suggest
 * @property {typeof import('../../electron/storage/comments.js').addComment} addComment
 * @typedef {import('../../electron/storage/context.js').StorageContext} StorageContext
 * @typedef {import('../../shared/model/person.js').Actor} Actor
 * @typedef {import('../../shared/model/segment.js').Segment} Segment
 * @typedef {import('../../shared/model/ids.js').ArticleId} ArticleId
 */

const modules = [
  'database',
  'people',
  'events',
  'eventChain',
  'library',
  'articles',
  'revisions',
  'suggestions',
  'comments',
];

// What one place of a paragraph is worded as in turn: each revision goes on by one or two places.
/** @type {readonly ((number: number, round: number) => string)[]} */
const places = [
  (number, round) => `Ferry landing ${pick(['No', 'No.', 'number'], round)} ${number} in Lanchuan`,
  (_, round) => pick([' carried ', ' moved ', ' took ', ' served '], round),
  (number, round) => `${number * 3 + round * 11} passengers`,
  (_, round) => pick([' that day', ' on that day', ' during the day', ' on Dec 2'], round),
  (number, round) => `${pick([', ', ' — ', '; '], round)}${(number % 90) + 1 + round}`,
  (_, round) =>
    pick([' more than the day before', ' up from a day earlier', ' above the previous day'], round),
  (_, round) => pick([', and residents', ', while people in town', '. Residents'], round),
  (_, round) => pick([' welcomed', ' were glad of', ' spoke well of'], round),
  (_, round) => pick([' the new route', ' the new line', ' the added route', ' the longer route'], round),
  (_, round) =>
    pick([', which had opened in spring', ', open since spring', ', in service since March'], round),
  (number, round) => `. Tickets cost ${(number % 7) + 2 + (round % 3)} yuan`,
  (_, round) => pick([' at the pier.', ' on the pier!', ' at the counter on the pier.'], round),
];

/** @param {readonly string[]} wordings @param {number} round */
const pick = (wordings, round) => wordings[round % wordings.length] ?? '';

/** The wording of a paragraph after so many revisions. @param {number} number @param {number} revision */
function wording(number, revision) {
  const rounds = places.map(() => 0);
  for (let i = 1; i <= revision; i++)
    for (const place of [number + i * 5, ...(i % 3 === 0 ? [number + i * 7] : [])])
      rounds[place % places.length] = (rounds[place % places.length] ?? 0) + 1;
  return `Paragraph ${number}: ${places.map((words, i) => words(number, rounds[i] ?? 0)).join('')}`;
}

/** @param {string} text */
const plain = (text) => ({ text, marks: [] });

/** @template T @param {import('../../shared/outcome.js').Outcome<T>} outcome */
function valueOf(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/**
 * Makes a workspace with one article of so many segments with so many revisions each, the import among them; answers
 * its file.
 * @param {string} folder @param {number} segments @param {number} revisions
 */
export async function makeReviewWorkspace(folder, segments, revisions) {
  const file = makeWorkspace(folder, segments, (number) => wording(number, 0));
  const loaded = await bundleShared(
    Object.fromEntries(modules.map((name) => [name, inProject(`electron/storage/${name}.ts`)])),
  );
  /** @type {Storage} */
  const storage = Object.assign({}, ...Object.values(loaded));
  const db = valueOf(storage.Database.open(file));
  let at = Date.now() - segments * revisions * 1_000;
  /** @type {StorageContext} */
  const context = { db, now: () => (at += 1_000), newId: randomUUID };
  try {
    valueOf(db.write(() => writeHistory(storage, context, revisions)));
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); ANALYZE');
  } finally {
    db.close();
  }
  return file;
}

/** @param {Storage} storage @param {StorageContext} context @param {number} revisions */
function writeHistory(storage, context, revisions) {
  const [first] = storage.listPeople(context);
  if (!first) throw new Error('nobody made the workspace');
  /** @type {Actor} */
  const maker = { personId: first.id, actingAs: 'translator' };
  /** @param {string} name @returns {Actor} */
  const editor = (name) => {
    const { id } = valueOf(storage.addPerson(context, maker, { name, roles: ['editor'] }));
    return { personId: id, actingAs: 'editor' };
  };
  const people = [maker, editor('Shen Lan'), editor('Martin Hale')];
  const [summary] = valueOf(storage.listArticles(context));
  if (!summary) throw new Error('no article was imported');
  const article = valueOf(storage.loadArticle(context, summary.id, maker.personId));
  article.segments.forEach((segment, i) =>
    writeSegment({ storage, context, articleId: article.id, people, revisions }, segment, i + 1),
  );
  return /** @type {const} */ ({ ok: true, value: null });
}

/**
 * All but the last revision are stored without working out whose words live in them: that is done once, with the last.
 * @param {{ storage: Storage, context: StorageContext, articleId: ArticleId, people: readonly Actor[], revisions: number }} work
 * @param {Segment} segment @param {number} number
 */
function writeSegment({ storage, context, articleId, people, revisions }, segment, number) {
  const segmentId = segment.id;
  let basedOn = segment.target?.id ?? null;
  /** @param {number} revision */
  const actorOf = (revision) => people[revision % people.length] ?? people[0];
  for (let revision = 1; revision < revisions; revision++) {
    const actor = /** @type {Actor} */ (actorOf(revision));
    const content = plain(wording(number, revision));
    const input = /** @type {const} */ ({ segmentId, side: 'target', basedOn, content, origin: 'edit' });
    if (revision === revisions - 1) {
      basedOn = valueOf(storage.commitRevision(context, actor, input)).target?.id ?? null;
      continue;
    }
    const data = { side: 'target', origin: 'edit', contentHash: storage.contentHashOf(content) };
    const { personId } = actor;
    const event = storage.logEvent(context, {
      kind: 'revisionCommitted',
      personId,
      articleId,
      segmentId,
      data,
    });
    const id = /** @type {import('../../shared/model/ids.js').RevisionId} */ (context.newId());
    storage.insertRevision(
      context,
      { ...input, id, language: 'en-US', authorId: personId, actingAs: actor.actingAs },
      event,
    );
    context.db.run('UPDATE segments SET target_revision = ? WHERE id = ?', id, segmentId);
    basedOn = id;
  }
  const [, suggester, commenter] = people;
  if (!suggester || !commenter || basedOn === null) throw new Error('three people write the history');
  if (number % 5 === 0) {
    const content = plain(wording(number, revisions + 1));
    valueOf(storage.suggest(context, suggester, { segmentId, targetId: basedOn, basedOn: null, content }));
  }
  if (number % 10 === 0) {
    const anchor = /** @type {const} */ ({ side: 'target', revisionId: basedOn, start: 0, end: 9 });
    const body = 'Is the figure the one of the port office?';
    valueOf(
      storage.addComment(context, commenter, {
        segmentId,
        replyTo: null,
        body,
        requestsChanges: false,
        anchor,
      }),
    );
  }
}
