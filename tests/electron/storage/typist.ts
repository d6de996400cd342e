// A program that types without pause into a workspace and says what was acknowledged: killed again and again by
// killDuringWrites.test.ts. Arguments: workspace file, person, and the ids of their segments.
import { writeSync } from 'node:fs';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';

/** Every so many drafts the words are committed as a revision. */
const DRAFTS_PER_REVISION = 7;

const [file = '', personId = '', ...segmentIds] = process.argv.slice(2);
const actor = { personId: personId as PersonId, actingAs: 'translator' } as const;
// Written at once and to the end: what stands in the pipe was durable before.
const acknowledge = (line: string): void => void writeSync(1, `${line}\n`);

async function type(): Promise<void> {
  const opened = await openWorkspaceHere(file, { mode: 'open' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const storage = opened.value;
  acknowledge('open');
  for (let keystroke = Date.now() * 1000; ; keystroke++) {
    const segmentId = segmentIds[keystroke % segmentIds.length] as SegmentId;
    const content = plain(`${keystroke} ${'lantern '.repeat(keystroke % 40)}`);
    const saved = await storage.saveDraft(actor, { segmentId, basedOn: null, content });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    acknowledge(`draft ${segmentId} ${keystroke}`);
    if (keystroke % DRAFTS_PER_REVISION !== 0) continue;
    const latest = await storage.history(segmentId);
    const basedOn = latest.ok ? (latest.value.find(({ side }) => side === 'target')?.id ?? null) : null;
    const revision = { segmentId, side: 'target', basedOn, content, origin: 'edit' } as const;
    const committed = await storage.commitRevision(actor, revision);
    if (!committed.ok) throw new Error(JSON.stringify(committed.failure));
    acknowledge(`revision ${segmentId} ${keystroke}`);
  }
}

void type();
