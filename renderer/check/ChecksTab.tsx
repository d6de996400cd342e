// Inspector, Checks: the issues of the active segment, then of the rest of the article by place or by check, then those that count as
// errors and those set aside.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/model/assertNever.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Waiver } from '../../shared/model/waiver.js';
import type { Outcome } from '../../shared/outcome.js';
import { useFailureText } from '../ui/failureText.js';
import { Segmented } from '../ui/Segmented.js';
import { checkItems, type CheckItem, type CheckOrder } from './checkItems.js';
import { ConfirmedEntry } from './ConfirmedEntry.js';
import { IssueEntry, IssueGroupEntry, WaivedEntry } from './IssueEntry.js';
import type { ArticleIssues } from './useArticleIssues.js';

export interface ChecksTabProps {
  readonly issues: ArticleIssues;
  /** In reading order. */
  readonly segmentIds: readonly SegmentId[];
  readonly activeId: SegmentId | null;
  readonly numberOf: (segmentId: SegmentId) => number;
  readonly nameOf: (personId: PersonId) => string;
  /** null: to the row. */
  readonly onGoTo: (segmentId: SegmentId, issue: CheckIssue | null) => void;
  readonly onFix: (segmentId: SegmentId, issue: CheckIssue) => void;
  readonly onWaive: (segmentId: SegmentId, issue: CheckIssue) => void;
  /** The word is spelt right in this workspace. */
  readonly onAddWord: (word: string) => void;
  /** What else a misspelt word may be; likeliest first. */
  readonly onSuggest: (word: string) => Promise<Outcome<readonly string[]>>;
  readonly onWithdraw: (waiver: Waiver) => void;
  /** Counts the issue as an error; takes that back. */
  readonly onConfirm: (segmentId: SegmentId, issue: CheckIssue) => void;
  readonly onUnconfirm: (error: ConfirmedError) => void;
}

/** A calm list: what is grave comes first, what only concerns style last. */
export function ChecksTab(props: ChecksTabProps): ReactNode {
  const { issues, segmentIds, activeId } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [order, setOrder] = useState<CheckOrder>('place');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(
    () => checkItems({ issues, segmentIds, activeId, order, opened }),
    [issues, segmentIds, activeId, order, opened],
  );
  const toggle = (key: string): void =>
    setOpened((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  if (issues.isReading)
    return (
      <p className="section quiet" role="status">
        {t('check.tab.reading')}
      </p>
    );
  return (
    <>
      {issues.failure && (
        <p className="section sev-error">{t('check.tab.failed', { reason: failureText(issues.failure) })}</p>
      )}
      <ItemList
        items={items}
        renderItem={(item) => (
          <Item {...props} item={item} order={order} onOrder={setOrder} onToggle={() => toggle(item.key)} />
        )}
      />
    </>
  );
}

const estimates: Readonly<Record<CheckItem['kind'], number>> = {
  heading: 36,
  nothing: 32,
  order: 44,
  issue: 84,
  group: 84,
  fold: 36,
  confirmed: 130,
  waived: 130,
};

/** Only the lines in view exist, and the one that has the keyboard. */
function ItemList({
  items,
  renderItem,
}: {
  readonly items: readonly CheckItem[];
  readonly renderItem: (item: CheckItem) => ReactNode;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const focusedAt = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
  const virtual = useVirtualizer<HTMLElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.inspector-body') ?? list.current,
    estimateSize: (i) => estimates[items[i]?.kind ?? 'issue'],
    overscan: 6,
    getItemKey: (i) => items[i]?.key ?? i,
    rangeExtractor: (range: Range) => {
      const inView = defaultRangeExtractor(range);
      if (focusedAt < 0 || focusedAt >= items.length || inView.includes(focusedAt)) return inView;
      return [...inView, focusedAt].toSorted((a, b) => a - b);
    },
  });
  return (
    <div ref={list} className="check-list" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="check-item"
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setFocused(item.key)}
              onBlur={() => setFocused(null)}
            >
              {renderItem(item)}
            </div>
          )
        );
      })}
    </div>
  );
}

interface ItemProps extends ChecksTabProps {
  readonly item: CheckItem;
  readonly order: CheckOrder;
  readonly onOrder: (order: CheckOrder) => void;
  readonly onToggle: () => void;
}

function foldName(t: TFunction, of: Extract<CheckItem, { kind: 'fold' }>['of']): string {
  if (of === 'waived') return t('check.tab.waived');
  return of === 'confirmed' ? t('check.error.all') : t(`check.${of}.name`);
}

function Item({ item, order, onOrder, onToggle, ...props }: ItemProps): ReactNode {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'heading':
      return (
        <h2 className="section">
          <span>{t(`check.tab.${item.of}`)}</span>
          <span className="num">{item.count > 0 ? item.count : t('check.tab.none')}</span>
        </h2>
      );
    case 'nothing':
      return <p className="section quiet">{t('check.tab.nothing')}</p>;
    case 'order':
      return <OrderChoice order={order} onOrder={onOrder} />;
    case 'issue':
      return <IssueEntry {...props} {...item.place} isHere={item.isHere} />;
    case 'group':
      return (
        <IssueGroupEntry {...props} places={item.group.places} isOpen={item.isOpen} onToggle={onToggle} />
      );
    case 'fold':
      return (
        <button type="button" className="issue-fold" aria-expanded={item.isOpen} onClick={onToggle}>
          <span className="strong">{foldName(t, item.of)}</span>
          <span className="quiet num">{item.count}</span>
        </button>
      );
    case 'confirmed':
      return <ConfirmedEntry {...props} error={item.error} />;
    case 'waived':
      return <WaivedEntry {...props} {...item.waived} />;
    default:
      return assertNever(item);
  }
}

function OrderChoice({ order, onOrder }: Pick<ItemProps, 'order' | 'onOrder'>): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="section">
      <Segmented
        label={t('check.tab.order')}
        value={order}
        choices={(['place', 'check'] as const).map((value) => ({
          value,
          label: t(`check.tab.by.${value}`),
        }))}
        onChange={onOrder}
      />
    </div>
  );
}
