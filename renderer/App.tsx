// The application in one window: asks main for its state, then shows the workbench, the first start, or the page
// that says why no workspace could be opened.
import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AppState, RecentWorkspace, Session } from '../shared/model/app.js';
import type { Failure } from '../shared/outcome.js';
import { request, startEvents } from './bridge.js';
import { CommandProvider } from './commands/CommandProvider.js';
import { PaletteSourcesProvider } from './commands/paletteSources.js';
import { FailurePage } from './frame/FailurePage.js';
import { useLateScreens } from './frame/lateScreens.js';
import { Workbench } from './frame/Workbench.js';
import { FirstStart } from './settings/FirstStart.js';
import { TermbaseProvider } from './terms/TermbaseContext.js';
import { FlushProvider } from './ui/FlushProvider.js';
import { NoticesProvider } from './ui/NoticesProvider.js';
import { SessionProvider } from './ui/SessionProvider.js';
import { SettingsProvider, useSettings } from './ui/SettingsProvider.js';
import { StatusMessageProvider } from './ui/StatusMessage.js';
import type { ArticleId } from '../shared/model/ids.js';

/** The whole window. */
export function App() {
  const [state, setState] = useState<AppState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void request('app.state').then((answer) =>
      answer.ok ? setState(answer.value) : setFailure(answer.failure),
    );
  }, []);
  if (failure !== null) throw new Error(`app.state: ${failure.code}`);
  if (state === null) return null;
  return (
    <SettingsProvider initial={state.settings} systemLanguage={state.systemLanguage}>
      <Localized>
        <StatusMessageProvider>
          <NoticesProvider>
            <FlushProvider>
              <PaletteSourcesProvider>
                <CommandProvider>
                  <Workspace state={state} />
                </CommandProvider>
              </PaletteSourcesProvider>
            </FlushProvider>
          </NoticesProvider>
        </StatusMessageProvider>
      </Localized>
    </SettingsProvider>
  );
}

function Localized({ children }: { readonly children: React.ReactNode }) {
  const { language } = useSettings();
  return <I18nProvider locale={language === 'en' ? 'en-US' : 'zh-CN'}>{children}</I18nProvider>;
}

interface Opened {
  readonly session: Session | null;
  readonly failure: Failure | null;
  readonly article: ArticleId | null;
  /** Counts workspaces opened: each starts with a fresh workbench. */
  readonly serial: number;
}

function Workspace({ state }: { readonly state: AppState }) {
  const [opened, setOpened] = useState<Opened>({
    session: state.session,
    failure: state.openFailure,
    article: null,
    serial: 0,
  });
  const open = useCallback(
    (session: Session, article: ArticleId | null = null) =>
      setOpened((before) => ({ session, failure: null, article, serial: before.serial + 1 })),
    [],
  );
  const openOther = useCallback((session: Session) => open(session), [open]);
  const fail = useCallback(
    (failure: Failure) => setOpened((before) => ({ ...before, session: null, failure })),
    [],
  );
  // Only now is everybody listening; what main said before was kept.
  useEffect(() => startEvents(), []);
  const { session, failure, serial, article } = opened;
  const recent = useRecentWorkspaces(state.recent, session?.workspace.id ?? null, serial);
  // The library says itself when it is shown.
  useLateScreens(session !== null && session.actor === null);
  if (session === null) return <FailurePage failure={failure} recent={recent} onOpen={openOther} />;
  if (session.actor === null) return <FirstStart session={session} onDone={open} />;
  return (
    <SessionProvider key={serial} initial={session} onOther={openOther}>
      <TermbaseProvider>
        <Workbench
          version={state.version}
          recent={recent}
          firstArticle={article}
          onOpen={openOther}
          onFail={fail}
        />
      </TermbaseProvider>
    </SessionProvider>
  );
}

/** Main keeps the list; it changes with every workspace opened, from this window or another. */
function useRecentWorkspaces(
  first: readonly RecentWorkspace[],
  workspaceId: string | null,
  serial: number,
): readonly RecentWorkspace[] {
  const [recent, setRecent] = useState(first);
  useEffect(() => {
    let isWanted = true;
    const ask = (): void =>
      void request('app.state').then((answer) => isWanted && answer.ok && setRecent(answer.value.recent));
    ask();
    window.addEventListener('focus', ask);
    return () => {
      isWanted = false;
      window.removeEventListener('focus', ask);
    };
  }, [workspaceId, serial]);
  return recent;
}
