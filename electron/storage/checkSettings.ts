// How the workspace checks: its profile, levels and dictionary.
import { defaultChecks, type WorkspaceChecks } from '../../shared/model/check.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { liveSegments } from './liveSegments.js';
import { readSetting, writeSetting, type SharedSetting } from './sharedSettings.js';

const checks: SharedSetting<WorkspaceChecks> = {
  table: 'check_settings',
  initial: defaultChecks,
  event: 'checksChanged',
  logged: ({ profile, dictionary }) => ({ profile, words: dictionary.length }),
  changed: 'check.settingsChanged',
};

/** What the workspace set; what a new one has where nobody set anything. */
export function checkSettings(context: StorageContext): Outcome<WorkspaceChecks> {
  return success(readSetting(context, checks));
}

/** Sets all of it; the log keeps who did, and which profile was chosen. check.settingsChanged when it is not as `seen`. */
export function setChecks(
  context: StorageContext,
  actor: Actor,
  settings: WorkspaceChecks,
  seen: WorkspaceChecks,
): Outcome<WorkspaceChecks> {
  return writeSetting(context, actor, checks, { next: settings, seen });
}

/** The articles of the library the segments are in, each once; segments that are gone have none. */
export function articlesOf(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
): Outcome<readonly ArticleId[]> {
  const live = liveSegments(context, segmentIds);
  return success([...new Set([...live.values()].map(({ articleId }) => articleId))]);
}
