// Beside the list: one name with its first mention, the rendering to choose, and every mention in its words.
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { sameWords } from '../../../shared/check/names/nameGroups.js';
import type { Article } from '../../../shared/model/article.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { TextRange } from '../../../shared/model/inlineText.js';
import type { NameEntry, NameUse } from '../../../shared/model/nameLedger.js';
import { segmentPositions } from '../../article/selectors.js';
import { shownKey } from '../../commands/commandKeys.js';
import { isMac } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Kbd } from '../../ui/Kbd.js';
import { TextField } from '../../ui/TextField.js';
import type { NameRows } from './nameRows.js';
import { excerptEnd, excerptStart, sourceOf } from './nameTexts.js';

interface NameDetailsProps {
  readonly article: Article;
  readonly entry: NameEntry;
  readonly use: NameUse | null;
  readonly rows: NameRows;
  readonly chosen: string;
  readonly onChoose: (words: string) => void;
  readonly onFix: () => void;
  readonly onGoTo: (segmentId: SegmentId) => void;
  /** Another number asks for the keyboard. */
  readonly focusSerial: number;
}

/** Renderings found, the rules' one, those of approved articles: each once. */
function choicesOf({ renderings, suggestion }: NameEntry, use: NameUse | null): readonly string[] {
  const all = [
    ...renderings.filter(({ isShort }) => !isShort).map(({ words }) => words),
    ...(suggestion ? [suggestion.words] : []),
    ...(use?.used.map(({ words }) => words) ?? []),
  ];
  return all.filter((words, i) => all.findIndex((other) => sameWords(other, words)) === i);
}

/** The name that is selected in the list. */
export function NameDetails(props: NameDetailsProps): ReactNode {
  const { article, entry, use, chosen, onChoose, onFix, onGoTo, focusSerial } = props;
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = panel;
    if (focusSerial === 0 || current === null) return;
    const chosenRadio = current.querySelector<HTMLElement>('[data-selected] input');
    (chosenRadio ?? current.querySelector<HTMLElement>('input'))?.focus();
  }, [focusSerial]);
  return (
    <aside
      ref={panel}
      className="name-details"
      aria-label={t('check.names.details')}
      data-pane="inspector"
      tabIndex={-1}
    >
      <header>
        <h2 lang={article.sourceLanguage}>{entry.name}</h2>
        <span className="soft">{t(`check.names.kind.${entry.kind}`)}</span>
      </header>
      <FirstMentionLine {...props} />
      <Choice entry={entry} use={use} chosen={chosen} onChoose={onChoose} lang={article.targetLanguage} />
      <div className="go">
        <Button
          kind="primary"
          onPress={onFix}
          refusal={chosen.trim() === '' ? t('check.names.needsChoice') : undefined}
        >
          <span>{t('check.names.writeEverywhere')}</span> <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>
        </Button>
      </div>
      <h3>{t('check.names.mentions', { count: entry.mentions.length })}</h3>
      <Mentions article={article} entry={entry} onGoTo={onGoTo} />
    </aside>
  );
}

/** One line for each segment that has the name; unchanged ones are not drawn anew. */
function Mentions({
  article,
  entry,
  onGoTo,
}: Pick<NameDetailsProps, 'article' | 'entry' | 'onGoTo'>): ReactNode {
  const { segments } = article;
  const positions = segmentPositions(segments);
  const places = useMemo(() => mentionsBySegment(entry), [entry]);
  return (
    <ol className="mentions">
      {[...places].map(([segmentId, here]) => {
        const at = positions.get(segmentId);
        const segment = at === undefined ? undefined : segments[at];
        return (
          segment && (
            <Mention
              key={segmentId}
              segmentId={segmentId}
              number={(at ?? 0) + 1}
              source={segment.source?.content.text ?? ''}
              target={segment.target?.content.text ?? ''}
              languages={`${article.sourceLanguage} ${article.targetLanguage}`}
              here={here}
              onGoTo={onGoTo}
            />
          )
        );
      })}
    </ol>
  );
}

/** Where a segment has the name, on both sides, in order. */
interface Here {
  readonly mentions: readonly TextRange[];
  readonly renderings: readonly TextRange[];
}

function mentionsBySegment({ mentions, renderings }: NameEntry): ReadonlyMap<SegmentId, Here> {
  const found = new Map<SegmentId, { mentions: TextRange[]; renderings: TextRange[] }>();
  for (const place of mentions) {
    const here = found.get(place.segmentId);
    if (here) here.mentions.push(place);
    else found.set(place.segmentId, { mentions: [place], renderings: [] });
  }
  for (const place of renderings.flatMap(({ places }) => places))
    found.get(place.segmentId)?.renderings.push(place);
  for (const here of found.values()) here.renderings.sort((a, b) => a.start - b.start);
  return found;
}

function FirstMentionLine({ article, entry, rows }: NameDetailsProps): ReactNode {
  const { t } = useTranslation();
  const { words, rendered, segmentId } = entry.first;
  if (entry.kind !== 'person') return null;
  return (
    <dl className="first-mention">
      <dt className="soft">{t('check.names.firstMention', { number: rows.numberOf(segmentId) })}</dt>
      <dd lang={article.sourceLanguage}>{words}</dd>
      <dd lang={article.targetLanguage}>
        {rendered ?? <span className="soft">{t('check.names.noRendering')}</span>}
      </dd>
    </dl>
  );
}

function Choice({
  entry,
  use,
  chosen,
  onChoose,
  lang,
}: Pick<NameDetailsProps, 'entry' | 'use' | 'chosen' | 'onChoose'> & { readonly lang: string }): ReactNode {
  const { t } = useTranslation();
  const choices = choicesOf(entry, use);
  const known = choices.find((words) => sameWords(words, chosen));
  return (
    <div className="name-choice">
      <RadioGroup aria-label={t('check.names.choose')} value={known ?? null} onChange={onChoose}>
        {choices.map((words) => {
          const here = entry.renderings.find((rendering) => sameWords(rendering.words, words));
          const why = sourceOf(words, entry, use, t);
          return (
            <Radio key={words} value={words} className="opt">
              <span className="check round" aria-hidden="true" />
              <span lang={lang}>{words}</span>
              <span className="soft num">
                {[here ? t('check.names.here', { count: here.places.length }) : '', why]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </Radio>
          );
        })}
      </RadioGroup>
      <TextField
        label={t('check.names.other')}
        value={known === undefined ? chosen : ''}
        onChange={onChoose}
        placeholder={t('check.names.otherPlaceholder')}
        isLabelHidden
        lang={lang}
      />
    </div>
  );
}

const Mention = memo(function Mention({
  segmentId,
  number,
  source,
  target,
  languages,
  here,
  onGoTo,
}: Pick<NameDetailsProps, 'onGoTo'> & {
  readonly segmentId: SegmentId;
  readonly number: number;
  readonly source: string;
  readonly target: string;
  /** The source's and the target's. */
  readonly languages: string;
  readonly here: Here;
}): ReactNode {
  const { t } = useTranslation();
  const [sourceLanguage = '', targetLanguage = ''] = languages.split(' ');
  return (
    <li>
      <button
        type="button"
        className="name-mention"
        onClick={() => onGoTo(segmentId)}
        aria-label={t('check.names.goTo', { number })}
      >
        <span className="num soft">{number}</span>
        <span>
          <Around text={source} ranges={here.mentions} lang={sourceLanguage} />
          <Around text={target} ranges={here.renderings} lang={targetLanguage} />
        </span>
      </button>
    </li>
  );
});

function Around({
  text,
  ranges,
  lang,
}: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly lang: string;
}): ReactNode {
  const from = excerptStart(text, ranges[0]?.start ?? 0, lang);
  const to = excerptEnd(text, ranges.at(-1)?.end ?? 0, lang);
  const parts: ReactNode[] = [];
  let at = from;
  ranges.forEach((range, i) => {
    if (range.start < at || range.end > text.length) return;
    parts.push(text.slice(at, range.start), <mark key={i}>{text.slice(range.start, range.end)}</mark>);
    at = range.end;
  });
  return (
    <span className="around" lang={lang}>
      {from > 0 && '…'}
      {parts}
      {text.slice(at, to)}
      {to < text.length && '…'}
    </span>
  );
}
