// Settings that everyone in the workspace shares: one JSON value each, in a table of its own, never overwritten unseen.
import { canonicalJson } from '../../shared/model/canonicalJson.js';
import type { EventKind, WorkspaceEvent } from '../../shared/model/event.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { listEvents, logEvent } from './events.js';
import { listPeople, requireActor } from './people.js';

/** One of them: where it is kept, what a new workspace has, and what the log says of a change. */
export interface SharedSetting<Value extends object> {
  readonly table: 'check_settings' | 'score_settings';
  readonly initial: Value;
  readonly event: EventKind;
  readonly logged: (value: Value) => WorkspaceEvent['data'];
  /** Somebody else changed it after it was seen. */
  readonly changed: 'check.settingsChanged' | 'review.scoringChanged';
}

/** What the workspace set; what a new one has where nobody set anything. */
export function readSetting<Value extends object>(
  { db }: StorageContext,
  { table, initial }: SharedSetting<Value>,
): Value {
  const row = db.get<{ content: string }>(`SELECT content FROM ${table}`);
  return row ? { ...initial, ...(JSON.parse(row.content) as Value) } : initial;
}

/** Who set it last; empty: nobody did. */
function lastSetBy(context: StorageContext, kind: EventKind): string {
  const events = listEvents(context, { articleId: null, kinds: [kind], beforeSeq: null, limit: 1 });
  const by = events.ok ? events.value[0]?.personId : undefined;
  return listPeople(context).find(({ id }) => id === by)?.name ?? '';
}

/** Sets all of it; the log keeps who did. Fails with the setting's `changed` when it is not as `seen`. */
export function writeSetting<Value extends object>(
  context: StorageContext,
  actor: Actor,
  setting: SharedSetting<Value>,
  { next, seen }: { readonly next: Value; readonly seen: Value },
): Outcome<Value> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const before = readSetting(context, setting);
  const now = canonicalJson(before);
  if (now === canonicalJson(next)) return success(before);
  if (now !== canonicalJson(seen))
    return failed(setting.changed, { person: lastSetBy(context, setting.event) });
  logEvent(context, { kind: setting.event, personId: actor.personId, data: setting.logged(next) });
  context.db.run(
    `INSERT INTO ${setting.table} (only_row, content) VALUES (1, ?1) ON CONFLICT (only_row) DO UPDATE SET content = ?1`,
    canonicalJson(next),
  );
  return success(next);
}
