// The commands of the ledger, and why some are refused.
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../shared/model/segment.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac, type CommandHandlers } from '../commands/CommandProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import type { ArticleIssues } from '../check/useArticleIssues.js';
import { insertHere, stepLedger } from './ledgerActions.js';
import { cutHere } from './ledgerCuts.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** `segment`: the row one is in. */
export function useLedgerHandlers(
  tools: WorkbenchTools,
  segment: Segment | null,
  issues: ArticleIssues,
  isThreeWay: boolean,
): CommandHandlers {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  const isOn = settings.showsLedger;
  const notHere = isThreeWay ? t('check.ledger.threeWay') : null;
  const off = isOn ? null : t('check.ledger.off', { key: shownKey('Alt+L', isMac) });
  const refusal = notHere ?? (segment === null ? t('edit.refusal.noRow') : off);
  const locked = segment?.lock ? t('check.ledger.locked') : null;
  return {
    'view.ledger': { run: () => save({ showsLedger: !isOn }), isOn, refusal: notHere },
    'go.nextFigure': { run: () => stepLedger(tools, 'next'), refusal },
    'go.previousFigure': { run: () => stepLedger(tools, 'previous'), refusal },
    'edit.insertFigure': { run: () => insertHere(tools), refusal: refusal ?? locked },
    'edit.cutFigure': { run: () => cutHere(tools, issues), refusal: refusal ?? locked },
  };
}
