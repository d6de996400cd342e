// The tools of the import of many pairs: the way back, and what can be done with the pair that is selected.
import { useTranslation } from 'react-i18next';
import { CommandButton, ToolButton } from '../../commands/CommandButton.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import type { BatchState } from './batchState.js';

/** `onLeave` goes to the library. */
export function BatchToolbar({
  state,
  onLeave,
}: {
  readonly state: BatchState;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const hasPairs = state.pairs.length > 0;
  return (
    <Toolbar label={t('import.batch.tools')}>
      <Button kind="bare" isFoldable tooltip={t('command.go.library')} onPress={onLeave}>
        <Icon name="back" />
        <span>{t('command.go.library')}</span>
      </Button>
      <ToolbarSeparator />
      <h1 className="batch-title cut">
        {state.name === '' ? t('import.batch.title') : t('import.batch.titleOf', { name: state.name })}
      </h1>
      <span className="spacer" />
      {hasPairs && (
        <>
          <ToolButton command="import.pairFile" icon="link" />
          <ToolButton command="import.unpairFiles" icon="unlink" />
          <ToolButton command="import.leaveOutPair" icon="omit" />
          <ToolButton command="import.swapFiles" icon="swap" />
          <ToolbarSeparator />
          <CommandButton command="import.swapAllFiles" kind="bare" hasKey={false} />
        </>
      )}
    </Toolbar>
  );
}
