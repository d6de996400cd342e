// The command palette: every command, the segments of the open article, every article, in one field.
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { isComposing, shownKey } from './commandKeys.js';
import { CommandLayer, isMac } from './CommandProvider.js';
import { usePaletteRows, type PaletteRow } from './paletteRows.js';
import { PaletteRowView } from './PaletteRowView.js';
import type { PaletteEntry } from './paletteSources.js';
import './palette.css';

/** Shown while mounted. `articles` are offered by title; `onClose` comes before a row runs. */
export function Palette({
  articles,
  onClose,
}: {
  readonly articles: readonly PaletteEntry[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <AriaDialog className="dialog palette" aria-label={t('command.go.palette')}>
          <CommandLayer>
            <PaletteBody articles={articles} onClose={onClose} />
          </CommandLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({
  articles,
  onClose,
}: {
  readonly articles: readonly PaletteEntry[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [runs, setRuns] = useState(0);
  // Where the keyboard was: what a row opens gives it back there, not to a palette that is gone.
  const [before] = useState(() => document.activeElement);
  const id = useId();
  const groups = usePaletteRows(query, articles, runs);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const at = Math.min(chosen, rows.length - 1);
  const run = (row: PaletteRow | undefined, stays: boolean): void => {
    if (row === undefined) return;
    if (!stays) {
      flushSync(onClose);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    }
    row.run();
    setRuns((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Enter') run(rows[at], event.ctrlKey || event.metaKey);
    else if (step !== undefined) setChosen(Math.max(0, Math.min(rows.length - 1, at + step)));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="input">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('title.palette')}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
          placeholder={t('title.palette')}
          value={query}
          spellCheck={false}
          // The palette was opened to type into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="quiet meta nowrap w-narrow">{t('palette.prefixes')}</span>
      </div>
      <div className="palette-rows" role="listbox" id={id} aria-label={t('command.go.palette')}>
        {groups.map((group) => (
          <PaletteGroup key={group.title} title={group.title}>
            {group.rows.map((row) => (
              <PaletteRowView
                key={row.id}
                row={row}
                query={query}
                domId={`${id}-${rows.indexOf(row)}`}
                isChosen={rows[at] === row}
                onRun={() => run(row, false)}
              />
            ))}
          </PaletteGroup>
        ))}
        {rows.length === 0 && <p className="nothing soft">{t('palette.nothing')}</p>}
      </div>
      <PaletteFoot />
    </>
  );
}

function PaletteGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    // A listbox divides its options into groups; fieldset is for forms.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={title}>
      <h3 aria-hidden="true">{title}</h3>
      <div className="list" role="presentation">
        {children}
      </div>
    </div>
  );
}

function PaletteFoot() {
  const { t } = useTranslation();
  return (
    <div className="foot">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('palette.choose')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('palette.run')}
      </span>
      <span>
        <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd> {t('palette.runAndStay')}
      </span>
      <span className="spacer" />
      <span className="w-narrow">{t('palette.pinyin')}</span>
    </div>
  );
}
