// End-to-end tests: the built app in the real Electron, driven as translator, editor or publisher.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './e2e/globalSetup.ts',
  timeout: 60_000,
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled' } },
  snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
  // Each test starts an app of its own; side by side they would fight for focus on the one display.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // Another try tells a busy machine from a fault; the report calls what needed it flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
});
