// What was changed in one person's work, grouped by reason, and the errors found in it; of an article or of all, to be exported.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { totalSums } from '../../../shared/review/digestSums.js';
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
import { digestLabels, documentOf, headlineOf, sumsOf } from './digestLabels.js';
import type { ArticleDigest } from './digestMaterial.js';
import { DigestErrorTable } from './DigestErrorTable.js';
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
      {scope === 'workspace' && digests.length > 0 && <DigestTotals digests={digests} isDone={isDone} />}
      {digests.map((one) => (
        <DigestOf
          key={one.article.id}
          one={one}
          isAlone={scope === 'article'}
          onOpen={(segmentId) => onOpen(one.article.id, segmentId)}
        />
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

/** The sums of all articles, and their digests as one document. */
function DigestTotals({
  digests,
  isDone,
}: {
  readonly digests: readonly ArticleDigest[];
  readonly isDone: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const sums = totalSums(digests.map(({ digest }) => digest));
  return (
    <section className="digest-article">
      <header>
        <h2 className="num">{t('digest.articles', { count: digests.length })}</h2>
        <span className="spacer" />
        {isDone && <ExportButtons digests={digests} />}
      </header>
      <p className="soft num">{sumsOf(sums, t, language).join(' · ')}</p>
    </section>
  );
}

function DigestOf({
  one,
  isAlone,
  onOpen,
}: {
  readonly one: ArticleDigest;
  /** No other article is shown: it can be exported by itself. */
  readonly isAlone: boolean;
  readonly onOpen: (segmentId: SegmentId) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    <section className="digest-article">
      <header>
        <h2 lang={one.article.targetLanguage}>{headlineOf(one) || t('library.untitled')}</h2>
        <span className="spacer" />
        {isAlone && <ExportButtons digests={[one]} />}
      </header>
      <p className="soft num">{sumsOf(one.digest.sums, t, language).join(' · ')}</p>
      {one.digest.groups.map((group) => (
        <DigestTable
          key={`${group.isImported} ${group.category}`}
          article={one.article}
          group={group}
          onOpen={onOpen}
        />
      ))}
      {one.digest.errorGroups.map((group) => (
        <DigestErrorTable key={`${group.isImported}`} article={one.article} group={group} onOpen={onOpen} />
      ))}
    </section>
  );
}

function ExportButtons({ digests }: { readonly digests: readonly ArticleDigest[] }): ReactNode {
  const { t } = useTranslation();
  const exportAs = useExport(digests);
  return (
    <>
      <Button size="small" onPress={() => void exportAs('html')}>
        {t('digest.exportHtml')}
      </Button>
      <Button size="small" onPress={() => void exportAs('csv')}>
        {t('digest.exportCsv')}
      </Button>
    </>
  );
}

function useExport(digests: readonly ArticleDigest[]): (format: 'html' | 'csv') => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const failureText = useFailureText();
  const { language } = useSettings();
  const { personOf } = useSession();
  return async (format) => {
    const labels = digestLabels(digests, t, language, personOf);
    const write = format === 'csv' ? formatDigestCsv : formatDigestHtml;
    const content = write(documentOf(digests, t, language), labels);
    const name = `${labels.title} - ${labels.subtitle}`.slice(0, 200);
    const answer = await request('review.exportDigest', { format, name, content });
    if (!answer.ok) say(failureText(answer.failure));
    else if (answer.value) say(t('digest.exported', { file: answer.value.name }));
  };
}
