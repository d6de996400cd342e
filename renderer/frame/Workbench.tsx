// The window while a workspace is open: title bar, notices, one screen, and what lies above it.
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Palette } from '../commands/Palette.js';
import { ShortcutSheet } from '../commands/ShortcutSheet.js';
import { LibraryScreen } from '../library/LibraryScreen.js';
import { NoticeBars } from '../ui/NoticesProvider.js';
import { useSession } from '../ui/SessionProvider.js';
import { AboutDialog } from './AboutDialog.js';
import {
  ActivityScreen,
  AlignScreen,
  ArticleScreen,
  BatchScreen,
  DigestScreen,
  LedgerScreen,
  ExportScreen,
  ImportScreen,
  SettingsScreen,
  TermbaseScreen,
  VerifyScreen,
  useLateScreens,
} from './lateScreens.js';
import { PersonMenu } from './PersonMenu.js';
import { TitleBar } from './TitleBar.js';
import type { Overlay, Route } from './routes.js';
import { useAppCommands } from './useAppCommands.js';
import { useDroppedFiles } from './useDroppedFiles.js';
import { useMainEvents } from './useMainEvents.js';
import { useNavigation, type Navigation } from './useNavigation.js';
import { usePaletteArticles } from './usePaletteArticles.js';
import { useWorkspaceActions } from './useWorkspaceActions.js';
import type { RecentWorkspace, Session } from '../../shared/model/app.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Failure } from '../../shared/outcome.js';

/** `onOpen` is called with the session of another workspace, `onFail` when the present one is gone. */
export function Workbench({
  version,
  recent,
  firstArticle,
  onOpen,
  onFail,
}: {
  readonly version: string;
  readonly recent: readonly RecentWorkspace[];
  readonly firstArticle: ArticleId | null;
  readonly onOpen: (session: Session) => void;
  readonly onFail: (failure: Failure) => void;
}) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [isPersonMenuOpen, setPersonMenuOpen] = useState(false);
  const navigation = useNavigation(firstArticle);
  const actions = useWorkspaceActions(recent, onOpen);
  useAppCommands({ navigation, actions, setOverlay, openPersonMenu: () => setPersonMenuOpen(true) });
  useMainEvents({ navigation, onFail });
  useDroppedFiles(navigation);
  const { name } = session.workspace;
  useEffect(() => {
    document.title = `${name} – ${t('app.name')}`;
  }, [name, t]);
  const closeOverlay = useCallback(() => setOverlay(null), []);
  const manage = (): void => {
    navigation.openSettings('people');
  };
  return (
    <div className="app">
      <TitleBar
        name={name}
        recent={actions.recentEntries}
        person={
          <PersonMenu
            isOpen={isPersonMenuOpen}
            onOpenChange={setPersonMenuOpen}
            onChoose={(personId, actingAs) => void actions.choosePerson(personId, actingAs)}
            onManage={manage}
          />
        }
      />
      <NoticeBars />
      <CurrentScreen navigation={navigation} onOpenWorkspace={onOpen} />
      {overlay === 'palette' && <PaletteOverlay navigation={navigation} onClose={closeOverlay} />}
      {overlay === 'shortcuts' && <ShortcutSheet onClose={closeOverlay} />}
      {overlay === 'verify' && <VerifyScreen onClose={closeOverlay} />}
      {overlay === 'about' && <AboutDialog version={version} onClose={closeOverlay} />}
      {navigation.exporting && (
        <ExportScreen
          article={navigation.exporting}
          onClose={navigation.closeExport}
          onJump={navigation.jumpFromExport}
        />
      )}
    </div>
  );
}

function CurrentScreen({
  navigation,
  onOpenWorkspace,
}: {
  readonly navigation: Navigation;
  readonly onOpenWorkspace: (session: Session) => void;
}) {
  const { session } = useSession();
  const { route, settingsPage } = navigation;
  const [isLibraryShown, setLibraryShown] = useState(false);
  const showedLibrary = useCallback(() => setLibraryShown(true), []);
  useLateScreens(isLibraryShown || route.kind !== 'library');
  const backTo = (articleId: ArticleId | null): void =>
    articleId === null ? navigation.openLibrary() : navigation.openArticle(articleId);
  if (settingsPage !== null)
    return (
      <SettingsScreen
        page={settingsPage}
        onPage={navigation.openSettings}
        onLeave={navigation.closeSettings}
        onRestored={onOpenWorkspace}
      />
    );
  if (route.kind === 'library')
    return (
      <LibraryScreen
        onOpen={navigation.openArticle}
        onExport={(articleId) => void navigation.openExport(articleId)}
        onShown={showedLibrary}
      />
    );
  if (route.kind === 'ledger') return <LedgerOf navigation={navigation} articleId={route.articleId} />;
  if (route.kind === 'digest')
    return (
      <DigestScreen
        key={route.articleId ?? ''}
        articleId={route.articleId}
        onOpen={navigation.openArticleAt}
        onBack={() => backTo(route.articleId)}
      />
    );
  if (route.kind === 'terms')
    return <TermbaseScreen articleId={route.articleId} onBack={() => backTo(route.articleId)} />;
  if (route.kind === 'activity')
    return (
      <ActivityScreen
        key={route.articleId ?? ''}
        articleId={route.articleId}
        onOpen={navigation.openArticleAt}
        onBack={() => backTo(route.articleId)}
      />
    );
  if (route.kind === 'import' || route.kind === 'batch')
    return <ImportOf navigation={navigation} route={route} />;
  if (route.kind === 'align')
    return (
      <AlignScreen
        key={`${route.articleId} ${session.actor?.personId ?? ''}`}
        articleId={route.articleId}
        onAccepted={navigation.openArticle}
        onLeave={navigation.openLibrary}
      />
    );
  return (
    <ArticleScreen
      key={`${route.articleId} ${session.actor?.personId ?? ''}`}
      articleId={route.articleId}
      stage={route.stage}
      jump={route.jump}
      onStage={navigation.setStage}
      onLeave={navigation.openLibrary}
      onAlign={() => navigation.openAlignment(route.articleId)}
    />
  );
}

function LedgerOf({
  navigation,
  articleId,
}: {
  readonly navigation: Navigation;
  readonly articleId: ArticleId;
}) {
  return (
    <LedgerScreen
      key={articleId}
      articleId={articleId}
      onOpen={(segmentId) => navigation.openArticleAt(articleId, segmentId)}
      onBack={() => navigation.openArticle(articleId)}
    />
  );
}

function ImportOf({
  navigation,
  route,
}: {
  readonly navigation: Navigation;
  readonly route: Route & { readonly kind: 'import' | 'batch' };
}) {
  if (route.kind === 'batch')
    return (
      <BatchScreen
        key={route.serial}
        store={route.store}
        onOpen={navigation.openArticle}
        onLeave={navigation.openLibrary}
      />
    );
  return (
    <ImportScreen
      key={route.serial}
      start={route.start}
      onLeave={navigation.openLibrary}
      onAccepted={navigation.openArticle}
    />
  );
}

function PaletteOverlay({
  navigation,
  onClose,
}: {
  readonly navigation: Navigation;
  readonly onClose: () => void;
}) {
  const articles = usePaletteArticles(navigation.openArticle);
  return <Palette articles={articles} onClose={onClose} />;
}
