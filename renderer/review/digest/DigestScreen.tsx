// What was changed in one person's work: before and after, grouped by reason; of an article or of all, to be exported.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { formatDigestCsv } from '../../../shared/review/formatDigestCsv.js';
import { formatDigestHtml } from '../../../shared/review/formatDigestHtml.js';
import { request } from '../../bridge.js';
import { CommandButton } from '../../commands/CommandButton.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { Screen } from '../../ui/Screen.js';
import { ScopeChoice, type Scope } from '../activity/ScopeChoice.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../../ui/SessionProvider.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { useStatusMessage } from '../../ui/StatusMessage.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import { digestLabels, headlineOf, sumsOf } from './digestLabels.js';
import type { ArticleDigest } from './digestMaterial.js';
import { DigestTable } from './DigestTable.js';
import { useDigests } from './useDigests.js';
import './digest.css';

/** Opens with the person who looks if they translate, else with a translator. */
function useFirstPerson(): PersonId | null {
  const { session, me } = useSession();
  const translators = session.workspace.people.filter(({ roles }) => roles.includes('translator'));
  return (translators.find(({ id }) => id === me?.id) ?? translators[0] ?? me)?.id ?? null;
}

/** `articleId`: where one comes from; null: the library. */
export function DigestScreen({
  articleId,
  onOpen,
  onBack,
}: {
  readonly articleId: ArticleId | null;
  readonly onOpen: (articleId: ArticleId, segmentId: SegmentId) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { personOf } = useSession();
  const [personId, setPerson] = useState(useFirstPerson());
  const [scope, setScope] = useState<Scope>(articleId === null ? 'workspace' : 'article');
  const { digests, isDone, failure } = useDigests(scope === 'article' ? articleId : null, personId);
  const person = personId === null ? '' : (personOf(personId)?.name ?? '');
  return (
    <Screen
      toolbar={
        <DigestToolbar {...{ articleId, personId, scope, onBack }} onPerson={setPerson} onScope={setScope} />
      }
      status={<StatusBar />}
      className="digest"
    >
      {failure && <Notice tone="error" lead={failureText(failure)} />}
      {digests.map((one) => (
        <DigestOf key={one.article.id} one={one} onOpen={(segmentId) => onOpen(one.article.id, segmentId)} />
      ))}
      {!isDone && (
        <p className="quiet digest-empty" role="status">
          {t('digest.gathering')}
        </p>
      )}
      {isDone && digests.length === 0 && !failure && (
        <p className="digest-empty">{t('digest.nothing', { person })}</p>
      )}
    </Screen>
  );
}

function DigestToolbar({
  articleId,
  personId,
  scope,
  onPerson,
  onScope,
  onBack,
}: {
  readonly articleId: ArticleId | null;
  readonly personId: PersonId | null;
  readonly scope: Scope;
  readonly onPerson: (id: PersonId) => void;
  readonly onScope: (scope: Scope) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { people } = useSession().session.workspace;
  return (
    <Toolbar label={t('digest.tools')}>
      {articleId === null ? (
        <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      ) : (
        <Button kind="bare" onPress={onBack}>
          <Icon name="back" />
          <span>{t('activity.back')}</span>
        </Button>
      )}
      <ToolbarSeparator />
      <h1 className="digest-title w-mid">{t('digest.title')}</h1>
      <Select
        label={t('digest.person')}
        value={personId ?? ''}
        choices={people.map(({ id, name }) => ({ value: id as string, label: name }))}
        onChange={(value) => {
          const chosen = people.find(({ id }) => id === value);
          if (chosen) onPerson(chosen.id);
        }}
      />
      <span className="spacer" />
      {articleId !== null && <ScopeChoice scope={scope} onScope={onScope} />}
    </Toolbar>
  );
}

function DigestOf({
  one,
  onOpen,
}: {
  readonly one: ArticleDigest;
  readonly onOpen: (segmentId: SegmentId) => void;
}): ReactNode {
  const { t } = useTranslation();
  const exportAs = useExport(one);
  return (
    <section className="digest-article">
      <header>
        <h2 lang={one.article.targetLanguage}>{headlineOf(one) || t('library.untitled')}</h2>
        <span className="spacer" />
        <Button size="small" onPress={() => void exportAs('html')}>
          {t('digest.exportHtml')}
        </Button>
        <Button size="small" onPress={() => void exportAs('csv')}>
          {t('digest.exportCsv')}
        </Button>
      </header>
      <p className="soft num">{sumsOf(one, t).join(' · ')}</p>
      {one.digest.groups.map((group) => (
        <DigestTable key={group.category ?? ''} article={one.article} group={group} onOpen={onOpen} />
      ))}
    </section>
  );
}

function useExport(one: ArticleDigest): (format: 'html' | 'csv') => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const failureText = useFailureText();
  const { language } = useSettings();
  const { personOf } = useSession();
  return async (format) => {
    const labels = digestLabels(one, t, language, personOf);
    const content =
      format === 'csv'
        ? formatDigestCsv(one.digest, labels)
        : formatDigestHtml(one.digest, one.article.targetLanguage, labels);
    const name = `${labels.title} - ${labels.subtitle}`.slice(0, 200);
    const answer = await request('review.exportDigest', { format, name, content });
    if (!answer.ok) say(failureText(answer.failure));
    else if (answer.value) say(t('digest.exported', { file: answer.value.name }));
  };
}
