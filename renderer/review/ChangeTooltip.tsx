// Who made the change under the mouse, when, of what kind and why: a tooltip below its line, for all rows one. The
// keyboard has the strip under the row.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { useArticle } from '../article/ArticleContext.js';
import { areChangesKnown, rowChangesOf } from '../article/rowChanges.js';
import { formatDateTime } from '../ui/format.js';
import { useSession } from '../ui/SessionProvider.js';
import { reasonsOf } from './ChangeStrip.js';

interface Pointed {
  readonly segmentId: SegmentId;
  readonly index: number;
  readonly left: number;
  readonly top: number;
}

/** As the other tooltips. */
const delayMs = 500;

function pointedAt(event: PointerEvent): Pointed | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-change]') : null;
  const row = element?.closest<HTMLElement>('[data-segment]');
  if (!element || !row) return null;
  // A change may run over several lines: the box the mouse is in.
  const boxes = [...element.getClientRects()];
  const box = boxes.find(({ top, bottom }) => event.clientY >= top && event.clientY <= bottom) ?? boxes[0];
  if (!box) return null;
  const segmentId = (row.dataset['segment'] ?? '') as SegmentId;
  return { segmentId, index: Number(element.dataset['change']), left: box.left, top: box.bottom };
}

/** Nothing most of the time. */
export function ChangeTooltip({ layers }: { readonly layers: ArticleLayers | null }): ReactNode {
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
  return (
    <span ref={mark}>
      {unit && pointed && (
        <span
          className="tooltip change-tooltip"
          style={{ left: pointed.left, top: pointed.top }}
          role="tooltip"
        >
          <ChangeText unit={unit} />
        </span>
      )}
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
