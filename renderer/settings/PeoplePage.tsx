// People and roles: who works in the workspace; names and roles can change, the log keeps what was.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/model/person.js';
import { request } from '../bridge.js';
import { Avatar } from '../ui/Avatar.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import { useSession } from '../ui/SessionProvider.js';
import { PersonForm } from './PersonForm.js';

/** A table of people; one row at a time is open for changes. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { session, setSession, me } = useSession();
  const [editing, setEditing] = useState<string | null>(null);
  const close = (): void => setEditing(null);
  return (
    <>
      <h2>{t('settings.people.title')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('settings.people.name')}</th>
            <th>{t('settings.people.roles')}</th>
            <th>
              <VisuallyHidden>{t('settings.people.change')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {session.workspace.people.map((person) =>
            editing === person.id ? (
              <tr key={person.id}>
                <td colSpan={3}>
                  <PersonForm
                    person={person}
                    submitLabel={t('ui.save')}
                    ask={(values) => request('people.change', { id: person.id, ...values })}
                    onDone={(changed) => {
                      setSession(changed);
                      close();
                    }}
                    onCancel={close}
                  />
                </td>
              </tr>
            ) : (
              <PersonRow
                key={person.id}
                person={person}
                isMe={person.id === me?.id}
                onEdit={() => setEditing(person.id)}
              />
            ),
          )}
        </tbody>
      </table>
      <div className="add">
        {editing === 'new' ? (
          <PersonForm
            person={null}
            submitLabel={t('settings.people.add')}
            ask={(values) => request('people.add', values)}
            onDone={(changed) => {
              setSession(changed);
              close();
            }}
            onCancel={close}
          />
        ) : (
          <Button onPress={() => setEditing('new')}>
            <Icon name="plus" />
            <span>{t('settings.people.addPerson')}</span>
          </Button>
        )}
      </div>
    </>
  );
}

function PersonRow({
  person,
  isMe,
  onEdit,
}: {
  readonly person: Person;
  readonly isMe: boolean;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>
        <Avatar name={person.name} hue={person.hue} isFull />{' '}
        {isMe && <span className="quiet">{t('settings.people.you')}</span>}
      </td>
      <td className="soft">
        {person.roles.map((role) => t(`role.person.${role}`)).join(t('settings.people.comma'))}
      </td>
      <td className="right">
        <Button
          size="small"
          aria-label={t('settings.people.changeOf', { name: person.name })}
          onPress={onEdit}
        >
          {t('settings.people.change')}
        </Button>
      </td>
    </tr>
  );
}
