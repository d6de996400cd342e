// Moving between screens. The article saves what it holds before it is left (`useFlushAll`).
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FileToken } from '../../shared/model/app.js';
import type { Article } from '../../shared/model/article.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useFlushAll } from '../ui/FlushProvider.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { useFallSilent } from '../ui/StatusMessage.js';
import { useTranslation } from 'react-i18next';
import { BatchStore } from '../import/batch/batchStore.js';
import type { ImportStart } from '../import/ImportScreen.js';
import type { SettingsPage } from '../settings/settingsPages.js';
import type { ArticleStage, Route } from './routes.js';

/** Where one is, and how to get elsewhere. */
export interface Navigation {
  readonly route: Route;
  /** Settings lie over the screen they were opened from; null: closed. */
  readonly settingsPage: SettingsPage | null;
  /** The article being exported. */
  readonly exporting: Article | null;
  readonly openLibrary: () => void;
  readonly openArticle: (articleId: ArticleId) => void;
  /** With a segment: to it. */
  readonly openArticleAt: (articleId: ArticleId, segmentId: SegmentId | null) => void;
  /** Its alignment under way. */
  readonly openAlignment: (articleId: ArticleId) => void;
  readonly openActivity: (articleId: ArticleId | null) => void;
  readonly openTermbase: (articleId: ArticleId | null) => void;
  readonly openDigest: (articleId: ArticleId | null) => void;
  readonly openLedger: (articleId: ArticleId) => void;
  readonly openImport: (start: ImportStart) => void;
  /** The import of many pairs begun last in this window and workspace; null: none. */
  readonly batch: BatchStore | null;
  /** Reads a folder or list of pairs, ending the batch before. */
  readonly openBatch: (from: FileToken) => void;
  /** Back to the batch as it is. */
  readonly returnToBatch: () => void;
  readonly openSettings: (page: SettingsPage) => void;
  readonly closeSettings: () => void;
  readonly setStage: (stage: ArticleStage) => void;
  readonly openExport: (articleId: ArticleId) => Promise<void>;
  readonly closeExport: () => void;
  readonly jumpFromExport: (segmentId: SegmentId) => void;
}

let serial = 0;
const nextSerial = (): number => (serial += 1);

const articleRoute = (articleId: ArticleId): Route => ({
  kind: 'article',
  articleId,
  stage: 'edit',
  jump: null,
});

function useExport(goTo: (route: Route) => void) {
  const { t } = useTranslation();
  const flushAll = useFlushAll();
  const notices = useNotices();
  const describe = useFailureText();
  const [exporting, setExporting] = useState<Article | null>(null);
  const openExport = useCallback(
    async (articleId: ArticleId) => {
      await flushAll();
      const answer = await request('edit.openArticle', articleId);
      if (answer.ok) setExporting(answer.value);
      else
        notices.show('export', {
          tone: 'error',
          lead: t('export.notExported'),
          text: describe(answer.failure),
        });
    },
    [flushAll, notices, describe, t],
  );
  const closeExport = useCallback(() => setExporting(null), []);
  const jumpFromExport = useCallback(
    (segmentId: SegmentId) => {
      if (exporting === null) return;
      setExporting(null);
      goTo({
        kind: 'article',
        articleId: exporting.id,
        stage: 'edit',
        jump: { segmentId, serial: nextSerial() },
      });
    },
    [exporting, goTo],
  );
  return { exporting, openExport, closeExport, jumpFromExport };
}

function useBatch(goTo: (route: Route) => void) {
  const [batch, setBatch] = useState<BatchStore | null>(null);
  // Another workspace, or none: what is not imported into this one goes into no other.
  useEffect(() => () => batch?.stop(), [batch]);
  const returnToBatch = useCallback(
    () => batch && goTo({ kind: 'batch', store: batch, serial: nextSerial() }),
    [goTo, batch],
  );
  const openBatch = useCallback(
    (from: FileToken) => {
      const next = new BatchStore();
      setBatch(next);
      goTo({ kind: 'batch', store: next, serial: nextSerial() });
      void next.read(from);
    },
    [goTo],
  );
  return useMemo(() => ({ batch, openBatch, returnToBatch }), [batch, openBatch, returnToBatch]);
}

/** The window's way around; begins at `firstArticle`, or in the library. */
export function useNavigation(firstArticle: ArticleId | null): Navigation {
  const [route, setRoute] = useState<Route>(
    firstArticle === null ? { kind: 'library' } : articleRoute(firstArticle),
  );
  const [settingsPage, setSettingsPage] = useState<SettingsPage | null>(null);
  // What was said was about the screen one leaves.
  const fallSilent = useFallSilent();
  const goTo = useCallback(
    (next: Route) => {
      fallSilent();
      setSettingsPage(null);
      // The article that is open stays in its stage.
      setRoute((before) =>
        before.kind === 'article' && next.kind === 'article' && before.articleId === next.articleId
          ? { ...next, stage: before.stage }
          : next,
      );
    },
    [fallSilent],
  );
  const showSettings = useCallback(
    (page: SettingsPage | null) => {
      fallSilent();
      setSettingsPage(page);
    },
    [fallSilent],
  );
  const exports = useExport(goTo);
  const batches = useBatch(goTo);
  const moves = useMoves(goTo, showSettings);
  const setStage = useCallback((stage: ArticleStage) => {
    setRoute((before) => (before.kind === 'article' ? { ...before, stage } : before));
  }, []);
  return useMemo(
    () => ({ route, settingsPage, setStage, ...moves, ...exports, ...batches }),
    [route, settingsPage, setStage, moves, exports, batches],
  );
}

function useMoves(goTo: (route: Route) => void, showSettings: (page: SettingsPage | null) => void) {
  return useMemo(
    () => ({
      openLibrary: () => goTo({ kind: 'library' }),
      openArticle: (articleId: ArticleId) => goTo(articleRoute(articleId)),
      openArticleAt: (articleId: ArticleId, segmentId: SegmentId | null) =>
        goTo({
          kind: 'article',
          articleId,
          stage: 'edit',
          jump: segmentId === null ? null : { segmentId, serial: nextSerial() },
        }),
      openAlignment: (articleId: ArticleId) => goTo({ kind: 'align', articleId }),
      openActivity: (articleId: ArticleId | null) => goTo({ kind: 'activity', articleId }),
      openTermbase: (articleId: ArticleId | null) => goTo({ kind: 'terms', articleId }),
      openDigest: (articleId: ArticleId | null) => goTo({ kind: 'digest', articleId }),
      openLedger: (articleId: ArticleId) => goTo({ kind: 'ledger', articleId }),
      openImport: (start: ImportStart) => goTo({ kind: 'import', start, serial: nextSerial() }),
      openSettings: (page: SettingsPage) => showSettings(page),
      closeSettings: () => showSettings(null),
    }),
    [goTo, showSettings],
  );
}
