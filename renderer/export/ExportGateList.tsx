// The gate: what blocks a finished export, each a jump to its row; or that nothing does.
import { useTranslation } from 'react-i18next';
import type { BlockedSegment, ExportGate } from '../../shared/export/exportGate.js';
import type { Article } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { StateIcon } from '../ui/StateIcon.js';

/** More are counted, not listed. */
const mostListed = 100;

/** The middle column. */
export function ExportGateList({
  article,
  gate,
  onJump,
}: {
  readonly article: Article;
  readonly gate: ExportGate;
  readonly onJump: (segmentId: SegmentId) => void;
}) {
  const { t } = useTranslation();
  const { blocked, total } = gate;
  const approved = total - blocked.length;
  const isShut = blocked.length > 0;
  const listed = blocked.slice(0, mostListed);
  const next = blocked[mostListed];
  return (
    <section className="gate" aria-label={t('export.gateLabel')}>
      <h3 className={isShut ? 'is-shut' : 'is-open'}>
        <Icon name={isShut ? 'lock' : 'final'} />
        <span>{isShut ? t('export.blocked', { count: blocked.length }) : t('export.open')}</span>
      </h3>
      <p className="soft rule">{t('export.rule', { approved, total })}</p>
      <ul>
        {listed.map((segment) => (
          <Blocked key={segment.segmentId} article={article} blocked={segment} onJump={onJump} />
        ))}
        {next && (
          <li>
            <Icon name="more" />
            <span />
            <span className="soft">{t('export.more', { count: blocked.length - mostListed })}</span>
            <Button size="small" kind="bare" onPress={() => onJump(next.segmentId)}>
              {t('export.go')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

function Blocked({
  article,
  blocked,
  onJump,
}: {
  readonly article: Article;
  readonly blocked: BlockedSegment;
  readonly onJump: (segmentId: SegmentId) => void;
}) {
  const { t } = useTranslation();
  const segment = article.segments[blocked.number - 1];
  const hasTarget = (segment?.target?.content.text ?? '').trim() !== '';
  const shown = hasTarget ? segment?.target : segment?.source;
  const number = t('export.segmentNumber', { number: blocked.number });
  return (
    <li>
      <StateIcon state={blocked.state} label={t(`state.segment.${blocked.state}`)} isNameHidden />
      <span className="num quiet">{number}</span>
      <div className="what">
        <div className="strong">{t(`export.reason.${blocked.reason}`)}</div>
        <div className="soft cut" lang={hasTarget ? article.targetLanguage : article.sourceLanguage}>
          {shown?.content.text}
        </div>
      </div>
      <Button
        size="small"
        kind="bare"
        aria-label={t('export.goTo', { number: blocked.number })}
        onPress={() => onJump(blocked.segmentId)}
      >
        {t('export.go')}
      </Button>
    </li>
  );
}
