// `npm run demo`: the whole main job in the real app, by itself, without a screen: two files in, an approved article
// out. Prints each step; leaves the exported articles and a picture of each step in demo-output/.
import path from 'node:path';
import { buildAppIfStale } from '../build/buildApp.mjs';
import { projectRoot } from '../projectRoot.mjs';
import { openDisplay } from '../runtime/display.mjs';
import { resolveRuntime } from '../runtime/resolveRuntime.mjs';
import { runScript } from '../runScript.mjs';
import { openDesk } from './desk.mjs';
import { playMainJob } from './mainJob.mjs';

await runScript(async () => {
  const runtime = await resolveRuntime();
  await buildAppIfStale(console.error);
  const display = await openDisplay();
  try {
    const desk = await openDesk(
      runtime,
      { ...process.env, ...display.env },
      path.join(projectRoot, 'demo-output'),
    );
    try {
      await playMainJob(desk);
    } catch (error) {
      await desk.picture('where-it-stopped');
      throw error;
    } finally {
      await desk.close();
    }
  } finally {
    display.stop();
  }
});
