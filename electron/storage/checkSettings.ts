// How the workspace checks: its profile, levels and dictionary.
import { canonicalJson } from '../../shared/model/canonicalJson.js';
import { defaultChecks, type WorkspaceChecks } from '../../shared/model/check.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { listEvents, logEvent } from './events.js';
import { liveSegments } from './liveSegments.js';
import { listPeople, requireActor } from './people.js';

/** What the workspace set; what a new one has where nobody set anything. */
export function checkSettings({ db }: StorageContext): Outcome<WorkspaceChecks> {
  const row = db.get<{ content: string }>('SELECT content FROM check_settings');
  return success(row ? { ...defaultChecks, ...(JSON.parse(row.content) as WorkspaceChecks) } : defaultChecks);
}

/** Who set it last; empty: nobody did. */
function lastSetBy(context: StorageContext): string {
  const query = { articleId: null, kinds: ['checksChanged'], beforeSeq: null, limit: 1 } as const;
  const events = listEvents(context, query);
  const by = events.ok ? events.value[0]?.personId : undefined;
  return listPeople(context).find(({ id }) => id === by)?.name ?? '';
}

/** Sets all of it; the log keeps who did, and which profile was chosen. check.settingsChanged when it is not as `seen`. */
export function setChecks(
  context: StorageContext,
  actor: Actor,
  settings: WorkspaceChecks,
  seen: WorkspaceChecks,
): Outcome<WorkspaceChecks> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const before = checkSettings(context);
  if (!before.ok) return before;
  const now = canonicalJson(before.value);
  if (now === canonicalJson(settings)) return before;
  if (now !== canonicalJson(seen)) return failed('check.settingsChanged', { person: lastSetBy(context) });
  logEvent(context, {
    kind: 'checksChanged',
    personId: actor.personId,
    data: { profile: settings.profile, words: settings.dictionary.length },
  });
  context.db.run(
    'INSERT INTO check_settings (only_row, content) VALUES (1, ?1) ON CONFLICT (only_row) DO UPDATE SET content = ?1',
    canonicalJson(settings),
  );
  return success(settings);
}

/** The articles of the library the segments are in, each once; segments that are gone have none. */
export function articlesOf(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
): Outcome<readonly ArticleId[]> {
  const live = liveSegments(context, segmentIds);
  return success([...new Set([...live.values()].map(({ articleId }) => articleId))]);
}
