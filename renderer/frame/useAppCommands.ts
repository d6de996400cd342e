// The commands that work everywhere in the window.
import { useTranslation } from 'react-i18next';
import type { AppSettings } from '../../shared/model/app.js';
import { request } from '../bridge.js';
import { useCommandHandlers, type CommandHandlers } from '../commands/CommandProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Overlay, Route } from './routes.js';
import { cyclePane } from './panes.js';
import { useImportCommands } from './useImportCommands.js';
import type { Navigation } from './useNavigation.js';
import type { WorkspaceActions } from './useWorkspaceActions.js';

/** Text sizes one steps through, percent. */
export const textSizes = [90, 100, 110, 125, 150, 175, 200] as const;

/** The next size up or down; stays at the ends. */
export function steppedTextSize(size: number, direction: 1 | -1): number {
  const sizes: readonly number[] = direction === 1 ? textSizes : textSizes.toReversed();
  return sizes.find((other) => (other - size) * direction > 0) ?? size;
}

interface AppCommandTargets {
  readonly navigation: Navigation;
  readonly actions: WorkspaceActions;
  readonly setOverlay: (overlay: Overlay) => void;
  readonly openPersonMenu: () => void;
}

/** Registers them while the workbench is mounted. */
export function useAppCommands({ navigation, actions, setOverlay, openPersonMenu }: AppCommandTargets): void {
  const { t } = useTranslation();
  const { route } = navigation;
  const noRecent = actions.recentEntries.length === 0 ? t('menu.noRecent') : null;
  const isAtLibrary = route.kind === 'library' && navigation.settingsPage === null;
  useCommandHandlers({
    'workspace.create': { run: actions.create },
    'workspace.open': { run: actions.open },
    'workspace.openRecent': { run: () => actions.recentEntries[0]?.run?.(), refusal: noRecent },
    'workspace.restoreBackup': { run: () => navigation.openSettings('backups') },
    'workspace.showInFolder': { run: actions.showInFolder },
    'people.switch': { run: openPersonMenu },
    'app.settings': { run: () => navigation.openSettings('reading') },
    'go.palette': { run: () => setOverlay('palette') },
    'help.shortcuts': { run: () => setOverlay('shortcuts') },
    'help.verifyFile': { run: () => setOverlay('verify') },
    'help.about': { run: () => setOverlay('about') },
    'go.library': {
      run: navigation.openLibrary,
      refusal: isAtLibrary ? t('library.isOpen') : null,
    },
    'go.nextPane': { run: () => cyclePane(1) },
    'go.previousPane': { run: () => cyclePane(-1) },
    ...(route.kind === 'article' && {
      'export.article': { run: () => void navigation.openExport(route.articleId) },
    }),
  });
  useArticleViews(navigation);
  useWindowCommands();
  useViewCommands();
  useImportCommands(navigation);
}

/** Views of the article one is at, or of the whole workspace. */
function useArticleViews(navigation: AppCommandTargets['navigation']): void {
  const { t } = useTranslation();
  const articleId = articleOf(navigation.route);
  useCommandHandlers({
    'go.activity': { run: () => navigation.openActivity(articleId) },
    'go.termbase': { run: () => navigation.openTermbase(articleId) },
    'review.digest': { run: () => navigation.openDigest(articleId) },
    'go.ledger': {
      run: () => {
        if (articleId !== null) navigation.openLedger(articleId);
      },
      refusal: articleId === null ? t('check.ledger.article.noArticle') : null,
    },
  });
}

/** The article one looks at, or whose activity or digest one looks at. */
function articleOf(route: Route): ArticleId | null {
  return 'articleId' in route ? route.articleId : null;
}

function useWindowCommands(): void {
  useCommandHandlers({
    'app.newWindow': { run: () => void request('app.newWindow') },
    'app.close': { run: () => void request('app.windowCommand', 'close') },
    'app.quit': { run: () => void request('app.windowCommand', 'quit') },
    'help.developerTools': { run: () => void request('app.windowCommand', 'toggleDevTools') },
    'edit.cut': { run: () => void request('app.edit', 'cut') },
    'edit.copy': { run: () => void request('app.edit', 'copy') },
    'edit.paste': { run: () => void request('app.edit', 'paste') },
    'edit.selectAll': { run: () => void request('app.edit', 'selectAll') },
  });
}

function useViewCommands(): void {
  const { settings, language, save } = useSettings();
  const choice = (change: Partial<AppSettings>, isOn: boolean): { run: () => void; isOn: boolean } => ({
    run: () => save(change),
    isOn,
  });
  const { theme, density, articleFace, textSize } = settings;
  const handlers: CommandHandlers = {
    'view.themeSystem': choice({ theme: 'system' }, theme === 'system'),
    'view.themeLight': choice({ theme: 'light' }, theme === 'light'),
    'view.themeDark': choice({ theme: 'dark' }, theme === 'dark'),
    'view.themeContrast': choice({ theme: 'contrast' }, theme === 'contrast'),
    'view.english': choice({ language: 'en' }, language === 'en'),
    'view.chinese': choice({ language: 'zh-CN' }, language === 'zh-CN'),
    'view.densityCompact': choice({ density: 'compact' }, density === 'compact'),
    'view.densityNormal': choice({ density: 'normal' }, density === 'normal'),
    'view.densityRelaxed': choice({ density: 'relaxed' }, density === 'relaxed'),
    'view.faceSans': choice({ articleFace: 'sans' }, articleFace === 'sans'),
    'view.faceSerif': choice({ articleFace: 'serif' }, articleFace === 'serif'),
    'view.textLarger': { run: () => save({ textSize: steppedTextSize(textSize, 1) }) },
    'view.textSmaller': { run: () => save({ textSize: steppedTextSize(textSize, -1) }) },
    'view.textReset': { run: () => save({ textSize: 100 }) },
  };
  useCommandHandlers(handlers);
}
