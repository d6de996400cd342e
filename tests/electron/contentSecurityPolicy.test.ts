import { expect, test } from 'vitest';
import { contentSecurityPolicy, developmentPolicy, withNonce } from '../../electron/contentSecurityPolicy.js';

test('the policy of the app admits its own files, styles with the nonce, and no inline or evaluated code', () => {
  const policy = contentSecurityPolicy('n0nce');
  expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-n0nce'",
      "require-trusted-types-for 'script'",
    ]),
  );
});

test('the policy of development names the one server it allows', () => {
  expect(developmentPolicy('http://127.0.0.1:5173/')).toContain(
    'connect-src http://127.0.0.1:5173 ws://127.0.0.1:5173',
  );
});

test('the nonce stands in the head, where React Aria looks for it', () => {
  expect(withNonce('<!doctype html><html><head lang="en"><title>x</title></head></html>', 'n0nce')).toBe(
    '<!doctype html><html><head lang="en"><meta property="csp-nonce" nonce="n0nce"><title>x</title></head></html>',
  );
});
