// The shortcut sheet: every command that has a key, in groups.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandGroups, commands, type CommandGroup, type CommandId } from '../../shared/commands.js';
import { Dialog } from '../ui/Dialog.js';
import { Kbd } from '../ui/Kbd.js';
import { SearchField } from '../ui/SearchField.js';
import { shownKey } from './commandKeys.js';
import { isMac } from './CommandProvider.js';
import { matchText } from './matchCommand.js';
import './palette.css';

/** Everybody knows these, and they are not ours. */
const systemKeys: readonly CommandId[] = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.selectAll'];

/** Shown while mounted. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const filter = (
    <SearchField
      label={t('shortcuts.filter')}
      value={query}
      onChange={setQuery}
      className="w-filter"
      isFocusedFirst
    />
  );
  return (
    <Dialog
      title={t('command.help.shortcuts')}
      subtitle={t('shortcuts.singleLetters', {
        command: shownKey('Mod', isMac),
        option: shownKey('Alt', isMac),
      })}
      headerEnd={filter}
      onClose={onClose}
      className="shortcuts"
      isPadded={false}
    >
      <div
        className="columns"
        role="group"
        aria-label={t('command.help.shortcuts')}
        // What scrolls is reached by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {commandGroups.map((group) => (
          <ShortcutGroup key={group} group={group} query={query} />
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ group, query }: { readonly group: CommandGroup; readonly query: string }) {
  const { t } = useTranslation();
  const shown = commands.filter(
    (command) =>
      command.group === group &&
      command.keys.length > 0 &&
      !systemKeys.includes(command.id) &&
      matchText(
        query,
        t(`command.${command.id}`),
        `${t(`keywords.${command.id}`)} ${command.keys.map((key) => shownKey(key, isMac)).join(' ')}`,
      ) > 0,
  );
  if (shown.length === 0) return null;
  return (
    <section className={shown.length > 14 ? 'is-long' : ''}>
      <h3>{t(`commandGroup.${group}`)}</h3>
      <dl>
        {shown.map((command) => (
          <div key={command.id}>
            <dt>{t(`command.${command.id}`)}</dt>
            <dd>
              {command.keys.map((key) => (
                <Kbd key={key}>{shownKey(key, isMac)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
