// `npm start`: builds the app when its sources changed and opens it. Arguments go to the app (a workspace file).
import { buildAppIfStale } from './build/buildApp.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runScript } from './runScript.mjs';
import { hasDisplay } from './runtime/hasDisplay.mjs';
import { appEnvironment, quietFlags } from './runtime/launch.mjs';
import { resolveRuntime } from './runtime/resolveRuntime.mjs';
import { runCommand } from './runtime/runCommand.mjs';

await runScript(async () => {
  const runtime = await resolveRuntime();
  await buildAppIfStale(console.error);
  if (!hasDisplay(process.env, process.platform)) {
    console.error('This session has no display. `npm run demo` shows the app at work without one.');
    return 1;
  }
  const given = [...runtime.args, ...quietFlags, projectRoot, ...process.argv.slice(2)];
  return runCommand(runtime.exe, given, appEnvironment(process.env));
});
