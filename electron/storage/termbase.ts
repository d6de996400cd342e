// The termbase: concepts with their terms in both languages.
import type { PersonId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type {
  Concept,
  ConceptContent,
  ConceptId,
  ConceptInput,
  ImportedTerms,
  StoredConcept,
  Term,
} from '../../shared/model/term.js';
import { canonicalJson } from '../../shared/model/canonicalJson.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { plain } from '../../shared/model/inlineText.js';
import { tidyConcept } from '../../shared/terms/tidyConcept.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { newId, type StorageContext } from './context.js';
import { logEvent, type LoggedEvent } from './events.js';
import { listPeople, requireActor } from './people.js';

interface ConceptRow {
  readonly id: ConceptId;
  readonly kind: Concept['kind'];
  readonly part_of_speech: Concept['partOfSpeech'];
  readonly note: string;
  readonly domain: string;
  readonly version: number;
  readonly changed_at: number;
  readonly changed_by: PersonId;
}

interface TermRow extends Term {
  readonly concept_id: ConceptId;
  readonly language: 'chinese' | 'english';
}

const languages = ['chinese', 'english'] as const;

function fromRow(row: ConceptRow, terms: readonly TermRow[]): StoredConcept {
  const of = (language: TermRow['language']): readonly Term[] =>
    terms.filter((term) => term.language === language).map(({ text, status }) => ({ text, status }));
  return {
    id: row.id,
    kind: row.kind,
    chinese: of('chinese'),
    english: of('english'),
    partOfSpeech: row.part_of_speech,
    note: row.note,
    domain: row.domain,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

/** Every concept that was not deleted, in the order they came in. */
export function concepts({ db }: StorageContext): Outcome<readonly StoredConcept[]> {
  const terms = new Map<ConceptId, TermRow[]>();
  for (const term of db.all<TermRow>(
    'SELECT concept_id, language, text, status FROM terms ORDER BY concept_id, language, ordinal',
  )) {
    const list = terms.get(term.concept_id);
    if (list) list.push(term);
    else terms.set(term.concept_id, [term]);
  }
  return success(
    db
      .all<ConceptRow>('SELECT * FROM concepts WHERE deleted_seq IS NULL ORDER BY rowid')
      .map((row) => fromRow(row, terms.get(row.id) ?? [])),
  );
}

function conceptOf({ db }: StorageContext, id: ConceptId): StoredConcept | null {
  const row = db.get<ConceptRow>('SELECT * FROM concepts WHERE id = ? AND deleted_seq IS NULL', id);
  const terms = db.all<TermRow>(
    'SELECT concept_id, language, text, status FROM terms WHERE concept_id = ? ORDER BY language, ordinal',
    id,
  );
  return row ? fromRow(row, terms) : null;
}

/** Writes a content under an id: the row, and all its terms anew. */
function put({ db }: StorageContext, concept: Concept, version: number, event: LoggedEvent): StoredConcept {
  db.run(
    `INSERT INTO concepts (id, kind, part_of_speech, note, domain, version, changed_at, changed_by)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
     ON CONFLICT (id) DO UPDATE SET kind = ?2, part_of_speech = ?3, note = ?4, domain = ?5, version = ?6,
       changed_at = ?7, changed_by = ?8`,
    concept.id,
    concept.kind,
    concept.partOfSpeech,
    concept.note,
    concept.domain,
    version,
    event.at,
    event.personId,
  );
  db.run('DELETE FROM terms WHERE concept_id = ?', concept.id);
  for (const language of languages)
    concept[language].forEach(({ text, status }, ordinal) => {
      db.run(
        'INSERT INTO terms (concept_id, language, ordinal, text, status) VALUES (?, ?, ?, ?, ?)',
        concept.id,
        language,
        ordinal,
        text,
        status,
      );
    });
  return { ...concept, version, changedAt: event.at, changedBy: event.personId };
}

/** What the log says of a concept: its terms as they are now. */
const logged = (concept: ConceptContent) => ({
  chinese: concept.chinese.map(({ text }) => text),
  english: concept.english.map(({ text }) => text),
});

/** The concept as it was seen; terms.conceptGone, or terms.changedMeanwhile when it has another version by now. */
function requireConcept(context: StorageContext, id: ConceptId, version: number): Outcome<StoredConcept> {
  const concept = conceptOf(context, id);
  if (!concept) return failed('terms.conceptGone', {});
  if (concept.version === version) return success(concept);
  const person = listPeople(context).find((each) => each.id === concept.changedBy);
  return failed('terms.changedMeanwhile', { person: person?.name ?? '' });
}

/** The content as it is kept: tidied, and nothing in it that no file could carry. terms.noTerm, edit.badText. */
function keptContent(content: ConceptContent): Outcome<ConceptContent> {
  const tidied = tidyConcept(content);
  if (!tidied.ok) return tidied;
  const { chinese, english, note, domain } = tidied.value;
  for (const text of [...chinese, ...english].map((term) => term.text).concat(note, domain)) {
    const checked = checkInlineText(plain(text));
    if (!checked.ok) return checked;
  }
  return tidied;
}

/** Adds a concept or changes one; terms.noTerm when it has a term in neither language. */
export function saveConcept(
  context: StorageContext,
  actor: Actor,
  input: ConceptInput,
): Outcome<StoredConcept> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const { id, version, ...content } = input;
  const tidied = keptContent(content);
  if (!tidied.ok) return tidied;
  if (id !== null) {
    const seen = requireConcept(context, id, version);
    if (!seen.ok) return seen;
  }
  const event = logEvent(context, {
    kind: id === null ? 'conceptAdded' : 'conceptChanged',
    personId: actor.personId,
    data: logged(tidied.value),
  });
  const concept = { id: id ?? newId<'concept'>(context), ...tidied.value };
  return success(put(context, concept, version + 1, event));
}

/** Takes a concept out of the termbase; the log keeps its terms. */
export function deleteConcept(
  context: StorageContext,
  actor: Actor,
  id: ConceptId,
  version: number,
): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const seen = requireConcept(context, id, version);
  if (!seen.ok) return seen;
  const event = logEvent(context, {
    kind: 'conceptDeleted',
    personId: actor.personId,
    data: logged(seen.value),
  });
  context.db.run('UPDATE concepts SET deleted_seq = ? WHERE id = ?', event.seq, id);
  return success(null);
}

/**
 * Brings in many concepts as one step, each as `saveConcept` would; none when one of them cannot be. Contents that are
 * there already, word for word, stay as they are.
 */
export function importConcepts(
  context: StorageContext,
  actor: Actor,
  inputs: readonly ConceptInput[],
): Outcome<ImportedTerms> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const changes: { readonly concept: Concept; readonly version: number; readonly isNew: boolean }[] = [];
  for (const { id, version, ...content } of inputs) {
    const tidied = keptContent(content);
    if (!tidied.ok) return tidied;
    if (id === null) {
      changes.push({ concept: { id: newId<'concept'>(context), ...tidied.value }, version: 1, isNew: true });
      continue;
    }
    const seen = requireConcept(context, id, version);
    if (!seen.ok) return seen;
    const concept = { id, ...tidied.value };
    const { kind, chinese, english, partOfSpeech, note, domain } = seen.value;
    const before = { id, kind, chinese, english, partOfSpeech, note, domain };
    if (canonicalJson(before) !== canonicalJson(concept))
      changes.push({ concept, version: version + 1, isNew: false });
  }
  if (changes.length === 0) return success({ added: 0, changed: 0 });
  const added = changes.filter(({ isNew }) => isNew).length;
  const sums = { added, changed: changes.length - added };
  const event = logEvent(context, {
    kind: 'termsImported',
    personId: actor.personId,
    data: { count: changes.length, ...sums },
  });
  for (const { concept, version } of changes) put(context, concept, version, event);
  return success(sums);
}
