// Review: rules of the workspace, for everyone in it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkspacePolicy } from '../../shared/model/workspace.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { Notice } from '../ui/Notice.js';
import { Segmented } from '../ui/Segmented.js';
import { useSession } from '../ui/SessionProvider.js';
import { ScoringSetting } from './ScoringSetting.js';
import { Setting } from './Setting.js';

/** The workspace's policy. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { session, setSession } = useSession();
  const describe = useFailureText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { policy } = session.workspace;
  const change = async (part: Partial<WorkspacePolicy>): Promise<void> => {
    const answer = await request('workspace.setPolicy', { ...policy, ...part });
    if (answer.ok) setSession(answer.value);
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <>
      {failure && <Notice tone="error" lead={t('settings.notSaved')} text={describe(failure)} />}
      <h2>{t('settings.approval')}</h2>
      <Setting name={t('settings.fourEyes.name')} hint={t('settings.fourEyes.hint')}>
        <Segmented
          label={t('settings.fourEyes.name')}
          value={policy.fourEyes ? 'on' : 'off'}
          choices={(['on', 'off'] as const).map((value) => ({
            value,
            label: t(`settings.fourEyes.${value}`),
          }))}
          onChange={(value) => void change({ fourEyes: value === 'on' })}
        />
      </Setting>
      <Setting name={t('settings.errors.name')} hint={t('settings.errors.hint')}>
        <Segmented
          label={t('settings.errors.name')}
          value={policy.errors}
          choices={(['block', 'allow'] as const).map((value) => ({
            value,
            label: t(`settings.errors.${value}`),
          }))}
          onChange={(errors) => void change({ errors })}
        />
      </Setting>
      <h2>{t('settings.changes')}</h2>
      <Setting name={t('settings.tracking.name')} hint={t('settings.tracking.hint')}>
        <Segmented
          label={t('settings.tracking.name')}
          value={policy.tracking}
          choices={(['optional', 'compulsory'] as const).map((value) => ({
            value,
            label: t(`settings.tracking.${value}`),
          }))}
          onChange={(tracking) => void change({ tracking })}
        />
      </Setting>
      <Setting name={t('settings.reasons.name')} hint={t('settings.reasons.hint')}>
        <Segmented
          label={t('settings.reasons.name')}
          value={policy.reasons}
          choices={(['optional', 'required'] as const).map((value) => ({
            value,
            label: t(`settings.reasons.${value}`),
          }))}
          onChange={(reasons) => void change({ reasons })}
        />
      </Setting>
      <ScoringSetting />
    </>
  );
}
