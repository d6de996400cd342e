// Who I am, in the title bar: switches person and role at any time.
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../shared/model/ids.js';
import type { PersonRole } from '../../shared/model/person.js';
import { Icon } from '../ui/Icon.js';
import { Menu } from '../ui/Menu.js';
import { useSession } from '../ui/SessionProvider.js';

/** Everybody of the workspace in each of their roles. */
export function PersonMenu({
  isOpen,
  onOpenChange,
  onChoose,
  onManage,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChoose: (personId: PersonId, actingAs: PersonRole) => void;
  readonly onManage: () => void;
}) {
  const { t } = useTranslation();
  const { session, me } = useSession();
  const { actor } = session;
  const role = actor === null ? '' : t(`role.person.${actor.actingAs}`);
  const choices = session.workspace.people.flatMap((person) =>
    person.roles.map((actingAs) => ({
      id: `${person.id} ${actingAs}`,
      label: person.name,
      note: t(`role.person.${actingAs}`),
      isOn: actor?.personId === person.id && actor.actingAs === actingAs,
      run: () => onChoose(person.id, actingAs),
    })),
  );
  const manage = { id: 'manage', label: t('title.managePeople'), run: onManage };
  return (
    <Menu
      label={me === null ? t('title.nobody') : t('title.person', { name: me.name, role })}
      className="button bare"
      sections={[choices, [manage]]}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Icon name="person" />
      <span className="strong cut">{me?.name ?? t('title.nobody')}</span>
      <span className="quiet w-mid">{role}</span>
      <Icon name="down" />
    </Menu>
  );
}
