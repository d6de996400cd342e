// One row: number, state and role; source; target as text, editor or redline; who wrote it; what is below.
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, ParagraphRole } from '../../shared/model/article.js';
import { emptyInlineText, isBlank, type InlineText } from '../../shared/model/inlineText.js';
import { hasTarget, type Segment } from '../../shared/model/segment.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import type { RowFound } from '../article/findInArticle.js';
import type { FocusedAnchor } from '../article/articleState.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { reanchorRanges } from '../article/reanchorComments.js';
import type { RowCommented } from '../article/selectors.js';
import { AttributedText } from '../article/AttributedText.js';
import { chainNow, rowChangesOf, useRowChanges, type Chain, type RowChanges } from '../article/rowChanges.js';
import { useThreeWay } from '../review/threeWay/ThreeWayContext.js';
import { ThreeWayCell } from '../review/threeWay/ThreeWayCell.js';
import { TargetEditor, type TargetEditorEvents } from '../edit/TargetEditor.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { issueMarks, type IssueMarks } from '../check/issueMarks.js';
import type { WaivedIssue } from '../check/useArticleIssues.js';
import type { CheckIssue } from '../../shared/model/check.js';
import { AnchorSummary } from './AnchorSummary.js';
import { Gutter, Margin } from './RowSides.js';
import { RowUnder, type RowUnderProps } from './RowUnder.js';
import { useRowSentences, type RowSentences } from './useRowSentences.js';
import { useRowMouse } from './useRowMouse.js';
import { useRowTerms } from './useRowTerms.js';
import { useHoveredAnchor, useRowAnchors, type RowAnchors } from './useRowAnchors.js';
import { useAuthorMarks } from '../article/useAuthorMarks.js';
import type { RowWords } from './useTextAnswer.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

/** What a row shows; plain enough for `memo`: a row whose props are the same does not render. */
export interface WorkbenchRowProps extends Omit<
  RowUnderProps,
  'units' | 'language' | 'terms' | 'shownTarget'
> {
  readonly role: ParagraphRole;
  readonly article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
  readonly isSelected: boolean;
  readonly found: RowFound;
  readonly commented: RowCommented;
  /** The wordings the redline is drawn from; null: nothing changed. */
  readonly chain: Chain | null;
  readonly editorEvents: TargetEditorEvents;
  /** What both sides state alike is marked. */
  readonly showsAnchors: boolean;
  /** What the checks found, gravest first. */
  readonly issues: readonly CheckIssue[];
  /** What was set aside of it. */
  readonly waived: readonly WaivedIssue[];
  /** The target's words they are about; null: not known. */
  readonly checkedWords: string | null;
  /** The active row is opened into its sentence pairs. */
  readonly opensSentences: boolean;
  /** The anchor one steps on, in this row. */
  readonly focusedAnchor: FocusedAnchor | null;
}

const smallRoles: ReadonlySet<ParagraphRole> = new Set(['breadcrumb', 'date', 'credit', 'caption']);

/** A row of the grid. */
export const WorkbenchRow = memo(function WorkbenchRow(props: WorkbenchRowProps): ReactNode {
  const { segment, number, role, article, isActive, isSelected, found, commented } = props;
  const { t } = useTranslation();
  const tools = useWorkbench();
  const changes = useChanges(props);
  const words = useMemo(() => shownWords(segment, props.pending, changes), [segment, props.pending, changes]);
  const isLive = hasEditor(props);
  const marks = useMemo(() => issueMarks(props.issues), [props.issues]);
  const rowWords = { segment, target: words.counting.text, isActive, isLive };
  const row = useRef<HTMLDivElement>(null);
  const sentences = useRowSentences({ ...rowWords, isShown: props.opensSentences && isActive }, row);
  const { anchors, events } = useAnchors(props, rowWords);
  const terms = useRowTerms(segment, article, isActive);
  const onMouseDown = useRowMouse(tools, segment, props.stage, props.isActive && props.isEditing);
  return (
    <div
      ref={row}
      className={rowClasses(props)}
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-segment={segment.id}
      aria-rowindex={number}
      aria-selected={isSelected || isActive}
      aria-label={t('article.row.number', { number })}
      onClick={onMouseDown}
      {...events}
    >
      <Gutter segment={segment} number={number} role={role} />
      <div className="text source selectable" role="gridcell" lang={article.sourceLanguage}>
        {segment.source && !isBlank(segment.source.content) ? (
          <InlineTextView
            content={segment.source.content}
            found={found.source}
            commented={commented.source}
            anchors={anchors.source}
            terms={terms.ranges}
            issues={marks.source}
            sentences={sentences.source}
          />
        ) : (
          <span className="placeholder">{t('article.row.noSource')}</span>
        )}
      </div>
      <div className="axis" role="presentation" />
      <TargetCell
        {...props}
        changes={changes}
        words={words}
        anchors={anchors}
        sentences={sentences}
        marks={marks}
      />
      <Margin
        segment={segment}
        pending={props.pending}
        units={changes?.units ?? noUnits}
        issues={props.issues}
      >
        {isActive && anchors.evidence && (
          <AnchorSummary
            evidence={anchors.evidence}
            source={segment.source?.content.text ?? ''}
            target={anchors.of}
          />
        )}
      </Margin>
      <RowUnder
        {...props}
        language={article.targetLanguage}
        terms={terms.renderings}
        units={changes?.units ?? noUnits}
        shownTarget={words.counting.text}
      />
    </div>
  );
});

function rowClasses({ segment, role, isActive, isSelected }: WorkbenchRowProps): string {
  const states = [isActive && 'active', isSelected && 'selected', segment.lock && 'locked'];
  return ['row', 'galley-grid', `role-${role}`, smallRoles.has(role) && 'small', ...states]
    .filter(Boolean)
    .join(' ');
}

const noUnits: readonly ChangeUnit[] = [];
const noAnchors: RowAnchors['target'] = [];

/** The changes the row draws; words on their way are among them at once. */
function useChanges({ chain, segment, pending, stage }: WorkbenchRowProps): RowChanges | null {
  const { session } = useSession();
  const { actor } = session;
  const shows = stage === 'review' || segment.suggestion !== null;
  const isOnItsWay = pending !== null && pending.kind === 'saving';
  const now = useMemo(
    () => (shows ? chainNow(chain, segment, isOnItsWay ? pending : null, actor) : null),
    [shows, chain, segment, isOnItsWay, pending, actor],
  );
  const known = useRowChanges(now);
  // What was fetched is worked out between frames; what is newer here is one row.
  if (now === null || known !== null) return known;
  return now === chain ? null : rowChangesOf(now);
}

/** The words of the target, as they are shown at rest. */
interface ShownWords {
  readonly words: InlineText;
  /** Those that count: in a redline a suggestion on its way does not. */
  readonly counting: InlineText;
  readonly showsChanges: boolean;
}

function shownWords(
  segment: Segment,
  pending: WorkbenchRowProps['pending'],
  changes: RowChanges | null,
): ShownWords {
  const target = segment.target?.content ?? emptyInlineText;
  const words = pending?.content ?? target;
  const showsChanges = changes !== null && (pending === null || pending.kind === 'saving');
  const counting = showsChanges && (pending?.suggests || segment.suggestion) ? target : words;
  return { words, counting, showsChanges };
}

function hasEditor({ segment, stage, isActive, isEditing }: WorkbenchRowProps): boolean {
  return isActive && segment.lock === null && (stage === 'edit' || isEditing);
}

/** The anchors as they are shown; those of the active row are what one steps through. */
function useAnchors(props: WorkbenchRowProps, words: Omit<RowWords, 'isShown'>) {
  const { showsAnchors, focusedAnchor, waived } = props;
  const { hovered, events } = useHoveredAnchor(showsAnchors);
  const anchors = useRowAnchors({ ...words, isShown: showsAnchors }, hovered, focusedAnchor, waived);
  useAnchorsHere(useWorkbench(), props.segment, props.isActive, anchors);
  return { anchors, events };
}

function useAnchorsHere(
  { anchorsHere }: WorkbenchTools,
  segment: Segment,
  isActive: boolean,
  { evidence, of }: RowAnchors,
): void {
  useEffect(() => {
    if (!isActive || evidence === null) return undefined;
    const source = segment.source?.content.text ?? '';
    const here = { segmentId: segment.id, evidence, source, target: of };
    anchorsHere.current = here;
    return () => {
      if (anchorsHere.current === here) anchorsHere.current = null;
    };
  }, [anchorsHere, segment, isActive, evidence, of]);
}

interface TargetCellProps extends WorkbenchRowProps {
  readonly changes: RowChanges | null;
  readonly words: ShownWords;
  readonly anchors: RowAnchors;
  readonly sentences: RowSentences;
  readonly marks: IssueMarks;
}

function TargetCell(props: TargetCellProps): ReactNode {
  const { segment, number, article, isEditing, found, commented, anchors } = props;
  const { t } = useTranslation();
  const { session } = useWorkbench();
  // The settings and the rules of the workspace have a say in it.
  useSettings();
  const threeWay = useThreeWay();
  const mode = session.modeOf(segment.id);
  const language = article.targetLanguage;
  const { target: inTarget, of, evidence } = anchors;
  const live = useMemo(() => evidence && { anchors: inTarget, of }, [evidence, inTarget, of]);
  const { checkedWords } = props;
  const liveIssues = useMemo(
    () => (checkedWords === null ? null : { issues: props.marks.target, of: checkedWords }),
    [props.marks.target, checkedWords],
  );
  if (hasEditor(props)) {
    return (
      <div role="gridcell" className="cell">
        <TargetEditor
          segment={segment}
          session={session}
          language={language}
          label={t('edit.editor.label', { number })}
          placeholder={t('edit.editor.placeholder')}
          found={found.target}
          commented={commented.target}
          anchors={live}
          issues={liveIssues}
          sentences={props.sentences.live}
          mode={mode}
          takesFocus={isEditing}
          events={props.editorEvents}
        />
      </div>
    );
  }
  if (threeWay)
    return (
      <ThreeWayCell
        segment={segment}
        language={language}
        threeWay={threeWay}
        focusedIndex={props.focusedChange}
        commented={commented}
      />
    );
  return (
    <div className="text target selectable" role="gridcell" lang={language}>
      <TargetWords {...props} />
    </div>
  );
}

/** The words at rest: with their changes, or as they are. */
function TargetWords(props: TargetCellProps): ReactNode {
  const { segment, found, commented, changes, anchors } = props;
  const { words, counting, showsChanges } = props.words;
  const { hueOf, initialsOf } = useAuthorMarks();
  const target = segment.target?.content ?? emptyInlineText;
  // While they are worked out for other words, nothing is marked.
  const marked = anchors.of === counting.text ? anchors.target : noAnchors;
  const marks = useMemo(
    () => reanchorRanges(commented.target, target.text, counting.text),
    [commented.target, target, counting],
  );
  if (showsChanges && changes)
    return (
      <AttributedText
        changes={changes}
        hueOf={hueOf}
        initialsOf={initialsOf}
        focusedIndex={props.focusedChange}
        commented={marks}
        anchors={marked}
        gone={commented.gone}
      />
    );
  if (isBlank(words)) return <EmptyTarget segment={segment} />;
  const { target: breaks, of } = props.sentences;
  return (
    <InlineTextView
      content={words}
      found={found.target}
      commented={marks}
      anchors={marked}
      issues={props.checkedWords === words.text ? props.marks.target : undefined}
      sentences={of === words.text ? breaks : undefined}
    />
  );
}

function EmptyTarget({ segment }: { readonly segment: Segment }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <span className="placeholder" lang={i18n.language}>
      {t(hasTarget(segment) ? 'article.row.leftOut' : 'article.row.notTranslated')}
    </span>
  );
}
