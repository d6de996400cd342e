// electron-builder calls this when a package's folder is complete, before fuses are set and archives are made.
import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes out what belongs to the development runtime and would come along when packaging from its folder.
 * @param {{ appOutDir: string }} context
 */
export function afterPack(context) {
  rmSync(path.join(context.appOutDir, '.ready'), { force: true });
  rmSync(path.join(context.appOutDir, 'resources/default_app.asar'), { force: true });
}
