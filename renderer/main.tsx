// The window starts here: styles, texts, React. Everything after is App.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.js';
import { ErrorBoundary, reportBug } from './frame/ErrorBoundary.js';
import { texts } from './i18n.js';
import { forgetOldRemarks } from './review/unsentRemarks.js';
import './ui/css/tokens.css';
import './ui/css/base.css';
import './ui/css/controls.css';
import './ui/css/frame.css';
import './ui/css/overlay.css';

window.addEventListener('error', (event) => reportBug(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => reportBug(event.reason));
// A file dropped beside every drop target must not replace the page.
for (const kind of ['dragover', 'drop']) window.addEventListener(kind, (event) => event.preventDefault());

forgetOldRemarks(Date.now());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </I18nextProvider>
  </StrictMode>,
);
