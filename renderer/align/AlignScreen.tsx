// The align view: both texts as columns of blocks, joined by ribbons, to be mended before they become the article.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alignment, StoredAlignment } from '../../shared/model/alignment.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import type { Failure } from '../../shared/outcome.js';
import { CommandButton } from '../commands/CommandButton.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { Stages } from '../ui/Stages.js';
import { StatusBar } from '../ui/StatusBar.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { runInSlices } from '../ui/timeSlices.js';
import { indexOf } from './alignmentIndex.js';
import { AlignView } from './AlignView.js';
import { layOutBands } from './bands.js';
import '../article/anchors/anchors.css';
import './align.css';

type Opened =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly stored: StoredAlignment; readonly serial: number };

/** What the first drawing of a long alignment needs, a piece at a time. */
function* prepare(alignment: Alignment): Generator<undefined, void> {
  yield;
  indexOf(alignment);
  yield;
  layOutBands(alignment);
  yield;
}

/** `onAccepted`: the article has its segments now; null: its rows stay as they were; `onLeave`: to the library, the alignment is kept. */
export function AlignScreen({
  articleId,
  onAccepted,
  onLeave,
}: {
  readonly articleId: ArticleId;
  readonly onAccepted: (articleId: ArticleId, accepted: AcceptedAlignment | null) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const load = useCallback(async () => {
    const answer = await request('align.open', articleId);
    if (answer.ok) await runInSlices(prepare(answer.value.alignment));
    setOpened((before) =>
      answer.ok
        ? { kind: 'open', stored: answer.value, serial: before.kind === 'open' ? before.serial + 1 : 1 }
        : { kind: 'failed', failure: answer.failure },
    );
  }, [articleId]);
  useEffect(() => void load(), [load]);
  if (opened.kind === 'open')
    return (
      <AlignView
        key={opened.serial}
        articleId={articleId}
        stored={opened.stored}
        onReload={() => void load()}
        onAccepted={(accepted) => onAccepted(articleId, accepted)}
        onLeave={onLeave}
      />
    );
  return (
    <Screen
      className="align-opening"
      toolbar={
        <Toolbar label={t('align.tools')}>
          <h1 className="visually-hidden">{t('align.title')}</h1>
          <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
          <ToolbarSeparator />
          <Stages current="align" />
        </Toolbar>
      }
      status={<StatusBar />}
    >
      {opened.kind === 'failed' ? (
        <Notice
          tone="error"
          lead={t('align.notOpened')}
          text={failureText(opened.failure)}
          action={{ label: t('align.back'), run: onLeave }}
        />
      ) : (
        <p className="quiet" role="status">
          {t('align.loading')}
        </p>
      )}
    </Screen>
  );
}
