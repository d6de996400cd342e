// Writing a digest where the person wants it. Its words come finished from the window, which has the texts and names.
import type { Requests } from '../../shared/ipc.js';
import { safeStem } from '../../shared/export/exportFileName.js';
import { success } from '../../shared/outcome.js';
import { writeFileAtomic } from '../files/writeFileAtomic.js';
import type { WindowSession } from '../session/windowSession.js';

/** Fails as `writeFileAtomic` does; null when the dialog was closed. */
export async function exportDigest(
  session: WindowSession,
  { format, name, content }: Parameters<Requests['review.exportDigest']>[0],
): ReturnType<Requests['review.exportDigest']> {
  const chosen = await session.window.dialogs.chooseDigestFile(`${safeStem(name)}.${format}`, format);
  if (chosen === null) return success(null);
  const { file, mayReplace } = chosen;
  const written = await writeFileAtomic(file, new TextEncoder().encode(content), { overwrite: mayReplace });
  if (written.ok) session.lastExport = file;
  return written;
}
