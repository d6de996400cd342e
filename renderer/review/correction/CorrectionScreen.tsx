// Corrected source (or target): what a new version would do to the article, row by row. Nothing is applied before it is
// accepted here.
import { useEffect, useMemo, useRef, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import type { CorrectionPlan } from '../../../shared/model/correction.js';
import type { Side } from '../../../shared/model/language.js';
import { saysNothingNew } from '../../../shared/review/correction/correctionInput.js';
import { segmentCount, stateCounts } from '../../article/selectors.js';
import { dropFiles } from '../../bridge.js';
import { CommandButton, ToolButton } from '../../commands/CommandButton.js';
import { useCommandHandlers } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Screen } from '../../ui/Screen.js';
import { Stages } from '../../ui/Stages.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { useFallSilent } from '../../ui/StatusMessage.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import { CorrectionFooter, type OnApplied } from './CorrectionFooter.js';
import { CorrectionHead, CorrectionNotices } from './CorrectionHead.js';
import { CorrectionList, type CorrectionListHandle } from './CorrectionList.js';
import { correctionRows, itemCounts, lookedAt } from './correctionRows.js';
import { CorrectionStart, CorrectionWorking } from './CorrectionStart.js';
import { useCorrection, type Correction } from './useCorrection.js';
import './correction.css';

/** `onApplied` gets what was done; `onLeave` gives up, nothing was changed. */
export function CorrectionScreen({
  article,
  side,
  onStage,
  onApplied,
  onLeave,
}: {
  readonly article: Article;
  readonly side: Side;
  readonly onStage: (stage: 'edit' | 'review') => void;
  readonly onApplied: OnApplied;
  readonly onLeave: () => void;
}): ReactNode {
  const work = useCorrection(article, side);
  // What was said was about the screen one comes from.
  const fallSilent = useFallSilent();
  useEffect(fallSilent, [fallSilent]);
  const { phase } = work.state;
  const plan = phase.kind === 'planned' ? phase.plan : null;
  const counts = useMemo(
    () => plan && itemCounts(plan, article.segments, work.suggests),
    [plan, article.segments, work.suggests],
  );
  const list = useRef<CorrectionListHandle>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  const onDrop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files].slice(0, 1);
    if (files.length === 0) return;
    event.preventDefault();
    void dropFiles(files).then((answer) => {
      if (answer.ok && answer.value[0]) void work.read({ kind: 'file', file: answer.value[0] });
    });
  };
  return (
    <Screen
      className="correction-screen"
      toolbar={<CorrectionToolbar work={work} plan={plan} list={list} onStage={onStage} />}
      status={<CorrectionStatus article={article} />}
    >
      {/* Escape anywhere inside gives up; the elements inside have the roles. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="correction"
        onKeyDown={onKeyDown}
        onDrop={onDrop}
        onDragOver={(event) => event.preventDefault()}
      >
        <div className="correction-top">
          {plan && counts && <CorrectionHead work={work} plan={plan} counts={counts} article={article} />}
          {plan && <CorrectionNotices work={work} plan={plan} />}
        </div>
        {phase.kind === 'waiting' && <CorrectionStart work={work} phase={phase} article={article} />}
        {phase.kind === 'working' && <CorrectionWorking work={work} phase={phase} />}
        {plan && <Preview work={work} plan={plan} article={article} list={list} />}
        <CorrectionFooter
          work={work}
          plan={plan}
          counts={counts}
          segments={article.segments}
          onApplied={onApplied}
          onLeave={onLeave}
        />
      </div>
    </Screen>
  );
}

/** The article as it is, while nothing is applied. */
function CorrectionStatus({ article }: { readonly article: Article }): ReactNode {
  const { t } = useTranslation();
  return (
    <StatusBar>
      <span className="fact">
        <Icon name="final" size="small" />
        {t('article.head.approved', { done: stateCounts(article).final, total: segmentCount(article) })}
      </span>
    </StatusBar>
  );
}

function Preview({
  work,
  plan,
  article,
  list,
}: {
  readonly work: Correction;
  readonly plan: CorrectionPlan;
  readonly article: Article;
  readonly list: { current: CorrectionListHandle | null };
}): ReactNode {
  const { t } = useTranslation();
  const { open } = work.state;
  const rows = useMemo(() => correctionRows(plan, article.segments, open), [plan, article.segments, open]);
  const first = useRef(work.state.active);
  // A new plan puts the keyboard on the first row that needs a look.
  useEffect(() => list.current?.focusRow(first.current), [plan, list]);
  if (saysNothingNew(plan))
    return (
      <div className="correction-start">
        <div className="correction-place">
          <h2>{t('review.correction.nothingNew')}</h2>
          <p className="soft">{t('review.correction.nothingNewText', { name: plan.file.name })}</p>
          <div className="go">
            <Button isFocusedFirst onPress={() => void work.choose()}>
              {t('review.correction.chooseOther')}
            </Button>
          </div>
        </div>
      </div>
    );
  const corrected = <CorrectedHead side={plan.side} />;
  const other = <OtherHead side={plan.side} />;
  return (
    <>
      <div className="column-heads correction-grid">
        <div />
        {plan.side === 'source' ? corrected : other}
        <div />
        {plan.side === 'source' ? other : corrected}
        <div />
      </div>
      <CorrectionList ref={list} rows={rows} article={article} work={work} />
    </>
  );
}

function CorrectedHead({ side }: { readonly side: Side }): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      <b>{t(`review.correction.corrected.${side}`)}</b>
      <span className="cut">{t('review.correction.legend')}</span>
    </div>
  );
}

function OtherHead({ side }: { readonly side: Side }): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      <b>{t(side === 'source' ? 'review.correction.today.target' : 'review.correction.today.source')}</b>
      {side === 'source' && <span className="cut">{t('review.correction.legendDepends')}</span>}
    </div>
  );
}

function CorrectionToolbar({
  work,
  plan,
  list,
  onStage,
}: {
  readonly work: Correction;
  readonly plan: CorrectionPlan | null;
  readonly list: { readonly current: CorrectionListHandle | null };
  readonly onStage: (stage: 'edit' | 'review') => void;
}): ReactNode {
  const { t } = useTranslation();
  const stops = useMemo(() => (plan ? lookedAt(plan) : []), [plan]);
  const { active } = work.state;
  const step = (direction: 1 | -1): void => {
    const at = direction > 0 ? stops.find((stop) => stop > active) : stops.findLast((stop) => stop < active);
    const to = at ?? (direction > 0 ? stops[0] : stops.at(-1));
    if (to !== undefined) list.current?.focusRow(to);
  };
  const refusal = stops.length === 0 ? t('review.correction.refusal.nothingToStep') : null;
  useCommandHandlers({
    'review.nextChange': { run: () => step(1), refusal },
    'review.previousChange': { run: () => step(-1), refusal },
    'review.correctSource': { run: () => void work.choose() },
  });
  return (
    <Toolbar label={t('review.correction.tools')}>
      <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      <ToolbarSeparator />
      <Stages
        current="review"
        reachable={['edit', 'review']}
        onStage={(stage) => {
          if (stage === 'edit' || stage === 'review') onStage(stage);
        }}
      />
      <ToolbarSeparator />
      <h1 className="strong nowrap correction-title">{t(`review.correction.title.${work.state.side}`)}</h1>
      <span className="spacer" />
      {stops.length > 0 && (
        <>
          <ToolButton command="review.previousChange" icon="up" />
          <span className="num soft change-count">
            {t('review.correction.position', {
              number: stops.includes(active) ? stops.indexOf(active) + 1 : '–',
              total: stops.length,
            })}
          </span>
          <ToolButton command="review.nextChange" icon="down" />
        </>
      )}
    </Toolbar>
  );
}
