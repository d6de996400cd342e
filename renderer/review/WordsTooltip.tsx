// Who made the change under the mouse, when, of what kind and why, and what was said about the words: a tooltip below
// their line, for all rows one. The keyboard has the strip under the row, and the threads in the inspector.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { useArticle } from '../article/ArticleContext.js';
import { areChangesKnown, rowChangesOf } from '../article/rowChanges.js';
import { threadsOf, type Thread } from '../article/selectors.js';
import { formatDateTime } from '../ui/format.js';
import { useSession } from '../ui/SessionProvider.js';
import { reasonsOf } from './ChangeStrip.js';

interface Pointed {
  readonly segmentId: SegmentId;
  /** Of the change; null: the words are no change. */
  readonly index: number | null;
  /** Comments on the words. */
  readonly commentIds: readonly string[];
  readonly left: number;
  readonly top: number;
}

/** As the other tooltips. */
const delayMs = 500;

function pointedAt(event: PointerEvent): Pointed | null {
  const words = event.target instanceof Element ? event.target : null;
  const change = words?.closest<HTMLElement>('[data-change]');
  const commented = words?.closest<HTMLElement>('[data-comments]');
  const element = commented ?? change;
  const row = element?.closest<HTMLElement>('[data-segment]');
  if (!element || !row) return null;
  // A change may run over several lines: the box the mouse is in.
  const boxes = [...element.getClientRects()];
  const box = boxes.find(({ top, bottom }) => event.clientY >= top && event.clientY <= bottom) ?? boxes[0];
  if (!box) return null;
  const segmentId = (row.dataset['segment'] ?? '') as SegmentId;
  const index = change ? Number(change.dataset['change']) : null;
  const commentIds = commented?.dataset['comments']?.split(' ') ?? [];
  return { segmentId, index, commentIds, left: box.left, top: box.bottom };
}

/** Nothing most of the time. Without `layers` changes are not spoken of. */
export function WordsTooltip({ layers }: { readonly layers: ArticleLayers | null }): ReactNode {
  const { comments } = useArticle().state.article;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const galley = mark.current?.parentElement;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const forget = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      setPointed(null);
    };
    const onOver = (event: PointerEvent): void => {
      forget();
      const found = event.pointerType === 'touch' ? null : pointedAt(event);
      if (found) timer = setTimeout(() => setPointed(found), delayMs);
    };
    galley?.addEventListener('pointerover', onOver);
    for (const kind of ['pointerdown', 'wheel', 'pointerleave'] as const)
      galley?.addEventListener(kind, forget, { passive: true });
    window.addEventListener('keydown', forget, true);
    return () => {
      forget();
      galley?.removeEventListener('pointerover', onOver);
      for (const kind of ['pointerdown', 'wheel', 'pointerleave'] as const)
        galley?.removeEventListener(kind, forget);
      window.removeEventListener('keydown', forget, true);
    };
  }, []);
  const chain = pointed && layers?.[pointed.segmentId];
  const unit =
    chain && areChangesKnown(chain)
      ? rowChangesOf(chain).units.find(({ members }) => members.some(({ index }) => index === pointed.index))
      : undefined;
  const threads = pointed
    ? threadsOf(comments).filter(({ first }) => pointed.commentIds.includes(first.id))
    : [];
  return (
    <span ref={mark}>
      {pointed && (unit || threads.length > 0) && (
        <span
          className="tooltip words-tooltip"
          style={{ left: pointed.left, top: pointed.top }}
          role="tooltip"
        >
          {unit && <ChangeText unit={unit} />}
          {threads.map((thread) => (
            <ThreadText key={thread.first.id} thread={thread} />
          ))}
        </span>
      )}
    </span>
  );
}

/** What was said first, and how often it was answered. */
function ThreadText({ thread: { first, replies } }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(first.authorId)?.name ?? t('review.change.nobody');
  return (
    <span className="thread">
      {t('review.comment.said', { person, body: first.body })}
      {replies.length > 0 && ` · ${t('review.comment.replies', { count: replies.length })}`}
    </span>
  );
}

function ChangeText({ unit }: { readonly unit: ChangeUnit }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { reasons } = useArticle().state;
  const person = unit.authorId && personOf(unit.authorId)?.name;
  const last = reasonsOf(unit, reasons).at(-1);
  const facts = [
    t('review.change.by', { person: person ?? t('review.change.nobody'), time: formatDateTime(unit.at) }),
    t(`review.label.${unit.label}`),
    unit.standing === 'suggested' ? t('review.change.suggested') : null,
    last &&
      t(last.note === '' ? 'review.change.reason' : 'review.change.reasonWithNote', {
        category: t(`review.reason.category.${last.category}`),
        severity: t(`review.reason.severityName.${last.severity}`),
        note: last.note,
      }),
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}
