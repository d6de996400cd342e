// First start: who am I? Also after a person is gone. Everything written is signed with a name and a role.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/model/app.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Person, PersonRole } from '../../shared/model/person.js';
import type { Failure } from '../../shared/outcome.js';
import { onEvent, request } from '../bridge.js';
import { TitleBar } from '../frame/TitleBar.js';
import { Checkbox } from '../ui/Checkbox.js';
import { useFailureText } from '../ui/failureText.js';
import { Avatar } from '../ui/Avatar.js';
import { Notice } from '../ui/Notice.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { AppearancePage } from './AppearancePage.js';
import { PersonForm } from './PersonForm.js';
import './settings.css';

/** `onDone` gets the session with somebody chosen, and the sample article when it was asked for. */
export function FirstStart({
  session,
  onDone,
}: {
  readonly session: Session;
  readonly onDone: (session: Session, article: ArticleId | null) => void;
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const notices = useNotices();
  const { people } = session.workspace;
  const isNew = people.length === 0;
  const [wantsSample, setWantsSample] = useState(true);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => onEvent((event) => event.kind === 'flush' && void request('app.flushed')), []);
  const choose = async (person: Person, actingAs: PersonRole): Promise<void> => {
    const answer = await request('people.choose', { personId: person.id, actingAs });
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    const sample = isNew && wantsSample ? await request('library.addSample') : null;
    if (sample?.ok === false)
      notices.show('import', {
        tone: 'error',
        lead: t('import.nothingImported'),
        text: describe(sample.failure),
      });
    onDone(answer.value, sample?.ok ? sample.value : null);
  };
  return (
    <div className="app">
      <TitleBar name={session.workspace.name} recent={[]} person={null} />
      <span />
      <main className="first-start settings-like">
        <div className="inner">
          <h1>{t('firstStart.title')}</h1>
          <p className="soft lead">{isNew ? t('firstStart.text') : t('firstStart.textAgain')}</p>
          {failure && <Notice tone="error" lead={t('people.notChosen')} text={describe(failure)} />}
          {!isNew && <KnownPeople people={people} onChoose={(person, role) => void choose(person, role)} />}
          <h2>{isNew ? t('firstStart.you') : t('firstStart.someoneNew')}</h2>
          <PersonForm
            person={null}
            submitLabel={t('firstStart.begin')}
            ask={(values) => request('people.add', values)}
            onDone={(changed, values) => {
              const added = changed.workspace.people.find(({ name }) => name === values.name);
              const [role] = values.roles;
              if (added && role) void choose(added, role);
            }}
          />
          {isNew && (
            <p className="sample-choice">
              <Checkbox isOn={wantsSample} onChange={setWantsSample}>
                {t('firstStart.sample')}
              </Checkbox>
            </p>
          )}
          <AppearancePage />
        </div>
      </main>
    </div>
  );
}

function KnownPeople({
  people,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly onChoose: (person: Person, role: PersonRole) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('firstStart.known')}</h2>
      <div className="list">
        {people.flatMap((person) =>
          person.roles.map((role) => (
            <button key={`${person.id} ${role}`} type="button" onClick={() => onChoose(person, role)}>
              <Avatar name={person.name} hue={person.hue} isFull />
              <span className="quiet">{t(`role.person.${role}`)}</span>
            </button>
          )),
        )}
      </div>
    </>
  );
}
