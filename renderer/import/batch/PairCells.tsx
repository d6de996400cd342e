// The cells of a pair: both files, how they were paired, how sure the aligner is, what became of them.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchFile, PairFigures } from '../../../shared/model/batch.js';
import { useFailureText } from '../../ui/failureText.js';
import { formatNumber } from '../../ui/format.js';
import { Icon } from '../../ui/Icon.js';
import type { IconName } from '../../ui/icons/shapes.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { figuresOf } from './batchRows.js';
import type { Pair } from './batchState.js';

/** A confidence as it is shown: two decimals, never more than is true. */
const confidenceText = (confidence: number): string => (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);

/** The cells in the order of the columns. */
export function PairCells({ pair, files }: { readonly pair: Pair; readonly files: readonly BatchFile[] }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const figures = figuresOf(pair);
  const failure = pair.outcome.kind === 'failed' ? pair.outcome.failure : pair.failure;
  return (
    <>
      <FileName file={files[pair.source]} />
      <FileName file={files[pair.target]} />
      <div role="gridcell" className="quiet cut">
        {t(`import.batch.by.${pair.by}`)}
      </div>
      {failure !== null && !pair.isLeftOut ? (
        <div role="gridcell" aria-colspan={4} className="c-reason selectable">
          <Icon name="error" size="small" className="sev-error" />
          <span>{describe(failure)}</span>
        </div>
      ) : (
        <>
          <Figures figures={figures} />
          <div role="gridcell" className="c-state">
            <PairState pair={pair} figures={figures} />
          </div>
        </>
      )}
    </>
  );
}

function FileName({ file }: { readonly file: BatchFile | undefined }) {
  return (
    <div role="gridcell" className="c-file" title={file?.name}>
      <span className="cut">{file?.name ?? ''}</span>
    </div>
  );
}

function Figures({ figures }: { readonly figures: PairFigures | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  if (figures === null)
    return (
      <>
        <div role="gridcell" className="right quiet">
          –
        </div>
        <div role="gridcell" className="right quiet">
          –
        </div>
        <div role="gridcell" className="quiet">
          –
        </div>
      </>
    );
  const { links, doubtful, confidence } = figures;
  const certain = links === 0 ? 0 : ((links - doubtful) / links) * 100;
  return (
    <>
      <div role="gridcell" className="right num">
        {formatNumber(links, language)}
      </div>
      <div role="gridcell" className={doubtful > 0 ? 'right num sev-warning' : 'right num quiet'}>
        {formatNumber(doubtful, language)}
      </div>
      <div role="gridcell" className="c-confidence">
        <span
          className="sureness"
          role="img"
          aria-label={t('import.batch.sureness', { certain: links - doubtful, links })}
        >
          {certain > 0 && <i className="is-certain" style={{ width: `${certain}%` }} />}
          {certain < 100 && <i className="is-doubtful" style={{ width: `${100 - certain}%` }} />}
        </span>
        <span className={doubtful > 0 ? 'num sev-warning' : 'num'}>{confidenceText(confidence)}</span>
      </div>
    </>
  );
}

function PairState({
  pair,
  figures,
}: {
  readonly pair: Pair;
  readonly figures: PairFigures | null;
}): ReactNode {
  const { t } = useTranslation();
  const { outcome, isLeftOut, before } = pair;
  if (outcome.kind === 'working') return <span className="soft">{t('import.batch.state.working')}</span>;
  if (outcome.kind === 'imported')
    return outcome.result.isAccepted ? (
      <Said icon="accept" tone="is-good" text={t('import.batch.state.accepted')} />
    ) : (
      <Said icon="link" tone="sev-warning" text={t('import.batch.state.toAlign')} />
    );
  if (isLeftOut && before)
    return (
      <Said icon="accept" tone="soft cut" text={t('import.batch.state.known', { title: before.title })} />
    );
  if (isLeftOut) return <Said icon="omit" tone="quiet" text={t('import.batch.state.leftOut')} />;
  if (figures === null) return <span className="soft">{t('import.batch.state.trying')}</span>;
  if (before) return <Said icon="copy" tone="soft" text={t('import.batch.state.again')} />;
  return figures.doubtful > 0 ? (
    <Said icon="warning" tone="sev-warning" text={t('import.batch.state.doubtful')} />
  ) : (
    <span className="soft">{t('import.batch.state.certain')}</span>
  );
}

function Said({
  icon,
  tone,
  text,
}: {
  readonly icon: IconName;
  readonly tone: string;
  readonly text: string;
}) {
  return (
    <span className={tone}>
      <Icon name={icon} size="small" /> {text}
    </span>
  );
}
