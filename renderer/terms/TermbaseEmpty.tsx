// A termbase without terms: what it is for, and the ways to fill it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { commandOf } from '../../shared/commands.js';
import { CommandButton } from '../commands/CommandButton.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';

/** Fills the place of the list. */
export function TermbaseEmpty(): ReactNode {
  const { t } = useTranslation();
  const key = shownKey(commandOf('terms.add').keys[0] ?? '', isMac);
  return (
    <div className="empty" data-pane="rows">
      <div className="drop">
        <h2>{t('terms.empty.title')}</h2>
        <p>{t('terms.empty.text', { key })}</p>
        <div className="go">
          <CommandButton command="terms.importList" icon="import" kind="primary" size="tall" />
          <CommandButton command="terms.add" icon="plus" size="tall" />
          <span className="spacer" />
          <span className="quiet">CSV · TSV</span>
        </div>
      </div>
      <p className="quiet beside">{t('terms.empty.columns')}</p>
    </div>
  );
}
