// The last net: a bug while drawing is reported to main's log and the window offers to start over.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { texts } from '../i18n.js';
import { request } from '../bridge.js';
import './failurePage.css';

/** Reports a bug to the log file of the main process. */
export function reportBug(error: unknown): void {
  const known = error instanceof Error ? error : new Error(String(error));
  void request('app.reportError', { message: known.message, stack: known.stack ?? '' });
}

interface State {
  readonly error: Error | null;
}

/** Draws its children, or after a bug the page that says so. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportBug(Object.assign(error, { stack: `${error.stack ?? ''}\n${info.componentStack ?? ''}` }));
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="failure-page">
        <div className="failure">
          <div>
            <h1>{texts.t('failurePage.bug.title')}</h1>
            <p className="soft">{texts.t('failurePage.bug.safe')}</p>
            <p className="hash selectable">{error.message}</p>
          </div>
          <div className="go">
            <button type="button" className="button tall primary" onClick={() => location.reload()}>
              {texts.t('failurePage.bug.reload')}
            </button>
          </div>
        </div>
      </main>
    );
  }
}
