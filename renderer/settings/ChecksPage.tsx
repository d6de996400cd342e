// Checks: the style they go by, how grave each one is, and the words that are spelt right here; for everyone in the workspace.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { narrowCheck, widenAgain } from '../../shared/check/record/narrowChecks.js';
import type { Narrowing } from '../../shared/check/record/proposeNarrowing.js';
import { profileOf } from '../../shared/check/profiles.js';
import { checkIds, type CheckId, type WorkspaceChecks } from '../../shared/model/check.js';
import { request } from '../bridge.js';
import { useUndoOffered } from '../commands/useUndoOffered.js';
import { useFailureText } from '../ui/failureText.js';
import { JobProgress } from '../ui/Progress.js';
import { Notice } from '../ui/Notice.js';
import { useStatusMessage } from '../ui/StatusMessage.js';
import { CheckSetting } from './CheckSetting.js';
import { ProfileSetting } from './ProfileSetting.js';
import { useCheckRecord } from './useCheckRecord.js';
import { useSharedSetting, type SharedSettingRequests } from './useSharedSetting.js';
import { WordList } from './WordList.js';

const requests: SharedSettingRequests<WorkspaceChecks> = {
  read: () => request('check.settings'),
  save: (next, seen) => request('check.saveSettings', next, seen),
};

/** The workspace's checks; every change is saved at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { value: checks, failure, save, change } = useSharedSetting(requests);
  const { records, failure: recordFailure, share } = useCheckRecord();
  const { narrowed, narrow } = useNarrowing(checks, change);
  useUndoOffered();
  if (!checks)
    return failure ? (
      <Notice tone="error" lead={t('settings.checks.notRead')} text={describe(failure)} />
    ) : (
      <p role="status">{t('settings.checks.reading')}</p>
    );
  const profile = profileOf(checks);
  return (
    <>
      {failure && <Notice tone="error" lead={t('settings.notSaved')} text={describe(failure)} />}
      <ProfileSetting checks={checks} onChange={save} />
      <h2>{t('settings.checks.dictionary')}</h2>
      <WordList
        label={t('settings.checks.dictionaryHint')}
        words={checks.dictionary}
        onChange={(dictionary) => save({ ...checks, dictionary })}
      />
      <h2>{t('settings.checks.levels')}</h2>
      {recordFailure && (
        <p className="quiet">{t('settings.checks.noRecord', { reason: describe(recordFailure) })}</p>
      )}
      {!records && !recordFailure && (
        <div className="counting quiet">
          <p role="status">{t('settings.checks.counting')}</p>
          <JobProgress share={share ?? 0} label={t('settings.checks.countingLabel')} />
        </div>
      )}
      {checkIds.map((id) => (
        <CheckSetting
          key={id}
          check={id}
          checks={checks}
          level={profile.levels[id] ?? 'asFound'}
          record={records?.get(id) ?? null}
          onChange={save}
          isNarrowed={narrowed.has(id)}
          onNarrow={(narrowing) => narrow(id, narrowing)}
        />
      ))}
    </>
  );
}

/** Narrows a check, and offers to take just that back; the checks narrowed since the page was opened. */
function useNarrowing(
  checks: WorkspaceChecks | null,
  change: (make: (now: WorkspaceChecks) => WorkspaceChecks) => void,
) {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const [narrowed, setNarrowed] = useState<ReadonlySet<CheckId>>(new Set());
  const narrow = (check: CheckId, narrowing: Narrowing): void => {
    if (!checks) return;
    change((now) => narrowCheck(now, check, narrowing));
    setNarrowed((before) => new Set([...before, check]));
    say(t('settings.checks.offer.done', { name: t(`check.${check}.name`) }), {
      label: t('command.edit.undo'),
      run: () => {
        change((now) => widenAgain(now, checks, check, narrowing));
        setNarrowed((before) => new Set([...before].filter((each) => each !== check)));
      },
    });
  };
  return { narrowed, narrow };
}
