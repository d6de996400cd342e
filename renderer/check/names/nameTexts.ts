// How the ledger of names says where a rendering comes from, and what a change does to the rows.
import type { TFunction } from 'i18next';
import type { NameEntry, NameUse } from '../../../shared/model/nameLedger.js';
import type { RowFate } from './nameRows.js';

/** Why a rendering is proposed: the termbase, approved articles, the rules; empty: it merely stands here. */
export function sourceOf(
  words: string,
  { suggestion }: Pick<NameEntry, 'suggestion'>,
  use: NameUse | null,
  t: TFunction,
): string {
  const isSuggested = suggestion?.words === words;
  if (isSuggested && suggestion.from === 'termbase') return t('check.names.from.termbase');
  const used = use?.used.find((one) => one.words === words);
  if (used) return t('check.names.from.approved', { count: used.articles });
  return isSuggested ? t(`check.names.from.${suggestion.from}`) : '';
}

const fates: readonly RowFate[] = ['changed', 'suggested', 'losesApproval', 'locked'];

/** What a change would do, one sentence for each fate that any row meets. */
export function fateTexts(sums: Readonly<Record<RowFate, number>>, t: TFunction): readonly string[] {
  const met = fates
    .filter((fate) => sums[fate] > 0)
    .map((fate) => t(`check.names.fate.${fate}`, { count: sums[fate] }));
  return met.length > 0 ? met : [t('check.names.fate.none')];
}

/** Characters of an excerpt on either side of the name; Chinese says more in fewer. */
const reachOf = (lang: string): number => (lang.startsWith('zh') ? 16 : 44);

/** Where an excerpt begins that shows what is before an offset; not in the middle of a Latin word. */
export function excerptStart(text: string, offset: number, lang: string): number {
  const at = Math.max(0, offset - reachOf(lang));
  if (at === 0 || !/\w/.test(text[at - 1] ?? '')) return at;
  const space = text.indexOf(' ', at);
  return space >= 0 && space < offset ? space + 1 : at;
}

/** Where it ends. */
export function excerptEnd(text: string, offset: number, lang: string): number {
  const at = Math.min(text.length, offset + reachOf(lang));
  if (at === text.length || !/\w/.test(text[at] ?? '')) return at;
  const space = text.lastIndexOf(' ', at);
  return space > offset ? space : at;
}
