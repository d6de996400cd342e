// Before a window closes or changes its workspace it is asked to save what was typed, and says when that is done.

/** Asking and answering, for one window. */
export interface FlushHandshake {
  /** Sends the question; true when the window answers within `patience` milliseconds. Asked twice, it asks once. */
  readonly ask: (send: () => void, patience: number) => Promise<boolean>;
  /** The window's answer; without a question it means nothing. */
  readonly answer: () => void;
}

/** A handshake nobody has asked for yet. */
export function createFlushHandshake(): FlushHandshake {
  let pending: Promise<boolean> | null = null;
  let answered: () => void = () => undefined;
  return {
    ask: (send, patience) => {
      pending ??= new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), patience);
        answered = () => {
          clearTimeout(timer);
          resolve(true);
        };
        send();
      }).finally(() => {
        pending = null;
      });
      return pending;
    },
    answer: () => answered(),
  };
}
