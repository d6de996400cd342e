// What the palette shows for a query: `>` commands only, `#` segments only, else commands, segments and articles.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type Command } from '../../shared/commands.js';
import type { IconName } from '../ui/icons/shapes.js';
import { shownKey } from './commandKeys.js';
import { isMac, useCommandLookup, useRunCommand } from './CommandProvider.js';
import { matchText } from './matchCommand.js';
import { usePaletteSources, type PaletteEntry } from './paletteSources.js';

/** A row of the palette. */
export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly lang?: string;
  readonly second?: PaletteEntry['second'];
  readonly note?: string;
  readonly refusal?: string | null;
  readonly isOn?: boolean | null;
  readonly shortcut?: string;
  readonly run: () => void;
}

/** Rows under a heading. */
export interface PaletteRowGroup {
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

const mostArticles = 8;
/** Of those found by words; without words all are listed. */
const mostCommands = 10;
const icons: Readonly<Record<string, IconName>> = {
  import: 'import',
  export: 'export',
  workspace: 'folder',
  people: 'person',
  app: 'settings',
  edit: 'edit',
  align: 'move',
  find: 'search',
  view: 'inspector',
  go: 'right',
  review: 'final',
  library: 'files',
  help: 'keyboard',
};

/** The groups with at least one row. `runs` changes when a command was run without closing. */
export function usePaletteRows(
  query: string,
  articles: readonly PaletteEntry[],
  runs: number,
): readonly PaletteRowGroup[] {
  const { t } = useTranslation();
  const commandRows = useCommandRows(runs);
  const find = usePaletteSources();
  return useMemo(() => {
    const prefix = /^[>#]/.exec(query)?.[0] ?? null;
    const words = query.replace(/^[>#]\s*/, '').trim();
    const groups = [
      { title: t('palette.commands'), rows: prefix === '#' ? [] : commandRows(words) },
      { title: t('palette.segments'), rows: prefix === '>' || words === '' ? [] : find(words).map(toRow) },
      { title: t('palette.articles'), rows: prefix === null ? articleRows(articles, words) : [] },
    ];
    return groups.filter((group) => group.rows.length > 0);
  }, [query, articles, commandRows, find, t]);
}

const toRow = (entry: PaletteEntry): PaletteRow => ({ icon: 'article', ...entry });

function articleRows(articles: readonly PaletteEntry[], words: string): readonly PaletteRow[] {
  return articles
    .filter((entry) => matchText(words, [entry.label, entry.second?.label].join(' '), entry.note ?? '') > 0)
    .slice(0, mostArticles)
    .map((entry) => ({ icon: 'file', ...entry }));
}

function useCommandRows(runs: number): (words: string) => readonly PaletteRow[] {
  const { t, i18n } = useTranslation();
  const statusOf = useCommandLookup();
  const run = useRunCommand();
  return useMemo(() => {
    // The other language's words find a command too.
    const english = i18n.getFixedT('en');
    const rowOf = (command: Command): PaletteRow => {
      const { isAvailable, refusal, isOn } = statusOf(command.id);
      const [key] = command.keys;
      return {
        id: command.id,
        label: t(`command.${command.id}`),
        icon: icons[command.id.split('.')[0] ?? ''] ?? 'right',
        refusal: isAvailable ? refusal : t('palette.notHere'),
        isOn,
        shortcut: key === undefined ? undefined : shownKey(key, isMac),
        run: () => run(command.id),
      };
    };
    const rows = commands.map((command) => ({
      row: rowOf(command),
      keywords: `${t(`keywords.${command.id}`)} ${english(`command.${command.id}`)} ${english(`keywords.${command.id}`)}`,
    }));
    return (words) =>
      rows
        .map(({ row, keywords }) => ({ row, score: matchText(words, row.label, keywords) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => Number(Boolean(a.row.refusal)) - Number(Boolean(b.row.refusal)) || b.score - a.score)
        .slice(0, words === '' ? rows.length : mostCommands)
        .map(({ row }) => row);
    // `runs`: a command that was run may have changed what is on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, i18n, statusOf, run, runs]);
}
