// Notices when what the checks go by, or what was set aside, changed in the workspace: here, in another window or program.
import type { EventKind } from '../../shared/model/event.js';
import { useLogRevision } from '../article/useLogRevision.js';

const kinds: readonly EventKind[] = ['checksChanged', 'issueWaived', 'waiverWithdrawn'];

/** Position in the log of the newest such change; 0: none that happened while this is shown. */
export const useCheckRevision = (): number => useLogRevision(kinds);
