// Layouts of house text: the shipped one and the user's own, added and removed here.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Outcome } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { IconButton } from '../ui/IconButton.js';
import { Select } from '../ui/Select.js';

const shipped = '';
// In small windows the column ends below the fold.
const bringIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** `template` null is the shipped layout. */
export function ExportTemplates({
  template,
  onTemplate,
}: {
  readonly template: string | null;
  readonly onTemplate: (template: string | null) => void;
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const [names, setNames] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void request('export.templates').then((answer) =>
      answer.ok ? setNames(answer.value) : setFailure(answer.failure),
    );
  }, []);
  const take = (answer: Outcome<readonly string[] | null>): void => {
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok || answer.value === null) return;
    const added = answer.value.find((name) => !names.includes(name));
    setNames(answer.value);
    if (added !== undefined) onTemplate(added);
    else if (template !== null && !answer.value.includes(template)) onTemplate(null);
  };
  const choices = [
    { value: shipped, label: t('export.template.shipped') },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  return (
    <>
      <div className="form-row">
        <span className="soft">{t('export.template.label')}</span>
        <span className="template">
          <Select
            label={t('export.template.label')}
            value={template ?? shipped}
            choices={choices}
            onChange={(value) => onTemplate(value === shipped ? null : value)}
          />
          {template !== null && (
            <IconButton
              icon="trash"
              label={t('export.template.remove', { name: template })}
              onPress={() => void request('export.removeTemplate', template).then(take)}
            />
          )}
        </span>
        <span />
        <Button size="small" onPress={() => void request('export.addTemplate').then(take)}>
          {t('export.template.add')}
        </Button>
      </div>
      {failure && (
        <p ref={bringIntoView} className="field-error" role="alert">
          {describe(failure)}
        </p>
      )}
    </>
  );
}
