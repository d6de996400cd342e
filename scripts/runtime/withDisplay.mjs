// `node scripts/runtime/withDisplay.mjs COMMAND ARGUMENT…`: runs a command that shows windows, in an Xvfb of its
// own where there is no display, and ends with the command's exit code.
import { openDisplay } from './display.mjs';
import { runCommand } from './runCommand.mjs';

const [command, ...given] = process.argv.slice(2);
if (!command) {
  console.error('usage: withDisplay.mjs COMMAND ARGUMENT…');
  process.exit(2);
}
try {
  const display = await openDisplay();
  process.exitCode = await runCommand(command, given, { ...process.env, ...display.env });
  display.stop();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
