// The screen of an open article: strings the stages edit, align and review together over one article state.
// Stands beside App.tsx, above all stages.
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../shared/model/article.js';
import type { ArticleId, PersonId } from '../../shared/model/ids.js';
import { mustSuggest } from '../../shared/review/mustSuggest.js';
import type { Side } from '../../shared/model/language.js';
import { AnswerStore } from '../article/answerStore.js';
import { askSentences } from './sentenceActions.js';
import { ArticleContext } from '../article/ArticleContext.js';
import type { GalleyHandle } from '../article/Galley.js';
import { newJobId } from '../bridge.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, useRunCommand } from '../commands/CommandProvider.js';
import { EditingSession, type WritingRules } from '../edit/editingSession.js';
import type { ArticleStage, Jump } from '../frame/routes.js';
import { LayerKeeper } from '../review/layerKeeper.js';
import { CorrectionScreen } from '../review/correction/CorrectionScreen.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { useFlush } from '../ui/FlushProvider.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { StatusBar } from '../ui/StatusBar.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { useSession, type SessionInUse } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { Toolbar } from '../ui/Toolbar.js';
import { lateView } from '../ui/lateView.js';
import { placeOf, rememberPlace, type ArticlePlace } from './articlePlaces.js';
import { correctionApplied, openCorrection } from './correctActions.js';
import { askLedger } from './ledgerActions.js';
import { LedgerDesk } from './ledgerDesk.js';
import { goTo } from './moveActions.js';
import { useNamesView } from './useNamesView.js';
import { WithIssues } from './WithIssues.js';
import { OpenArticle } from './OpenArticle.js';
import { useArticleWorld, useOpenedArticle } from './useOpenArticle.js';
import { WorkbenchContext, type WorkbenchTools } from './workbenchTools.js';
import './workbench.css';
import '../article/anchors/anchors.css';

// Its code comes when it is first wanted, or with the first quiet moment of an open article.
const ArticleNames = lateView(() => import('./ArticleNames.js').then((module) => module.ArticleNames));

/** What App says to the screen. */
export interface ArticleScreenProps {
  readonly articleId: ArticleId;
  readonly stage: ArticleStage;
  /** A row to go to; another `serial` asks again. */
  readonly jump: Jump | null;
  readonly onStage: (stage: ArticleStage) => void;
  readonly onLeave: () => void;
  /** Leads to the alignment under way; at once when the article has no rows yet. */
  readonly onAlign: () => void;
}

/** Rows of both languages, tool bar, inspector and the article's part of the status bar. */
export function ArticleScreen(props: ArticleScreenProps): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const personId = useSession().session.actor?.personId ?? null;
  const isFromTop = props.jump === null && placeOf(props.articleId, personId) === null;
  const opened = useOpenedArticle(props.articleId, isFromTop ? 'beginning' : 'whole');
  const isAligning = opened.kind === 'open' && opened.article.aligning === 'article';
  const { onAlign } = props;
  useEffect(() => {
    if (isAligning) onAlign();
  }, [isAligning, onAlign]);
  if (opened.kind === 'open' && !isAligning)
    return <LiveArticle key={opened.article.id} {...props} article={opened.article} />;
  return (
    <Screen
      toolbar={
        <Toolbar label={t('article.toolbar.label')}>
          <Button kind="bare" onPress={props.onLeave}>
            {t('command.go.library')}
          </Button>
        </Toolbar>
      }
      status={<StatusBar />}
      className="article-opening"
    >
      {opened.kind === 'failed' ? (
        <Notice
          tone="error"
          lead={failureText(opened.failure)}
          action={{ label: t('article.gone.back'), run: props.onLeave }}
        />
      ) : (
        <p className="quiet" role="status">
          {t('article.loading')}
        </p>
      )}
    </Screen>
  );
}

function LiveArticle({ article, ...props }: ArticleScreenProps & { readonly article: Article }): ReactNode {
  const personId = useSession().session.actor?.personId ?? null;
  const [place] = useState(() => placeOf(article.id, personId));
  // The jump one came with is made once, not again after settings or the library.
  const jump = props.jump?.serial === place?.jumpSerial ? null : props.jump;
  const activeId = jump?.segmentId ?? (article.drafts.length > 0 ? null : (place?.activeId ?? null));
  const { state, world, seenSeq } = useArticleWorld(article, { activeId, place });
  const isBack = jump === null && activeId !== null && activeId === place?.activeId;
  const tools = useTools(world, props.stage, isBack ? place.scroll : null);
  const [correcting, setCorrecting] = useState<Side | null>(null);
  const names = useNamesView(tools, correcting === null);
  useSavedOnLeaving(tools, seenSeq);
  useRememberedPlace(tools, personId, props.jump?.serial ?? null);
  useJump(tools, jump);
  const context = useMemo(
    () => ({ state, dispatch: world.dispatch, latest: world.latest }),
    [state, world.dispatch, world.latest],
  );
  return (
    <ArticleContext value={context}>
      <WorkbenchContext value={tools}>
        {names.isOpen ? (
          <ArticleNames onLeave={names.close} />
        ) : correcting === null ? (
          <WithIssues>
            <OpenArticle {...props} onCorrect={(side) => void openCorrection(tools, side, setCorrecting)} />
          </WithIssues>
        ) : (
          <CorrectionScreen
            article={state.article}
            side={correcting}
            onStage={(stage) => {
              setCorrecting(null);
              props.onStage(stage);
            }}
            onLeave={() => setCorrecting(null)}
            onApplied={async (done, correction) => {
              await correctionApplied(tools, done, correction);
              setCorrecting(null);
            }}
          />
        )}
      </WorkbenchContext>
    </ArticleContext>
  );
}

/** The last row is committed while the screen goes; its undo belongs to the place too. */
function useRememberedPlace(
  { session, world, galley }: WorkbenchTools,
  personId: PersonId | null,
  jumpSerial: number | null,
): void {
  const jump = useRef(jumpSerial);
  jump.current = jumpSerial;
  // Before the rows go: a layout effect of a parent ends before those of its children.
  useLayoutEffect(
    () => () => {
      const scroll = galley.current?.scrollPlace() ?? null;
      const remember = (): void =>
        rememberPlace(personId, world.latest(), { scroll, jumpSerial: jump.current });
      remember();
      void session.settleAll().then(remember);
    },
    [session, world, galley, personId],
  );
}

interface Newest {
  readonly t: TFunction;
  readonly inUse: SessionInUse;
  readonly say: (text: string) => void;
  readonly isSuggesting: boolean;
}

/** Suggesting is the person's choice, where the rules of the workspace leave it to them. */
function writingRules(newest: { readonly current: Newest }): WritingRules {
  return {
    modeOf: (segment) => {
      const { inUse, isSuggesting } = newest.current;
      const { actor, workspace } = inUse.session;
      return isSuggesting || mustSuggest(segment, actor, workspace.policy) ? 'suggest' : 'direct';
    },
    onSaved: (_, before, mode) => {
      const { t, inUse, say } = newest.current;
      const written = (mode === 'suggest' ? before?.suggestion : null) ?? before?.target;
      const isForeign = written && written.authorId !== inUse.session.actor?.personId;
      const person = isForeign ? inUse.personOf(written.authorId)?.name : undefined;
      if (person === undefined) return;
      say(t('review.reason.offer', { person, key: shownKey('Alt+W', isMac) }));
    },
  };
}

function sentencesOf(world: WorkbenchTools['world']): WorkbenchTools['sentences'] {
  return new AnswerStore((texts) => askSentences(world, texts));
}

function evidenceOf(world: WorkbenchTools['world']): WorkbenchTools['evidence'] {
  return new AnswerStore((texts) => {
    const { sourceLanguage, targetLanguage } = world.latest().article;
    return world.request('align.evidence', { ...texts, sourceLanguage, targetLanguage, jobId: newJobId() });
  });
}

function ledgersOf(world: WorkbenchTools['world']): WorkbenchTools['ledgers'] {
  return new AnswerStore((texts) => askLedger(world, texts));
}

function useTools(
  world: WorkbenchTools['world'],
  stage: ArticleStage,
  startView: ArticlePlace['scroll'],
): WorkbenchTools {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const galley = useRef<GalleyHandle>(null);
  const sourceCaret = useRef<WorkbenchTools['sourceCaret']['current']>(null);
  const wantsRowFocus = useRef(true);
  const clickedAt = useRef(-Infinity);
  const toggleStrip = useRef<WorkbenchTools['toggleStrip']['current']>(null);
  const showThreads = useRef<WorkbenchTools['showThreads']['current']>(null);
  const anchorsHere = useRef<WorkbenchTools['anchorsHere']['current']>(null);
  const termsHere = useRef<WorkbenchTools['termsHere']['current']>(null);
  const issueAt = useRef<WorkbenchTools['issueAt']['current']>(null);
  const threeWayPlace = useRef<WorkbenchTools['threeWayPlace']['current']>(null);
  const inUse = useSession();
  const runCommand = useRunCommand();
  const { settings } = useSettings();
  const newest = useRef({ t, stage, inUse, say, runCommand, isSuggesting: settings.isSuggesting });
  newest.current = { t, stage, inUse, say, runCommand, isSuggesting: settings.isSuggesting };
  const [session] = useState(() => new EditingSession(world, writingRules(newest)));
  const [layers] = useState(() => new LayerKeeper(world, 'baseline'));
  const [suggestedLayers] = useState(() => new LayerKeeper(world, 'suggested'));
  const [evidence] = useState(() => evidenceOf(world));
  const [sentences] = useState(() => sentencesOf(world));
  const [ledgers] = useState(() => ledgersOf(world));
  const [ledger] = useState(() => new LedgerDesk());
  const [firstView] = useState(startView);
  return useMemo(
    () => ({
      world,
      session,
      layers,
      suggestedLayers,
      evidence,
      sentences,
      ledgers,
      ledger,
      anchorsHere,
      termsHere,
      inUse: () => newest.current.inUse,
      galley,
      startView: firstView,
      stage: () => newest.current.stage,
      t: () => newest.current.t,
      runCommand: (id) => newest.current.runCommand(id),
      say,
      sourceCaret,
      toggleStrip,
      showThreads,
      threeWayPlace,
      issueAt,
      clickedAt,
      wantsRowFocus,
    }),
    [world, session, layers, suggestedLayers, evidence, sentences, ledgers, ledger, say, firstView],
  );
}

/** Closing the window, changing person or leaving the article commits what was typed and remembers what was seen. */
function useSavedOnLeaving({ session, world }: WorkbenchTools, seenSeq: () => number): void {
  const markSeen = useMemo(
    () => async () => {
      await world.request('edit.markSeen', world.latest().article.id, seenSeq());
    },
    [world, seenSeq],
  );
  useFlush(async () => {
    const isSaved = await session.settleAll();
    await markSeen();
    return isSaved;
  });
  // The editor's own unmounting commits the row; here only what was seen is left to say.
  useEffect(() => () => void markSeen(), [markSeen]);
}

function useJump(tools: WorkbenchTools, jump: Jump | null): void {
  const serial = jump?.serial;
  const segmentId = jump?.segmentId;
  useEffect(() => {
    if (serial === undefined || segmentId === undefined) return;
    const isHere = tools.world.latest().article.segments.some(({ id }) => id === segmentId);
    if (isHere) goTo(tools, segmentId, { isEditing: false, align: 'center' });
  }, [tools, serial, segmentId]);
}
