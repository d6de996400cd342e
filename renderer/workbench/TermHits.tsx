// Below the row one writes in: the terms of its source with their renderings, to be inserted by key or click.
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../shared/model/article.js';
import type { Segment } from '../../shared/model/segment.js';
import { findTerms, termLanguages, type TermRendering } from '../../shared/terms/termRenderings.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { useTermbase } from '../terms/TermbaseContext.js';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { insertTerm } from './termActions.js';
import { useLiveText } from './useTextAnswer.js';
import { useWorkbench } from './workbenchTools.js';

/** As many as have a key. */
const mostShown = 9;

/** Nothing without terms. */
export function TermHits({
  segment,
  article,
  renderings,
}: {
  readonly segment: Segment;
  readonly article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
  readonly renderings: readonly TermRendering[];
}): ReactNode {
  const { t } = useTranslation();
  const tools = useWorkbench();
  const { index } = useTermbase();
  const live = useLiveText(tools.session, segment.id, renderings.length > 0);
  const target = live ?? segment.target?.content.text ?? '';
  const languages = termLanguages(article);
  const language = languages?.target ?? null;
  const standing = useMemo(
    () =>
      new Set(
        language === null
          ? []
          : findTerms(index, language, target).flatMap(({ concept, term }) =>
              term.status === 'forbidden' ? [] : [concept.id],
            ),
      ),
    [index, language, target],
  );
  if (renderings.length === 0 || languages === null) return null;
  const more = renderings.length - mostShown;
  return (
    <div className="term-hits" role="group" aria-label={t('terms.hits.label')}>
      <span className="name" aria-hidden="true">
        {t('terms.hits.label')}
      </span>
      {renderings.slice(0, mostShown).map((hit, i) => (
        <button
          key={hit.concept.id}
          type="button"
          className="term-hit"
          tabIndex={-1}
          title={hit.concept.note === '' ? undefined : hit.concept.note}
          aria-label={t('terms.hits.insert', { term: hit.rendering })}
          // The caret stays where the term is to stand.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => insertTerm(tools, i + 1)}
        >
          <span lang={article.sourceLanguage}>{hit.words}</span>
          <span>=</span>
          <b lang={article.targetLanguage}>{hit.rendering}</b>
          {hit.forbidden.length > 0 && (
            <span className="not" lang={article.targetLanguage}>
              {t('terms.hits.not', { words: hit.forbidden.join(t('ui.nameSeparator')) })}
            </span>
          )}
          {standing.has(hit.concept.id) ? (
            <Icon name="accept" size="small" label={t('terms.hits.stands')} />
          ) : (
            <Kbd>{shownKey(`Mod+${i + 1}`, isMac)}</Kbd>
          )}
        </button>
      ))}
      {more > 0 && <span className="quiet">{t('terms.hits.more', { count: more })}</span>}
    </div>
  );
}
