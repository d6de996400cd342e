// What the status bar says: confirmations, refusals and undo offers. Each stays ten seconds, at most until the screen
// or the language changes, and is read aloud.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Something to do about what was said, e.g. undo. */
export interface StatusAction {
  readonly label: string;
  readonly run: () => void;
}

/** What is being said. */
export interface StatusMessageShown {
  readonly text: string;
  readonly action: StatusAction | null;
  readonly dismiss: () => void;
}

type Say = (text: string, action?: StatusAction) => void;

const SayContext = createContext<Say>(() => undefined);
const FallSilentContext = createContext<() => void>(() => undefined);
const ShownContext = createContext<StatusMessageShown | null>(null);

/** How long a message stays, milliseconds. */
export const statusMessageTime = 10_000;

/** Holds the message of this window. */
export function StatusMessageProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [message, setMessage] = useState<{ text: string; action: StatusAction | null } | null>(null);
  const say = useCallback<Say>((text, action) => setMessage({ text, action: action ?? null }), []);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), statusMessageTime);
    return () => clearTimeout(timer);
  }, [message]);
  const fallSilent = useCallback(() => setMessage(null), []);
  // The sentence was made in the language of its time.
  useEffect(() => fallSilent(), [fallSilent, i18n.language]);
  const shown = useMemo(
    () => (message === null ? null : { ...message, dismiss: () => setMessage(null) }),
    [message],
  );
  return (
    <SayContext value={say}>
      <FallSilentContext value={fallSilent}>
        <ShownContext value={shown}>{children}</ShownContext>
      </FallSilentContext>
    </SayContext>
  );
}

/** Says something in the status bar, with at most one action. */
export function useStatusMessage(): Say {
  return use(SayContext);
}

/** Takes the message away: it was about a screen one has left. */
export function useFallSilent(): () => void {
  return use(FallSilentContext);
}

/** What the status bar shows at the moment. */
export function useShownStatusMessage(): StatusMessageShown | null {
  return use(ShownContext);
}
