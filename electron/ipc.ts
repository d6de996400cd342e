// The one door between windows and main: registers exactly the handlers of `Requests`, checks who asks and what,
// and answers every bug with app.unexpected after logging it. Nothing else touches ipcMain.
import path from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { dropChannel, requestNames, type RequestName, type Requests } from '../shared/ipc.js';
import { failed, success, type Outcome } from '../shared/outcome.js';
import { isPacked, sentOutcome, unpack, type SentOutcome } from '../shared/packed.js';
import type { Handlers } from './handlers/handlers.js';
import { parseArguments } from './ipcSchemas.js';
import type { Log } from './log.js';
import type { WindowSession } from './session/windowSession.js';

/** What requests are answered with. */
export interface IpcParts {
  readonly handlers: Handlers<RequestName>;
  /** The session of the window with these contents; null when it is none of ours, or shows another page. */
  readonly sessionOf: (event: IpcMainInvokeEvent) => WindowSession | null;
  readonly log: Log;
}

/** Registers every request; must be called once. */
export function registerHandlers({ handlers, sessionOf, log }: IpcParts): void {
  const answer = async (
    event: IpcMainInvokeEvent,
    name: string,
    run: (session: WindowSession) => Promise<Outcome<unknown>>,
  ): Promise<SentOutcome> => {
    const session = sessionOf(event);
    if (!session) {
      log(`${name} from a page that may not ask`);
      return failed('app.badRequest', { request: name, detail: 'sender' });
    }
    try {
      return sentOutcome(await run(session));
    } catch (error) {
      log(`${name} failed`, error);
      return failed('app.unexpected', { detail: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const name of requestNames) {
    ipcMain.handle(name, (event, ...args: unknown[]) =>
      answer(event, name, (session) => handle(handlers, name, session, args, log)),
    );
  }
  ipcMain.handle(dropChannel, (event, files: unknown) =>
    answer(event, dropChannel, async (session) => {
      if (!isFileList(files)) return failed('app.badRequest', { request: dropChannel, detail: 'files' });
      return success(await session.tokens.issue(files));
    }),
  );
}

async function handle<Name extends RequestName>(
  handlers: Handlers<RequestName>,
  name: Name,
  session: WindowSession,
  args: readonly unknown[],
  log: Log,
): Promise<Outcome<unknown>> {
  const parsed = parseArguments(name, givenArguments(args));
  if (!parsed.ok) {
    log(`${name} refused: ${JSON.stringify(parsed.failure)}`);
    return parsed;
  }
  // The compiler does not see that the arguments of `name` belong to the handler of `name`.
  const run = handlers[name] as unknown as (
    session: WindowSession,
    ...args: Readonly<Parameters<Requests[Name]>>
  ) => Promise<Outcome<unknown>>;
  return run(session, ...parsed.value);
}

/** Long lists of arguments come packed. What cannot be unpacked goes on as it is, for the schemas to refuse. */
function givenArguments(args: readonly unknown[]): readonly unknown[] {
  const [packed] = args;
  if (args.length !== 1 || !isPacked(packed)) return args;
  try {
    const unpacked = unpack(packed);
    return Array.isArray(unpacked) ? unpacked : args;
  } catch {
    return args;
  }
}

/** Paths the preload script got from Chromium for dropped files: a few, absolute, nothing else. */
function isFileList(files: unknown): files is readonly string[] {
  return (
    Array.isArray(files) &&
    files.length <= 100 &&
    files.every(
      (file) =>
        typeof file === 'string' && path.isAbsolute(file) && file.length < 8192 && !file.includes('\0'),
    )
  );
}
