// The people of a workspace and the roles they may act in.
import type { PersonId } from '../../shared/model/ids.js';
import { personRoles, type Actor, type Person, type PersonRole } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { newId, type StorageContext } from './context.js';
import { logEvent } from './events.js';

interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly is_translator: number;
  readonly is_editor: number;
  readonly hue: Person['hue'];
}

/** A name and roles, as somebody typed them. */
export interface PersonInput {
  readonly name: string;
  readonly roles: readonly PersonRole[];
}

const fromRow = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  roles: personRoles.filter((role) => (role === 'editor' ? row.is_editor : row.is_translator) === 1),
  hue: row.hue,
});

/** Everyone, in order of appearance. */
export function listPeople({ db }: StorageContext): readonly Person[] {
  return db
    .all<PersonRow>('SELECT id, name, is_translator, is_editor, hue FROM people ORDER BY rowid')
    .map(fromRow);
}

/** The acting person. Fails when there is no such person any more, or not in that role. */
export function requireActor({ db }: StorageContext, actor: Actor): Outcome<Person> {
  const row = db.get<PersonRow>(
    'SELECT id, name, is_translator, is_editor, hue FROM people WHERE id = ?',
    actor.personId,
  );
  if (!row) return failed('people.nobodyChosen', {});
  const person = fromRow(row);
  if (person.roles.includes(actor.actingAs)) return success(person);
  return actor.actingAs === 'editor' ? failed('review.notEditor', {}) : failed('people.nobodyChosen', {});
}

/** The acting person, if they act as editor and are one. */
export function requireEditor(context: StorageContext, actor: Actor): Outcome<Person> {
  return actor.actingAs === 'editor' ? requireActor(context, actor) : failed('review.notEditor', {});
}

/** What makes a name one of its own: full-width letters and case do not, two people called "Li Wen" are not told apart. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/** The name without stray spaces, and the roles, if they can stand beside the people there are. */
function checkPerson(
  { db }: StorageContext,
  input: PersonInput,
  self: PersonId | null,
): Outcome<PersonInput & { readonly key: string }> {
  const name = input.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const key = nameKey(name);
  if (name === '') return failed('people.nameEmpty', {});
  const roles = personRoles.filter((role) => input.roles.includes(role));
  if (roles.length === 0) return failed('people.noRole', {});
  const other = db.get<{ id: string }>('SELECT id FROM people WHERE name_key = ?', key);
  if (other && other.id !== self) return failed('people.nameTaken', { name });
  return success({ name, roles, key });
}

const hues: readonly Person['hue'][] = [1, 2, 3, 4];

/** Adds a person; the first needs nobody to add them, and their arrival logs the workspace itself. */
export function addPerson(context: StorageContext, actor: Actor | null, input: PersonInput): Outcome<Person> {
  const people = listPeople(context);
  if (actor === null && people.length > 0) return failed('people.nobodyChosen', {});
  const by = actor === null ? null : requireActor(context, actor);
  if (by && !by.ok) return by;
  const checked = checkPerson(context, input, null);
  if (!checked.ok) return checked;
  const { name, roles, key } = checked.value;
  const id = newId<'person'>(context);
  const hue = hues[people.length % hues.length] ?? 1;
  context.db.run(
    'INSERT INTO people (id, name, name_key, is_translator, is_editor, hue) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    name,
    key,
    roles.includes('translator') ? 1 : 0,
    roles.includes('editor') ? 1 : 0,
    hue,
  );
  if (people.length === 0) logEvent(context, { kind: 'workspaceCreated', personId: id });
  logEvent(context, { kind: 'personAdded', personId: by ? by.value.id : id, data: { name, roles } });
  return success({ id, name, roles, hue });
}

/** Renames a person or changes what they may act as; the last editor stays one. */
export function changePerson(
  context: StorageContext,
  actor: Actor,
  input: PersonInput & { readonly id: PersonId },
): Outcome<Person> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const people = listPeople(context);
  const before = people.find(({ id }) => id === input.id);
  if (!before) return failed('people.nobodyChosen', {});
  const checked = checkPerson(context, input, input.id);
  if (!checked.ok) return checked;
  const { name, roles, key } = checked.value;
  const isOnlyEditor = people.every((person) => (person.id === input.id) === person.roles.includes('editor'));
  if (isOnlyEditor && !roles.includes('editor')) return failed('people.lastEditor', {});
  context.db.run(
    'UPDATE people SET name = ?, name_key = ?, is_translator = ?, is_editor = ? WHERE id = ?',
    name,
    key,
    roles.includes('translator') ? 1 : 0,
    roles.includes('editor') ? 1 : 0,
    input.id,
  );
  logEvent(context, {
    kind: 'personChanged',
    personId: by.value.id,
    data: { name, roles, nameBefore: before.name, rolesBefore: before.roles },
  });
  return success({ ...before, name, roles });
}
