// Name and roles of a person, new or known.
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/model/app.js';
import { personRoles, type Person, type PersonRole } from '../../shared/model/person.js';
import type { Failure, Outcome } from '../../shared/outcome.js';
import { Button } from '../ui/Button.js';
import { Checkbox } from '../ui/Checkbox.js';
import { useFailureText } from '../ui/failureText.js';
import { TextField } from '../ui/TextField.js';

/** What the form asks for. */
export interface PersonValues {
  readonly name: string;
  readonly roles: readonly PersonRole[];
}

/** `ask` saves; its failure stands below the field it is about. */
export function PersonForm({
  person,
  submitLabel,
  ask,
  onDone,
  onCancel,
}: {
  readonly person: Person | null;
  readonly submitLabel: string;
  readonly ask: (values: PersonValues) => Promise<Outcome<Session>>;
  readonly onDone: (session: Session, values: PersonValues) => void;
  readonly onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const [name, setName] = useState(person?.name ?? '');
  const [roles, setRoles] = useState<readonly PersonRole[]>(person?.roles ?? personRoles);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isAboutRoles = failure?.code === 'people.noRole' || failure?.code === 'people.lastEditor';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const values = { name: name.trim(), roles };
    const answer = await ask(values);
    if (answer.ok) onDone(answer.value, values);
    else setFailure(answer.failure);
  };
  return (
    <form className="person-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('settings.people.name')}
        value={name}
        onChange={setName}
        error={failure !== null && !isAboutRoles ? describe(failure) : null}
        isFocusedFirst
      />
      <fieldset>
        <legend className="soft">{t('settings.people.roles')}</legend>
        <div className="roles">
          {personRoles.map((role) => (
            <Checkbox
              key={role}
              isOn={roles.includes(role)}
              onChange={(isOn) =>
                setRoles(personRoles.filter((other) => (other === role ? isOn : roles.includes(other))))
              }
            >
              {t(`role.person.${role}`)}
            </Checkbox>
          ))}
        </div>
        {failure !== null && isAboutRoles && (
          <p className="field-error" role="alert">
            {describe(failure)}
          </p>
        )}
      </fieldset>
      <div className="answers">
        {onCancel && (
          <Button size="tall" onPress={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
        <Button size="tall" kind="primary" type="submit">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
