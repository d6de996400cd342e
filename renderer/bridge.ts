// The window's side of the bridge: everything asked of the main process goes through here.
import type { Bridge, RequestName, Requests } from '../shared/ipc.js';
import type { MainEvent, FileToken } from '../shared/model/app.js';
import { success, type Outcome } from '../shared/outcome.js';
import { isSentPacked, pack, unpackSteps, type Packed, type SentOutcome } from '../shared/packed.js';
import { runInSlices } from './ui/timeSlices.js';

declare global {
  interface Window {
    readonly duizhao: Bridge;
  }
}

/** Asks the main process; expected failures are values of the answer. Long lists never hold up the window. */
export function request<Name extends RequestName>(
  name: Name,
  ...args: Parameters<Requests[Name]>
): ReturnType<Requests[Name]> {
  // `Requests` types both ends; what passes between them may be packed.
  const ask = window.duizhao.request as (name: string, ...given: readonly unknown[]) => Promise<SentOutcome>;
  const packed = pack(args);
  return ask(name, ...(packed ? [packed] : args)).then(read) as ReturnType<Requests[Name]>;
}

// Settled while no answer is being unpacked.
let unpacking: Promise<unknown> = Promise.resolve();

/**
 * Answers come in the order main gave them: what is small waits for a long one before it, or an older copy of an
 * article would be put over the words that were saved after it was read.
 */
function read(sent: SentOutcome): Promise<Outcome<unknown>> {
  const before = unpacking;
  const answer = isSentPacked(sent) ? before.then(() => unpacked(sent.packed)) : before.then(() => sent);
  if (isSentPacked(sent)) unpacking = answer.catch(() => undefined);
  return answer;
}

async function unpacked(packed: Packed): Promise<Outcome<unknown>> {
  return success(await runInSlices(unpackSteps(packed)));
}

const listeners = new Set<(event: MainEvent) => void>();

/** Calls back for every event from main until the answer is called. */
export function onEvent(listener: (event: MainEvent) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Something to open: files or an article that came from outside the window. */
export type OpeningEvent = MainEvent & { readonly kind: 'filesOpened' | 'articleOpened' };

const isOpening = (event: MainEvent): event is OpeningEvent =>
  event.kind === 'filesOpened' || event.kind === 'articleOpened';
const openings = new Set<(event: OpeningEvent) => void>();
let waiting: readonly OpeningEvent[] = [];

/** Calls back for what is to be opened; what came while nobody could open it (at the first start) comes at once. */
export function onOpening(listener: (event: OpeningEvent) => void): () => void {
  openings.add(listener);
  const held = waiting;
  waiting = [];
  for (const event of held) listener(event);
  return () => {
    openings.delete(listener);
  };
}

function handOut(event: MainEvent): void {
  if (isOpening(event) && openings.size === 0) waiting = [...waiting, event];
  if (isOpening(event)) for (const listener of openings) listener(event);
  else for (const listener of listeners) listener(event);
}

/**
 * Begins to hand out events. Called once everything is on screen: the first listener gets what main said before
 * (a file the app was opened with), and it must find all of ours.
 */
export function startEvents(): () => void {
  return window.duizhao.onEvent(handOut);
}

/** Turns dropped files into tokens. */
export function dropFiles(files: readonly File[]): Promise<Outcome<readonly FileToken[]>> {
  return window.duizhao.dropFiles(files);
}

/** A name for a long job, for progress and `app.cancelJob`. */
export function newJobId(): string {
  return crypto.randomUUID();
}
