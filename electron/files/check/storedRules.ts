// What a workspace checks by, read from it.
import { profileOf } from '../../../shared/check/profiles.js';
import { termEvents } from '../../../shared/model/event.js';
import type { StoredConcept } from '../../../shared/model/term.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';
import { shareRules, type SharedRules } from './sharedRules.js';

type RuleStorage = Pick<WorkspaceStorage, 'checkSettings' | 'concepts' | 'info' | 'listEvents'>;

interface Known {
  /** Positions of the newest event, and of the newest one of the termbase. */
  readonly seq: number;
  readonly termSeq: number;
  readonly concepts: readonly StoredConcept[];
}

const known = new WeakMap<RuleStorage, Known>();

async function newestOfTerms(storage: RuleStorage): Promise<Outcome<number>> {
  const events = await storage.listEvents({ articleId: null, kinds: termEvents, beforeSeq: null, limit: 1 });
  return events.ok ? success(events.value[0]?.seq ?? 0) : events;
}

/** The termbase as it is now. A large one is not read anew at every pause in typing, but when something was written to it. */
async function conceptsOf(storage: RuleStorage): Promise<Outcome<readonly StoredConcept[]>> {
  const info = await storage.info();
  if (!info.ok) return info;
  const { seq } = info.value;
  const before = known.get(storage);
  if (before?.seq === seq) return success(before.concepts);
  const newest = await newestOfTerms(storage);
  if (!newest.ok) return newest;
  const isSame = before !== undefined && before.termSeq === newest.value;
  const concepts = isSame ? success(before.concepts) : await storage.concepts();
  if (concepts.ok) known.set(storage, { seq, termSeq: newest.value, concepts: concepts.value });
  return concepts;
}

/** Its profile, dictionary and termbase, as they are now. */
export async function storedRules(storage: RuleStorage): Promise<Outcome<SharedRules>> {
  const settings = await storage.checkSettings();
  if (!settings.ok) return settings;
  const concepts = await conceptsOf(storage);
  if (!concepts.ok) return concepts;
  const { dictionary } = settings.value;
  return success(shareRules({ profile: profileOf(settings.value), dictionary, concepts: concepts.value }));
}
