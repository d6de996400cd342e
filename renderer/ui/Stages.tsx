// The stages an article travels through, the present one marked. Checks come with their own release.
import { useTranslation } from 'react-i18next';

const stages = ['import', 'align', 'edit', 'review', 'export'] as const;

/** A stage by name. */
export type StageName = (typeof stages)[number];

/** A trail of words; those with `onStage` allowed are buttons. */
export function Stages({
  current,
  reachable = [],
  onStage,
}: {
  readonly current: StageName;
  readonly reachable?: readonly StageName[];
  readonly onStage?: (stage: StageName) => void;
}) {
  const { t } = useTranslation();
  const at = stages.indexOf(current);
  return (
    <ol className="stages" aria-label={t('stage.label')}>
      {stages.map((stage, i) => (
        <li
          key={stage}
          className={i < at ? 'done' : undefined}
          aria-current={stage === current ? 'step' : undefined}
        >
          {stage !== current && reachable.includes(stage) ? (
            <button type="button" onClick={() => onStage?.(stage)}>
              {t(`stage.${stage}`)}
            </button>
          ) : (
            t(`stage.${stage}`)
          )}
        </li>
      ))}
    </ol>
  );
}
