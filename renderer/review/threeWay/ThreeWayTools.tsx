// In the tool bar while the three-way view is on: stepping through either set of marks or both, and the layout.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { threeWaySteps } from '../../../shared/review/threeWay.js';
import { CommandButton, ToolButton } from '../../commands/CommandButton.js';
import { Segmented } from '../../ui/Segmented.js';
import { Select } from '../../ui/Select.js';
import type { ThreeWayInUse } from './ThreeWayContext.js';

/** “5 / 19” between two arrows, and which marks they step through. */
export function ThreeWaySteps({
  threeWay,
  position,
}: {
  readonly threeWay: ThreeWayInUse;
  /** Null while counting. */
  readonly position: { readonly number: number; readonly total: number } | null;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <ToolButton command="review.previousChange" icon="up" />
      <span className="num change-count" role="status">
        {position ? t('review.changes.position', position) : t('review.changes.counting')}
      </span>
      <ToolButton command="review.nextChange" icon="down" />
      <Select
        label={t('review.threeWay.steps.label')}
        value={threeWay.view.steps}
        choices={threeWaySteps.map((value) => ({ value, label: t(`review.threeWay.steps.${value}`) }))}
        onChange={(steps) => threeWay.change({ steps })}
        isPlain
      />
    </>
  );
}

/** On and off; in narrow windows only the icon stays. */
export function ThreeWayToggle(): ReactNode {
  const { t } = useTranslation();
  return (
    <CommandButton
      command="review.threeWay"
      icon="layers"
      kind="bare"
      label={t('review.threeWay.tool')}
      isFoldable
      hasKey={false}
    />
  );
}

/** All three over one another, or side by side. */
export function ThreeWayLayout({ threeWay }: { readonly threeWay: ThreeWayInUse }): ReactNode {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('review.threeWay.layout.label')}
      value={threeWay.view.layout}
      choices={(['layered', 'columns'] as const).map((value) => ({
        value,
        label: t(`review.threeWay.layout.${value}`),
      }))}
      onChange={(layout) => threeWay.change({ layout })}
    />
  );
}
