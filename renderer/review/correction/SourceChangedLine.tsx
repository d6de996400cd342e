// Below the active row while its source is a later wording than its target: what changed since, and which words of
// the target depend on it.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { emptyInlineText, type InlineText } from '../../../shared/model/inlineText.js';
import type { Revision, Segment } from '../../../shared/model/segment.js';
import { diffText } from '../../../shared/diff/diffText.js';
import { isSourceChanged } from '../../../shared/review/sourceChanged.js';
import { findDependents } from '../../../shared/review/correction/dependents.js';
import type { ArticleWorld, Ask } from '../../article/ArticleWorld.js';
import { redlineOf } from '../../article/redlines.js';
import { RedlineText } from '../../article/RedlineText.js';
import { Icon } from '../../ui/Icon.js';
import './correction.css';

type Languages = Pick<Article, 'sourceLanguage' | 'targetLanguage'>;

/** The source wording the target was written for: the latest that was there before, among all that came since. */
export function sourceBefore({ source, target }: Segment, history: readonly Revision[]): InlineText | null {
  const earlier = history
    .filter(({ side, seq }) => side === 'source' && seq < (source?.seq ?? 0))
    .sort((a, b) => b.seq - a.seq);
  const read = earlier.find(({ seq }) => seq <= (target?.seq ?? 0)) ?? earlier.at(-1);
  return read?.content ?? null;
}

/** Nothing where the source did not change, nor until its earlier wording is known. */
export function SourceChangedLine({
  segment,
  world,
}: {
  readonly segment: Segment;
  readonly world: Pick<ArticleWorld, 'request' | 'latest'>;
}): ReactNode {
  if (!isSourceChanged(segment)) return null;
  return <ChangedSource segment={segment} languages={world.latest().article} request={world.request} />;
}

/** For a segment whose source changed. */
export function ChangedSource({
  segment,
  languages,
  request,
}: {
  readonly segment: Segment;
  readonly languages: Languages;
  readonly request: Ask;
}): ReactNode {
  const { t } = useTranslation();
  const before = useSourceBefore(segment, request);
  const after = segment.source?.content ?? emptyInlineText;
  const words = useDependentWords(before, segment, languages);
  if (before === null) return null;
  return (
    <div className="notice-line source-changed">
      <Icon name="outdated" size="small" />
      <span className="strong nowrap">{t('state.segment.sourceChanged')}</span>
      <span className="selectable" lang={languages.sourceLanguage}>
        <RedlineText parts={redlineOf(before, after).parts} hue={4} />
      </span>
      {words.length > 0 && (
        <span className="places">
          <span className="quiet">{t('review.correction.dependHere')}</span>
          {words.map((text, i) => (
            <span key={i} className="depends selectable" lang={languages.targetLanguage}>
              {text}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function useSourceBefore(segment: Segment, request: Ask): InlineText | null {
  const [found, setFound] = useState<{ readonly source: string; readonly content: InlineText | null } | null>(
    null,
  );
  const source = segment.source?.id ?? '';
  useEffect(() => {
    let isWanted = true;
    void request('review.history', segment.id).then((outcome) => {
      if (isWanted && outcome.ok) setFound({ source, content: sourceBefore(segment, outcome.value) });
    });
    return () => {
      isWanted = false;
    };
  }, [segment, source, request]);
  return found?.source === source ? found.content : null;
}

/** The words of the target as it is that stand for what changed. */
function useDependentWords(
  before: InlineText | null,
  { source, target }: Segment,
  { sourceLanguage, targetLanguage }: Languages,
): readonly string[] {
  const after = source?.content.text ?? '';
  const other = target?.content.text ?? '';
  return useMemo(() => {
    if (before === null) return [];
    const { dependents } = findDependents({
      before: before.text,
      after,
      changes: diffText(before.text, after),
      language: sourceLanguage,
      other,
      otherLanguage: targetLanguage,
    });
    return dependents.map(({ range }) => other.slice(range.start, range.end));
  }, [before, after, other, sourceLanguage, targetLanguage]);
}
