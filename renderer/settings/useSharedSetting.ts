// A setting that everyone in the workspace shares: read once, saved at every change, never over what somebody else set meanwhile.
import { useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '../../shared/outcome.js';

/** How it is read and saved; keeps its identity between renders. */
export interface SharedSettingRequests<Value> {
  readonly read: () => Promise<Outcome<Value>>;
  /** `seen`: what it was when this window read it. */
  readonly save: (next: Value, seen: Value) => Promise<Outcome<Value>>;
}

/** What is set (null: not read), why it could not be read or saved, and two ways to set it: the newest answer counts. */
export function useSharedSetting<Value>({ read, save: send }: SharedSettingRequests<Value>) {
  const [value, setValue] = useState<Value | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const seen = useRef<Value | null>(null);
  useEffect(() => {
    let isWanted = true;
    void read().then((answer) => {
      if (!isWanted) return;
      if (answer.ok) {
        seen.current = answer.value;
        setValue(answer.value);
      } else setFailure(answer.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [read]);
  const show = (now: Value): void => {
    seen.current = now;
    setValue(now);
  };
  const save = async (next: Value): Promise<void> => {
    const before = seen.current;
    if (before === null) return;
    show(next);
    const answer = await send(next, before);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) return;
    // What holds is what the workspace says: somebody else may have set it meanwhile.
    const now = await read();
    show(now.ok ? now.value : before);
  };
  const change = (make: (now: Value) => Value): void => {
    if (seen.current !== null) void save(make(seen.current));
  };
  return { value, failure, save: (next: Value) => void save(next), change };
}
