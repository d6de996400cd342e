// End-to-end tests: the built app in the real Electron, driven as translator, editor or publisher.
import os from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from '../scripts/runtime/hasDisplay.mjs';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './e2e/globalSetup.ts',
  timeout: 60_000,
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled' } },
  snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
  // Apps side by side would fight for the focus of one display: more than one at a time only where each worker has a virtual
  // display of its own (fixtures.ts). A story and its app take more than one core at times.
  workers: hasDisplay(process.env, process.platform)
    ? 1
    : Math.max(1, Math.min(4, os.availableParallelism())),
  forbidOnly: Boolean(process.env.CI),
  // Another try tells a busy machine from a fault; the report calls what needed it flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
});
