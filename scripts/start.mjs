// `npm start`: builds the app when its sources changed and opens it. Arguments go to the app (a workspace file).
import { buildAppIfStale } from './build/buildApp.mjs';
import { projectRoot } from './projectRoot.mjs';
import { hasDisplay } from './runtime/display.mjs';
import { resolveRuntime } from './runtime/resolveRuntime.mjs';
import { runCommand } from './runtime/runCommand.mjs';

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const runtime = await resolveRuntime();
  await buildAppIfStale(console.error);
  if (!hasDisplay(process.env, process.platform)) {
    console.error('This session has no display. `npm run demo` shows the app at work without one.');
    return 1;
  }
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE; // set by some editors' terminals; it would give a Node prompt, not the app
  return runCommand(runtime.exe, [...runtime.args, projectRoot, ...process.argv.slice(2)], env);
}
