// One name in the list.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { oddRenderings, proposedRendering } from '../../../shared/check/names/nameChoice.js';
import type { NameEntry } from '../../../shared/model/nameLedger.js';
import { Icon } from '../../ui/Icon.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { sourceOf } from './nameTexts.js';
import type { Names } from './useNames.js';

/** The name, how often it stands, its renderings, and the one that is proposed. */
export function NameRow({
  domId,
  entry,
  names,
  languages,
  isSelected,
  onSelect,
  onEnter,
}: {
  readonly domId: string;
  readonly entry: NameEntry;
  readonly names: Names;
  readonly languages: { readonly source: string; readonly target: string };
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onEnter: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const use = names.useOf(entry);
  const proposed = proposedRendering(entry, use);
  const odd = oddRenderings(entry, use);
  return (
    // The list has the keyboard and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      role="option"
      aria-selected={isSelected}
      className={`name-row${isSelected ? ' active' : ''}`}
      onClick={onSelect}
      onDoubleClick={onEnter}
    >
      <span className="name strong" lang={languages.source}>
        {entry.name}
        <VisuallyHidden>, {t(`check.names.kind.${entry.kind}`)}</VisuallyHidden>
      </span>
      <span
        className="num soft mentions"
        aria-label={t('check.names.mentions', { count: entry.mentions.length })}
      >
        {entry.mentions.length}
      </span>
      <span className="renderings">
        {entry.renderings.map((rendering) => (
          <RenderingChip
            key={rendering.words}
            words={rendering.words}
            count={rendering.places.length}
            tone={odd.includes(rendering) ? 'odd' : rendering.isShort ? 'short' : 'right'}
            lang={languages.target}
          />
        ))}
        {entry.renderings.length === 0 && <span className="soft">{t('check.names.noRendering')}</span>}
      </span>
      <span className="proposed">
        {proposed !== null && (
          <>
            <span lang={languages.target}>{proposed}</span>{' '}
            <span className="soft">{sourceOf(proposed, entry, use, t)}</span>
          </>
        )}
      </span>
    </div>
  );
}

/** An odd rendering stands out by icon, edge and words; a short one is quiet. */
function RenderingChip({
  words,
  count,
  tone,
  lang,
}: {
  readonly words: string;
  readonly count: number;
  readonly tone: 'odd' | 'short' | 'right';
  readonly lang: string;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={`rendering ${tone}`} title={t(`check.names.tone.${tone}`)}>
      {tone === 'odd' && <Icon name="warning" size="small" />}
      <span lang={lang}>{words}</span>
      <span className="num">{count}</span>
    </span>
  );
}
