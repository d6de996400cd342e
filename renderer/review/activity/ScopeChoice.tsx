// In a tool bar: whether a list is about the article one came from or about the whole workspace.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/Segmented.js';

/** What a list is about. */
export type Scope = 'article' | 'workspace';
const scopes: readonly Scope[] = ['article', 'workspace'];

/** Two choices side by side. */
export function ScopeChoice({
  scope,
  onScope,
}: {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('activity.scope.label')}
      value={scope}
      choices={scopes.map((value) => ({ value, label: t(`activity.scope.${value}`) }))}
      onChange={onScope}
    />
  );
}
