// Tabs over a panel.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Icon } from './Icon.js';
import type { IconName } from './icons/shapes.js';

/** One tab. */
export interface TabChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  readonly count?: number;
  /** How grave what is counted is; left out: not at all. */
  readonly tone?: 'error' | 'warning' | 'notice' | undefined;
}

/** A row of tabs; `children` is the panel of the chosen one. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  className,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly TabChoice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <AriaTabs
      className={className}
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.value === key);
        if (tab) onChange(tab.value);
      }}
    >
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.value} id={tab.value}>
            {tab.icon && <Icon name={tab.icon} />}
            <span>{tab.label}</span>
            {tab.count !== undefined && tab.count > 0 && (
              <span className={tab.tone ? `num sev-${tab.tone}` : 'num'}>{shownCount(tab.count)}</span>
            )}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={value} id={value} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

/** A third digit would take the names of the tabs their room. */
const shownCount = (count: number): string => (count > 99 ? '99+' : String(count));
