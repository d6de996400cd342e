// Registers what the commands of terms do in an open article.
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { useTermbaseStore } from '../terms/TermbaseContext.js';
import { termHandlers } from './termActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** While the article is open. */
export function useTermCommands(tools: WorkbenchTools): void {
  useCommandHandlers(termHandlers(tools, useTermbaseStore()));
}
