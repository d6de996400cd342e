// Inspector, History, while the three-way view is on: the three wordings of the active segment, newest first.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../shared/model/segment.js';
import { Avatar } from '../../ui/Avatar.js';
import { formatDateTime } from '../../ui/format.js';
import { useThreeWay, type ThreeWayInUse } from './ThreeWayContext.js';
import type { ThreeWayRow } from './threeWayRows.js';

/** Nothing while the view is off or the wordings are being fetched. */
export function ThreeWayLayers({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation();
  const threeWay = useThreeWay();
  const row = threeWay?.rowOf(segment);
  if (!threeWay || !row) return null;
  return (
    <>
      <h2 className="section">{t('review.threeWay.layers')}</h2>
      {([2, 1, 0] as const).map((layer) => (
        <LayerEntry key={layer} threeWay={threeWay} row={row} layer={layer} />
      ))}
    </>
  );
}

function LayerEntry({
  threeWay,
  row,
  layer,
}: {
  readonly threeWay: ThreeWayInUse;
  readonly row: ThreeWayRow;
  readonly layer: 0 | 1 | 2;
}): ReactNode {
  const { t } = useTranslation();
  const { person, label } = threeWay.chosen[layer];
  const at = row.times[layer];
  const changes = layer === 0 ? null : row.text.places[layer === 1 ? 'first' : 'second'].length;
  return (
    <div className="entry">
      <div className="top">
        <span className="num strong ink">{layer + 1}</span>
        {person ? <Avatar name={person.name} hue={person.hue} isFull /> : <span>{label}</span>}
        {at !== null && <time>{formatDateTime(at)}</time>}
      </div>
      {changes !== null && (
        <p className="soft">
          {changes === 0 ? t('review.changes.none') : t('review.changes.inRow', { count: changes })}
        </p>
      )}
    </div>
  );
}
