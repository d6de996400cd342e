// Before the end-to-end tests: finds the runtime and builds the app when its sources changed.
import { buildAppIfStale } from '../../scripts/build/buildApp.mjs';
import { resolveRuntime } from '../../scripts/runtime/resolveRuntime.mjs';

/** Playwright calls this once; what it sets in the environment reaches every test through `appUnderTest`. */
export default async function globalSetup(): Promise<void> {
  const runtime = await resolveRuntime();
  process.env.DUIZHAO_TEST_RUNTIME = JSON.stringify({ exe: runtime.exe, args: runtime.args });
  await buildAppIfStale(console.error);
}
