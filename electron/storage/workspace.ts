// The workspace itself: its name, its rules, its people.
import { canonicalJson } from '../../shared/model/canonicalJson.js';
import type { WorkspaceId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { WorkspaceInfo, WorkspacePolicy } from '../../shared/model/workspace.js';
import { defaultPolicy } from '../../shared/model/workspace.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { newId, type StorageContext } from './context.js';
import { logEvent, newestSeq } from './events.js';
import { listPeople, requireActor } from './people.js';

interface WorkspaceRow {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly created_at: number;
  readonly four_eyes: number;
  readonly tracking: WorkspacePolicy['tracking'];
  readonly reasons: WorkspacePolicy['reasons'];
  readonly errors: WorkspacePolicy['errors'];
}

/** Names a workspace whose tables were just made. */
export function nameWorkspace(context: StorageContext, name: string): Outcome<null> {
  context.db.run(
    'INSERT INTO workspace (only_row, id, name, created_at, four_eyes, errors) VALUES (1, ?, ?, ?, ?, ?)',
    newId<'workspace'>(context),
    name,
    context.now(),
    defaultPolicy.fourEyes ? 1 : 0,
    defaultPolicy.errors,
  );
  return success(null);
}

function workspaceRow({ db }: StorageContext): WorkspaceRow {
  const row = db.get<WorkspaceRow>(
    'SELECT id, name, created_at, four_eyes, tracking, reasons, errors FROM workspace',
  );
  if (!row) throw new Error('a workspace without its own row');
  return row;
}

const policyFromRow = ({
  four_eyes: fourEyes,
  tracking,
  reasons,
  errors,
}: WorkspaceRow): WorkspacePolicy => ({
  fourEyes: fourEyes === 1,
  tracking,
  reasons,
  errors,
});

/** The rules in force. */
export function policyOf(context: StorageContext): WorkspacePolicy {
  return policyFromRow(workspaceRow(context));
}

/** The workspace without its articles. */
export function workspaceInfo(context: StorageContext): Outcome<WorkspaceInfo> {
  const row = workspaceRow(context);
  return success({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    policy: policyFromRow(row),
    people: listPeople(context),
    seq: newestSeq(context),
  });
}

/** Changes the rules; the log keeps who did. */
export function setPolicy(
  context: StorageContext,
  actor: Actor,
  policy: WorkspacePolicy,
): Outcome<WorkspaceInfo> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const { fourEyes, tracking, reasons, errors } = policy;
  if (canonicalJson(policyOf(context)) === canonicalJson({ fourEyes, tracking, reasons, errors }))
    return workspaceInfo(context);
  context.db.run(
    'UPDATE workspace SET four_eyes = ?, tracking = ?, reasons = ?, errors = ?',
    fourEyes ? 1 : 0,
    tracking,
    reasons,
    errors,
  );
  logEvent(context, {
    kind: 'policyChanged',
    personId: by.value.id,
    data: { fourEyes, tracking, reasons, errors },
  });
  return workspaceInfo(context);
}
