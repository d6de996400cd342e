// How the workspace checks: its profile, levels and dictionary.
import { canonicalJson } from '../../shared/model/canonicalJson.js';
import { defaultChecks, type WorkspaceChecks } from '../../shared/model/check.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { logEvent } from './events.js';
import { liveSegments } from './liveSegments.js';
import { requireActor } from './people.js';

/** What the workspace set; what a new one has where nobody set anything. */
export function checkSettings({ db }: StorageContext): Outcome<WorkspaceChecks> {
  const row = db.get<{ content: string }>('SELECT content FROM check_settings');
  return success(row ? { ...defaultChecks, ...(JSON.parse(row.content) as WorkspaceChecks) } : defaultChecks);
}

/** Sets all of it; the log keeps who did, and which profile was chosen. */
export function setChecks(
  context: StorageContext,
  actor: Actor,
  settings: WorkspaceChecks,
): Outcome<WorkspaceChecks> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const before = checkSettings(context);
  if (before.ok && canonicalJson(before.value) === canonicalJson(settings)) return before;
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
