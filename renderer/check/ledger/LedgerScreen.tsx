// Every figure, date and time of an article with what its translation says for it: all, or only what does not agree.
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerCounts } from '../../../shared/check/ledger/ledgerOf.js';
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import type { ArticleLedger } from '../../../shared/model/ledger.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { Screen } from '../../ui/Screen.js';
import { Segmented } from '../../ui/Segmented.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import { LedgerTable, type TableLine } from './LedgerTable.js';
import { useArticleLedger, type LedgerAnswer } from './useArticleLedger.js';
import './ledger.css';

type Filter = 'all' | 'open';

function linesOf({ segments }: ArticleLedger, filter: Filter): readonly TableLine[] {
  return segments.flatMap(({ segmentId, number, entries }) =>
    entries
      .filter(
        (entry) =>
          filter === 'all' ||
          ((entry.state === 'differs' || entry.state === 'missing') && !isSetAside(entry)),
      )
      .map((entry, i): TableLine => ({ segmentId, number, entry, isFirst: i === 0 })),
  );
}

/** `onOpen`: to the row of a line. */
export function LedgerScreen({
  articleId,
  onOpen,
  onBack,
}: {
  readonly articleId: ArticleId;
  readonly onOpen: (segmentId: SegmentId) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const answer = useArticleLedger(articleId);
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <Screen
      className="ledger-screen"
      toolbar={
        <Toolbar label={t('check.ledger.article.tools')}>
          <Button kind="bare" onPress={onBack}>
            <Icon name="back" />
            <span>{t('check.ledger.article.back')}</span>
          </Button>
          <ToolbarSeparator />
          <h1 className="ledger-title">{t('check.ledger.article.title')}</h1>
          <span className="spacer" />
          <Segmented<Filter>
            label={t('check.ledger.article.filter')}
            value={filter}
            choices={(['all', 'open'] as const).map((value) => ({
              value,
              label: t(`check.ledger.article.${value}`),
            }))}
            onChange={setFilter}
          />
        </Toolbar>
      }
      status={<StatusBar>{answer.ledger && <Sums ledger={answer.ledger} />}</StatusBar>}
    >
      <Content answer={answer} filter={filter} onAll={() => setFilter('all')} onOpen={onOpen} />
    </Screen>
  );
}

function Sums({ ledger }: { readonly ledger: ArticleLedger }): ReactNode {
  const { t } = useTranslation();
  const entries = ledger.segments.flatMap((segment) => segment.entries);
  const wrong = entries.filter(({ severity }) => severity !== null).length;
  return <span>{t('check.ledger.article.sums', { ...ledgerCounts(entries), wrong })}</span>;
}

function Content({
  answer: { ledger, failure, askAgain },
  filter,
  onAll,
  onOpen,
}: {
  readonly answer: LedgerAnswer;
  readonly filter: Filter;
  readonly onAll: () => void;
  readonly onOpen: (segmentId: SegmentId) => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const lines = useMemo(() => (ledger ? linesOf(ledger, filter) : []), [ledger, filter]);
  return (
    <>
      {failure && (
        <Notice
          tone="error"
          lead={failureText(failure)}
          action={{ label: t('check.ledger.article.retry'), run: askAgain }}
        />
      )}
      {ledger === null ? (
        !failure && (
          <p className="quiet line-list-empty" role="status">
            {t('check.ledger.article.reading')}
          </p>
        )
      ) : lines.length === 0 ? (
        <div className="line-list-empty">
          <p>{t(filter === 'all' ? 'check.ledger.article.nothing' : 'check.ledger.article.allRight')}</p>
          {filter !== 'all' && <Button onPress={onAll}>{t('check.ledger.article.showAll')}</Button>}
        </div>
      ) : (
        <>
          <div className="ledger-heads" aria-hidden="true">
            <span>{t('check.ledger.article.row')}</span>
            <span className="from">{t('check.ledger.article.source')}</span>
            <span />
            <span>{t('check.ledger.article.target')}</span>
            <span>{t('check.ledger.article.note')}</span>
            <span />
          </div>
          <LedgerTable key={filter} lines={lines} languages={ledger} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
