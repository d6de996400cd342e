// Inspector, History: states of the article one can compare with; those with a name can lose it again.
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, PinnedBaseline } from '../../../shared/model/article.js';
import type { PinnedBaselineId } from '../../../shared/model/ids.js';
import type { BaselineChoice } from '../../article/articleState.js';
import { CommandButton } from '../../commands/CommandButton.js';
import { Button } from '../../ui/Button.js';
import { formatDateTime } from '../../ui/format.js';
import { Icon } from '../../ui/Icon.js';
import { IconButton } from '../../ui/IconButton.js';
import { useSession } from '../../ui/SessionProvider.js';
import { useKeptFocus } from '../../ui/useKeptFocus.js';
import './baselines.css';

interface BaselinesSectionProps {
  readonly article: Article;
  /** What the redline is drawn against now; null: no redline is shown. */
  readonly choice: BaselineChoice | null;
  readonly onCompare: (choice: BaselineChoice) => void;
  readonly onUnpin: (id: PinnedBaselineId) => void;
}

/** As received, then those with a name, oldest first, then what one last saw. */
export function BaselinesSection(props: BaselinesSectionProps): ReactNode {
  const { article, choice, onCompare } = props;
  const { t } = useTranslation();
  const { seenSeq } = article;
  const section = useRef<HTMLElement>(null);
  // A name taken away goes with its button.
  const keepFocus = useKeptFocus(() =>
    section.current?.querySelector<HTMLElement>('.section > button')?.focus(),
  );
  return (
    <section ref={section} aria-label={t('review.baselines.section')} onFocus={keepFocus}>
      <h2 className="section">{t('review.baselines.section')}</h2>
      <ul className="baselines">
        <li>
          <Icon name="pin" size="small" />
          <CompareButton
            name={t('review.wording.firstImport')}
            isOn={choice?.kind === 'firstImport'}
            onPress={() => onCompare({ kind: 'firstImport' })}
          />
          <time className="quiet">{formatDateTime(article.createdAt)}</time>
        </li>
        {article.pinnedBaselines.map((pinned) => (
          <PinnedLine key={pinned.id} {...props} pinned={pinned} />
        ))}
        {seenSeq > 0 && (
          <li>
            <Icon name="eyes" size="small" />
            <CompareButton
              name={t('review.wording.lastSeen')}
              isOn={choice?.kind === 'lastSeen'}
              onPress={() => onCompare({ kind: 'lastSeen', seq: seenSeq })}
            />
          </li>
        )}
      </ul>
      <div className="section">
        <CommandButton command="review.pinBaseline" icon="plus" size="small" />
      </div>
    </section>
  );
}

function PinnedLine({
  pinned,
  choice,
  onCompare,
  onUnpin,
}: BaselinesSectionProps & { readonly pinned: PinnedBaseline }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { id, name, at, personId } = pinned;
  const person = personOf(personId)?.name ?? '';
  return (
    <li title={person}>
      <Icon name="pin" size="small" />
      <CompareButton
        name={name}
        isOn={choice?.kind === 'pinned' && choice.pinned.id === id}
        onPress={() => onCompare({ kind: 'pinned', pinned })}
      />
      <time className="quiet">{formatDateTime(at)}</time>
      <IconButton
        icon="close"
        size="small"
        label={t('review.baselines.unpin', { name })}
        onPress={() => onUnpin(id)}
      />
    </li>
  );
}

function CompareButton({
  name,
  isOn,
  onPress,
}: {
  readonly name: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      kind="bare"
      isOn={isOn}
      aria-label={t('review.baselines.compare', { name })}
      onPress={onPress}
    >
      <span className="cut">{name}</span>
    </Button>
  );
}
