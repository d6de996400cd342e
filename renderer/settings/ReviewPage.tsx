// Review and four eyes: a rule of the workspace, for everyone in it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Segmented } from '../ui/Segmented.js';
import { useSession } from '../ui/SessionProvider.js';
import { Setting } from './Setting.js';

/** The workspace's policy. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { session, setSession } = useSession();
  const describe = useFailureText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { policy } = session.workspace;
  const change = async (fourEyes: boolean): Promise<void> => {
    const answer = await request('workspace.setPolicy', { ...policy, fourEyes });
    if (answer.ok) setSession(answer.value);
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <>
      <h2>{t('settings.approval')}</h2>
      {failure && <Notice tone="error" lead={t('settings.notSaved')} text={describe(failure)} />}
      <Setting name={t('settings.fourEyes.name')} hint={t('settings.fourEyes.hint')}>
        <Segmented
          label={t('settings.fourEyes.name')}
          value={policy.fourEyes ? 'on' : 'off'}
          choices={(['on', 'off'] as const).map((value) => ({
            value,
            label: t(`settings.fourEyes.${value}`),
          }))}
          onChange={(value) => void change(value === 'on')}
        />
      </Setting>
    </>
  );
}
