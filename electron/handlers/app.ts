// Requests about the application: state, settings, jobs, window commands, links out.
import type { AppSettings, MainEvent } from '../../shared/model/app.js';
import { success } from '../../shared/outcome.js';
import type { System } from '../session/ports.js';
import type { Sessions } from '../session/sessions.js';
import { listRecent, type SettingsStore } from '../session/settings.js';
import type { WindowSession } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';

/** What these handlers work with. */
export interface AppParts {
  readonly sessions: Sessions;
  readonly settings: SettingsStore;
  readonly system: System;
  /** Opens a window on the same workspace, for the same person. */
  readonly openWindow: (beside: WindowSession) => void;
  /** Tells every window. */
  readonly broadcast: (event: MainEvent) => void;
  readonly log: (message: string) => void;
}

/** The handlers of `app.*`. */
export function appHandlers(parts: AppParts): Handlers<StageNames<'app'>> {
  const { system } = parts;
  return {
    'app.state': (session) => state(parts, session),
    'app.saveSettings': async (_session, change) => success(saveSettings(parts, change)),
    'app.cancelJob': async (session, jobId) => {
      // A job that is done already needs no cancelling.
      session.jobs.get(jobId)?.abort();
      return success(null);
    },
    'app.reportError': async (_session, { message, stack }) => {
      parts.log(`page: ${message}\n${stack}`);
      return success(null);
    },
    'app.openLink': async ({ window }, href) => {
      if (await window.dialogs.confirmLink(href)) await system.openExternal(href);
      return success(null);
    },
    'app.newWindow': async (session) => {
      parts.openWindow(session);
      return success(null);
    },
    'app.windowCommand': async ({ window }, command) => {
      if (command === 'quit') system.quit();
      else window.command(command);
      return success(null);
    },
    'app.flushed': async ({ window }) => {
      window.flushed();
      return success(null);
    },
    'app.edit': async ({ window }, command) => {
      window.edit(command);
      return success(null);
    },
  };
}

function saveSettings({ settings, system, broadcast }: AppParts, change: Partial<AppSettings>): AppSettings {
  const before = settings.current().settings;
  const after = settings.change({ settings: { ...before, ...change } }).settings;
  if (after.theme !== before.theme) system.applyTheme(after.theme);
  if (after.language !== before.language) system.applyLanguage();
  broadcast({ kind: 'settingsChanged', settings: after });
  return after;
}

async function state({ sessions, settings, system }: AppParts, session: WindowSession) {
  await session.ready;
  const described = await sessions.describe(session);
  const { settings: current, recent } = settings.current();
  session.window.pageReady();
  return success({
    version: system.version,
    platform: system.platform,
    systemLanguage: system.systemLanguage,
    settings: current,
    recent: listRecent(recent),
    session: described.ok ? described.value : null,
    openFailure: described.ok ? null : (session.openFailure ?? described.failure),
  });
}
