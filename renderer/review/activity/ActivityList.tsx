// The lines of the log: only those in view exist. Arrow keys go from line to line, Enter goes to what it is about.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkspaceEvent } from '../../../shared/model/event.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { formatDate, formatTime } from '../../ui/format.js';
import { languageOfWords } from '../../ui/languageOfWords.js';
import { useSession } from '../../ui/SessionProvider.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { movedTo } from '../../ui/movedTo.js';
import { useListFocus } from '../../ui/useListFocus.js';
import { activityLines, type ActivityLine } from './activityList.js';

/** The article of an event, as the list names it; null: it is in one article, or in none. */
export interface EventPlace {
  readonly title: string;
  readonly lang: string;
}

interface ActivityListProps {
  readonly events: readonly WorkspaceEvent[];
  readonly isWhole: boolean;
  readonly placeOf: (event: WorkspaceEvent) => EventPlace | null;
  /** Number of a segment; 0: not known here. */
  readonly numberOf: (segmentId: SegmentId) => number;
  readonly canOpen: (event: WorkspaceEvent) => boolean;
  readonly onOpen: (event: WorkspaceEvent) => void;
  readonly onMore: () => void;
}

/** Lines before the end at which earlier ones are fetched. */
const aheadOfEnd = 20;

/** A feed (ARIA): it grows at its end as one reads. */
export function ActivityList(props: ActivityListProps): ReactNode {
  const { events, isWhole, onMore } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const lines = activityLines(events);
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.startsDay ? 64 : 32),
    getItemKey: (index) => lines[index]?.event.seq ?? index,
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!isWhole && last >= lines.length - aheadOfEnd) onMore();
  }, [isWhole, last, lines.length, onMore]);
  // Who filters stays at the filter.
  useListFocus(scroller, 'article');
  const move = (to: number): void => {
    setAt(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] > article`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = movedTo(event.key, at, lines.length, 10);
    if (to === null || !(event.target instanceof HTMLElement) || !event.target.matches('article')) return;
    event.preventDefault();
    move(to);
  };
  return (
    // The lines have the keyboard; the keys between them are the list's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="line-list"
      role="feed"
      aria-label={t('activity.list')}
      aria-busy={!isWhole}
      data-pane="rows"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="rows-inside" role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className="row-place"
                role="presentation"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line
                  {...props}
                  line={line}
                  index={index}
                  isTabStop={index === at}
                  onFocus={() => setAt(index)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends ActivityListProps {
  readonly line: ActivityLine;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function Line(props: LineProps): ReactNode {
  const { line, index, isTabStop, isWhole, events, onFocus, onOpen, canOpen, placeOf } = props;
  const { event, startsDay } = line;
  const { language } = useSettings();
  const place = placeOf(event);
  const isOpenable = canOpen(event);
  const body = typeof event.data['body'] === 'string' ? event.data['body'] : null;
  return (
    // Enter is a short cut to the button in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      className="activity-line"
      aria-posinset={index + 1}
      aria-setsize={isWhole ? events.length : -1}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- items of a feed are focusable (ARIA APG)
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Enter' && pressed.target === pressed.currentTarget && isOpenable) onOpen(event);
      }}
    >
      {startsDay && <h2>{formatDate(event.at, language)}</h2>}
      <div className="what">
        <time className="quiet num">{formatTime(event.at)}</time>
        <span className="selectable words">
          <Deed event={event} />
          {body !== null && (
            <span className="soft said" lang={languageOfWords(body)}>
              {body}
            </span>
          )}
        </span>
        {place && (
          <span className="cut place quiet" lang={place.lang}>
            {place.title}
          </span>
        )}
        {isOpenable && <OpenButton {...props} />}
      </div>
    </article>
  );
}

// No name has it.
const nameMark = '\u0000';

/** What was done, with the name of who did it in that person's hue where the sentence has it. */
function Deed({ event }: { readonly event: WorkspaceEvent }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(event.personId);
  const [before, after] = t(`event.${event.kind}`, { ...event.data, person: nameMark }).split(nameMark);
  return (
    <>
      {before}
      {after !== undefined && person && <Avatar name={person.name} hue={person.hue} isFull />}
      {after}
    </>
  );
}

function OpenButton({ line: { event }, numberOf, onOpen }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { segmentId } = event;
  const number = segmentId === null ? 0 : numberOf(segmentId);
  const text =
    segmentId === null ? t('activity.openArticle') : number > 0 ? `¶ ${number}` : t('activity.openSegment');
  return (
    <Button size="small" kind="bare" onPress={() => onOpen(event)}>
      {text}
    </Button>
  );
}
