// The shape of a handler: the session of the window that asked, then the request's own arguments.
import type { RequestName, Requests } from '../../shared/ipc.js';
import type { WindowSession } from '../session/windowSession.js';

/** The handlers of some requests, none left out and none besides. */
export type Handlers<Names extends RequestName> = {
  readonly [Name in Names]: (
    session: WindowSession,
    ...args: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]>;
};

/** The requests of one stage. */
export type StageNames<Stage extends string> = Extract<RequestName, `${Stage}.${string}`>;
