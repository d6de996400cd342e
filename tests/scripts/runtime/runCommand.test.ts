// Running another program: its exit code, and what a signal does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/projectRoot.mjs';
import { runCommand } from '../../../scripts/runtime/runCommand.mjs';

describe('runCommand', () => {
  test('answers the exit code', async () => {
    expect(await runCommand(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  });

  test('a signal ends the program and then us, with nothing run after it', async () => {
    const program = `
      import { runCommand } from ${JSON.stringify(inProject('scripts/runtime/runCommand.mjs'))};
      const child = 'console.log("started"); setInterval(() => {}, 1000)';
      await runCommand(process.execPath, ['-e', child]);
      console.log('went on');
    `;
    const outer = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    outer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('started')) outer.kill('SIGTERM');
    });
    const [code] = (await once(outer, 'close')) as [number | null];
    expect({ code, said }).toEqual({ code: 143, said: 'started\n' });
  });
});
