// Opening a workspace for one command, finding articles in it, and knowing who acts.
import { userInfo } from 'node:os';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import type { ArticleSummary } from '../shared/model/article.js';
import type { Actor, Person } from '../shared/model/person.js';
import { success, type Outcome } from '../shared/outcome.js';
import type { Terminal } from './terminal.js';

/** The name of whoever runs the command: `--as`, else the user of this machine. */
export function actingName(given: string | undefined): string {
  if (given !== undefined) return given;
  try {
    return userInfo().username.trim() || 'Command line';
  } catch (error) {
    // A container may run as a user id that has no name.
    if (error instanceof Error && 'code' in error) return 'Command line';
    throw error;
  }
}

const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The person of that name, in the first of their roles; somebody new is added as translator and editor. The storage
 * wants everyone but the first to be added by somebody: that is the first editor there is.
 */
export async function findOrAddActor(
  storage: WorkspaceStorage,
  name: string,
  terminal: Terminal,
): Promise<Outcome<Actor>> {
  for (let attempt = 1; ; attempt += 1) {
    const info = await storage.info();
    if (!info.ok) return info;
    const { people } = info.value;
    const known = people.find((person) => nameKey(person.name) === nameKey(name));
    if (known) return success(actorOf(known));
    const adder = people.find(({ roles }) => roles.includes('editor')) ?? people[0];
    const added = await storage.addPerson(adder ? actorOf(adder) : null, {
      name,
      roles: ['translator', 'editor'],
    });
    if (added.ok) {
      terminal.say(terminal.t('cli.person.added', { name: added.value.name }));
      return success(actorOf(added.value));
    }
    // Another command may have added the first person, or this very name, since the people were read.
    const isOvertaken =
      added.failure.code === 'people.nobodyChosen' || added.failure.code === 'people.nameTaken';
    if (!isOvertaken || attempt === attempts) return added;
  }
}

/** People are only ever added: each attempt is overtaken by somebody new at the most once. */
const attempts = 3;

function actorOf(person: Person): Actor {
  return { personId: person.id, actingAs: person.roles[0] ?? 'translator' };
}

/** The article whose id is, or alone begins with, what was given; otherwise says so and answers null. */
export async function findArticle(
  storage: WorkspaceStorage,
  given: string,
  terminal: Terminal,
): Promise<Outcome<ArticleSummary | null>> {
  const articles = await storage.listArticles();
  if (!articles.ok) return articles;
  const id = given.trim().toLowerCase();
  const found = articles.value.filter((article) => id !== '' && article.id.toLowerCase().startsWith(id));
  const exact =
    found.find((article) => article.id.toLowerCase() === id) ?? (found.length === 1 ? found[0] : null);
  if (exact) return success(exact);
  const { t, say } = terminal;
  say(
    found.length === 0
      ? t('cli.article.unknown', { id: given })
      : t('cli.article.ambiguous', { count: found.length, id: given }),
  );
  return success(null);
}
