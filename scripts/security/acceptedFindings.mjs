// What electronegativity reports and why it stands; README.md beside this says how to add to it.

/** @type {readonly import('./readFindings.mjs').Accepted[]} */
export const acceptedFindings = [
  {
    issue: 'CSP_GLOBAL_CHECK',
    file: 'dist/electron/main.js',
    reason:
      'The policy is put together at run time, with a fresh nonce for each page, so the tool sees no whole policy. ' +
      'What is sent is tested: tests/electron and the end-to-end tests read it.',
  },
  {
    issue: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'dist/electron/main.js',
    reason:
      'Links of an article may be opened in the browser: only http, https and mailto addresses, and only after the user has ' +
      'confirmed the address in a dialog of the main process.',
  },
  {
    issue: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'dist/electron/main.js',
    reason:
      'The page itself comes from app://: the handler answers GET alone, and only with files below the folder of the built ' +
      'window, which tests hold it to.',
  },
];
