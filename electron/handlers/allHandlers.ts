// Every request's handler, stage by stage.
import type { RequestName } from '../../shared/ipc.js';
import { alignHandlers } from './align.js';
import { appHandlers, type AppParts } from './app.js';
import { checkHandlers } from './check.js';
import { correctionHandlers } from './correction.js';
import { editHandlers } from './edit.js';
import { exportHandlers, type ExportParts } from './export.js';
import type { Handlers } from './handlers.js';
import { importHandlers, type ImportParts } from './import.js';
import { libraryHandlers, type LibraryParts } from './library.js';
import { peopleHandlers } from './people.js';
import { reviewHandlers } from './review.js';
import { scoreHandlers } from './score.js';
import { termsHandlers } from './terms.js';
import { workspaceHandlers, type WorkspaceParts } from './workspace.js';

/** What all handlers together work with. */
export type HandlerParts = AppParts & WorkspaceParts & LibraryParts & ImportParts & ExportParts;

/** The handlers of all requests; one left out does not compile. */
export function allHandlers(parts: HandlerParts): Handlers<RequestName> {
  return {
    ...appHandlers(parts),
    ...workspaceHandlers(parts),
    ...peopleHandlers(parts.sessions),
    ...libraryHandlers(parts),
    ...importHandlers(parts),
    ...alignHandlers(parts.runJob),
    ...editHandlers(),
    ...reviewHandlers(parts.runCheck),
    ...scoreHandlers(parts.runJob),
    ...correctionHandlers(parts.runJob),
    ...checkHandlers(parts.runCheck),
    ...exportHandlers(parts),
    ...termsHandlers(parts.runJob),
  };
}
