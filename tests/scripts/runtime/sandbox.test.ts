// When the app may run without Chromium’s sandbox.
import { describe, expect, test } from 'vitest';
import { decideSandbox, type SandboxFacts } from '../../../scripts/runtime/sandbox.mjs';

function facts(changes: Partial<SandboxFacts>): SandboxFacts {
  return {
    platform: 'linux',
    uid: 1000,
    hasSetuidHelper: false,
    canMakeUserNamespace: () => false,
    ...changes,
  };
}
const notAsked = () => {
  throw new Error('nobody should have asked');
};

describe('decideSandbox', () => {
  test('root runs without the sandbox, which Chromium refuses to root', () => {
    const decision = decideSandbox(facts({ uid: 0, hasSetuidHelper: true, canMakeUserNamespace: notAsked }));
    expect(decision).toEqual({ args: ['--no-sandbox'], warning: null });
  });

  test('a set-uid helper settles it without asking for namespaces', () => {
    const decision = decideSandbox(facts({ hasSetuidHelper: true, canMakeUserNamespace: notAsked }));
    expect(decision).toEqual({ args: [], warning: null });
  });

  test('user namespaces carry the sandbox', () => {
    expect(decideSandbox(facts({ canMakeUserNamespace: () => true }))).toEqual({ args: [], warning: null });
  });

  test('without either it runs unsandboxed and says so', () => {
    const decision = decideSandbox(facts({}));
    expect(decision.args).toEqual(['--no-sandbox']);
    expect(decision.warning).toContain('without its sandbox');
  });

  test('other systems need no flag', () => {
    expect(decideSandbox(facts({ platform: 'darwin', canMakeUserNamespace: notAsked })).args).toEqual([]);
  });
});
