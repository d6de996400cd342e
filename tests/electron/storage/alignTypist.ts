// A program that confirms and withdraws links of an alignment without pause and says what was acknowledged: killed again and
// again by killDuringWrites.test.ts. Arguments: workspace file, person, article.
import { writeSync } from 'node:fs';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';

const [file = '', personId = '', articleId = ''] = process.argv.slice(2);
const actor = { personId: personId as PersonId, actingAs: 'translator' } as const;
const article = articleId as ArticleId;

async function align(): Promise<void> {
  const opened = await openWorkspaceHere(file, { mode: 'open' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const storage = opened.value;
  writeSync(1, 'open\n');
  const stored = await storage.alignment(article);
  if (!stored.ok) throw new Error(JSON.stringify(stored.failure));
  const { links } = stored.value.alignment;
  for (let { version } = stored.value; ;) {
    // One more link confirmed with each save, from none again after the last.
    const confirmed = version % (links.length + 1);
    const saved = await storage.saveAlignment(actor, article, {
      version,
      links: links.map((link, i) => ({ ...link, isConfirmed: i < confirmed })),
      nextId: stored.value.alignment.nextId,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    version = saved.value.version;
    writeSync(1, `alignment ${article} ${version}\n`);
  }
}

void align();
