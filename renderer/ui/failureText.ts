// Failures in words. A code without a text in `failure.*` does not compile.
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/outcome.js';

/** What happened, what is safe, what to do: the sentence of a failure, met by one segment or by `count` of them. */
export function failureText(t: TFunction, failure: Failure, count = 1): string {
  const values = Object.fromEntries(
    Object.entries(failure.details).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    ),
  );
  const several = count > 1 ? 'several' : undefined;
  const context = failure.code === 'align.cannotRestructure' ? failure.details.reason : several;
  return t(`failure.${failure.code}`, { ...values, context });
}

/** `failureText` in the interface language. */
export function useFailureText(): (failure: Failure, count?: number) => string {
  const { t } = useTranslation();
  return useCallback((failure, count) => failureText(t, failure, count), [t]);
}
