// The settings: changes apply at once, there is nothing to save.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/model/app.js';
import { isComposing, mayAct } from '../commands/commandKeys.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { Screen } from '../ui/Screen.js';
import { Select } from '../ui/Select.js';
import { StatusBar } from '../ui/StatusBar.js';
import { Toolbar } from '../ui/Toolbar.js';
import { AppearancePage } from './AppearancePage.js';
import { BackupsPage } from './BackupsPage.js';
import { ChecksPage } from './ChecksPage.js';
import { PeoplePage } from './PeoplePage.js';
import { ReadingPage } from './ReadingPage.js';
import { ReviewPage } from './ReviewPage.js';
import { settingsPages, type SettingsPage } from './settingsPages.js';
import './settings.css';

/** `onRestored` gets the session of the workspace as it was in a backup. */
export function SettingsScreen({
  page,
  onPage,
  onLeave,
  onRestored,
}: {
  readonly page: SettingsPage;
  readonly onPage: (page: SettingsPage) => void;
  readonly onLeave: () => void;
  readonly onRestored: (session: Session) => void;
}) {
  const { t } = useTranslation();
  useEscape(onLeave);
  const nav = useFocusOnArrival();
  const toolbar = (
    <Toolbar label={t('settings.tools')}>
      <Button kind="bare" onPress={onLeave}>
        <Icon name="back" />
        <span>{t('settings.back')}</span>
      </Button>
      <span className="settings-select">
        <Select
          label={t('settings.pages')}
          value={page}
          choices={settingsPages.map((choice) => ({
            value: choice.page,
            label: t(`settings.page.${choice.page}`),
          }))}
          onChange={onPage}
        />
      </span>
    </Toolbar>
  );
  return (
    <Screen
      toolbar={toolbar}
      status={
        <StatusBar>
          <span>{t('settings.atOnce')}</span>
        </StatusBar>
      }
      className="settings"
    >
      <nav ref={nav} aria-label={t('settings.pages')} data-pane="sidebar">
        {(['you', 'workspace'] as const).map((scope) => (
          <div key={scope}>
            <h2>{t(`settings.scope.${scope}`)}</h2>
            <div className="list">
              {settingsPages
                .filter((choice) => choice.scope === scope)
                .map((choice) => (
                  <button
                    key={choice.page}
                    type="button"
                    aria-current={choice.page === page}
                    onClick={() => onPage(choice.page)}
                  >
                    {t(`settings.page.${choice.page}`)}
                  </button>
                ))}
            </div>
          </div>
        ))}
      </nav>
      <section className="page-body" data-pane="page" aria-labelledby="settings-title">
        <div className="inner">
          <h1 id="settings-title">{t(`settings.page.${page}`)}</h1>
          <p className="soft">{t(`settings.pageText.${page}`)}</p>
          {page === 'reading' && <ReadingPage />}
          {page === 'appearance' && <AppearancePage />}
          {page === 'people' && <PeoplePage />}
          {page === 'review' && <ReviewPage />}
          {page === 'checks' && <ChecksPage />}
          {page === 'backups' && <BackupsPage onRestored={onRestored} />}
        </div>
      </section>
    </Screen>
  );
}

/** Who comes here begins at the page shown. */
function useFocusOnArrival(): { readonly current: HTMLElement | null } {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    nav.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, []);
  return nav;
}

/** Esc goes back, unless a field, a menu or a dialog has a use of its own for it. */
function useEscape(onLeave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      if (!mayAct('Escape', event.target) || document.querySelector('[role="dialog"], [role="listbox"]'))
        return;
      onLeave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onLeave]);
}
