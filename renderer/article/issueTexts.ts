// What an issue says, in the language of the interface.
import type { TFunction } from 'i18next';
import type { CheckIssue } from '../../shared/model/check.js';

/** One sentence; keys are those of the checks, which a test holds to the locales. */
export const issueText = (
  t: TFunction,
  { check, message, values }: Pick<CheckIssue, 'check' | 'message' | 'values'>,
): string => t(`check.${check}.${message}` as 'check.repeated.twice', values as { word: string });

/** Severity, name of the check and sentence, for those who do not see the mark. */
export const spokenIssue = (t: TFunction, issue: CheckIssue): string =>
  t('check.walk.step', {
    severity: t(`check.severity.${issue.severity}`),
    name: t(`check.${issue.check}.name`),
    message: issueText(t, issue),
  });
