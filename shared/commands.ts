// Every command of the application, once: the in-window menus, the native menu, the palette, the shortcut sheet
// and the key listener all read this list. Names are `command.<id>`, further search words `keywords.<id>`.

/** The menu a command stands in; null: palette and keys only. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'go' | 'review' | 'help';
export const commandMenus: readonly CommandMenu[] = ['file', 'edit', 'view', 'go', 'review', 'help'];

/** A group of the shortcut sheet. */
export type CommandGroup = 'move' | 'edit' | 'review' | 'align' | 'window';
export const commandGroups: readonly CommandGroup[] = ['move', 'edit', 'review', 'align', 'window'];

interface CommandEntry {
  readonly id: string;
  readonly menu: CommandMenu | null;
  /** Commands of one menu are divided by a line where the section changes. */
  readonly section: number;
  readonly group: CommandGroup;
  /**
   * `Mod` is Ctrl, on macOS ⌘. The first is the one shown. Keys without a modifier (but F keys and Escape) act
   * only outside text fields. None is a key of a Chinese input method, none is Ctrl+Alt+letter (AltGr).
   */
  readonly keys: readonly string[];
  /** The system's own editing key: in a text field it is left to that field, shown but not taken. */
  readonly isNative?: boolean;
}

const entry = <Id extends string>(
  id: Id,
  menu: CommandMenu | null,
  section: number,
  group: CommandGroup,
  keys: readonly string[] = [],
  isNative = false,
) => ({ id, menu, section, group, keys, isNative }) satisfies CommandEntry;

const list = [
  entry('import.files', 'file', 1, 'window', ['Mod+I']),
  entry('import.paste', 'file', 1, 'window'),
  entry('import.folder', 'file', 1, 'window'),
  entry('import.list', 'file', 1, 'window'),
  entry('export.article', 'file', 1, 'window', ['Mod+E']),
  entry('workspace.create', 'file', 2, 'window'),
  entry('workspace.open', 'file', 2, 'window', ['Mod+O']),
  entry('workspace.openRecent', 'file', 2, 'window'),
  entry('workspace.restoreBackup', 'file', 2, 'window'),
  entry('workspace.showInFolder', 'file', 2, 'window'),
  entry('people.switch', 'file', 3, 'window'),
  entry('app.settings', 'file', 3, 'window', ['Mod+,']),
  entry('app.newWindow', 'file', 4, 'window', ['Mod+Shift+N']),
  entry('app.close', 'file', 4, 'window', ['Mod+W']),
  entry('app.quit', 'file', 4, 'window', ['Mod+Q']),

  entry('edit.undo', 'edit', 1, 'edit', ['Mod+Z'], true),
  entry('edit.redo', 'edit', 1, 'edit', ['Mod+Y', 'Mod+Shift+Z'], true),
  entry('edit.cut', 'edit', 2, 'edit', ['Mod+X'], true),
  entry('edit.copy', 'edit', 2, 'edit', ['Mod+C'], true),
  entry('edit.paste', 'edit', 2, 'edit', ['Mod+V'], true),
  entry('edit.selectAll', 'edit', 2, 'edit', ['Mod+A'], true),
  entry('edit.segment', 'edit', 3, 'edit', ['F2']),
  entry('edit.commitAndNext', 'edit', 3, 'edit', ['Mod+Enter']),
  entry('edit.commitAndNextNotApproved', 'edit', 3, 'edit', ['Mod+Shift+Enter']),
  entry('edit.discard', 'edit', 3, 'edit'),
  entry('edit.copySource', 'edit', 3, 'edit', ['Alt+C']),
  entry('edit.leaveOut', 'edit', 3, 'edit', ['Alt+O']),
  entry('edit.bold', 'edit', 4, 'edit', ['Mod+B']),
  entry('edit.italic', 'edit', 4, 'edit', ['Mod+I']),
  entry('edit.link', 'edit', 4, 'edit', ['Mod+L']),
  entry('terms.add', 'edit', 5, 'edit', ['Alt+G']),
  entry('terms.insert1', null, 5, 'edit', ['Mod+1']),
  entry('terms.insert2', null, 5, 'edit', ['Mod+2']),
  entry('terms.insert3', null, 5, 'edit', ['Mod+3']),
  entry('terms.insert4', null, 5, 'edit', ['Mod+4']),
  entry('terms.insert5', null, 5, 'edit', ['Mod+5']),
  entry('terms.insert6', null, 5, 'edit', ['Mod+6']),
  entry('terms.insert7', null, 5, 'edit', ['Mod+7']),
  entry('terms.insert8', null, 5, 'edit', ['Mod+8']),
  entry('terms.insert9', null, 5, 'edit', ['Mod+9']),
  entry('edit.openSentences', 'edit', 5, 'edit', ['Alt+Enter']),
  entry('edit.insertFigure', 'edit', 4, 'edit', ['Alt+V']),
  entry('edit.cutFigure', 'edit', 4, 'edit', ['Alt+Shift+V']),
  entry('align.split', 'edit', 5, 'align', ['Alt+Shift+S']),
  entry('align.mergeNext', 'edit', 5, 'align', ['Alt+Shift+J']),
  entry('align.moveUp', 'edit', 5, 'align', ['Alt+ArrowUp']),
  entry('align.moveDown', 'edit', 5, 'align', ['Alt+ArrowDown']),
  entry('align.unpair', 'edit', 5, 'align', ['Alt+Shift+U']),
  entry('align.again', 'edit', 5, 'align', ['Alt+Shift+A']),
  entry('find.open', 'edit', 6, 'window', ['Mod+F']),
  entry('find.next', 'edit', 6, 'move', ['F3']),
  entry('find.previous', 'edit', 6, 'move', ['Shift+F3']),
  entry('align.joinLinks', 'edit', 7, 'align', ['M']),
  entry('align.cutBlock', 'edit', 7, 'align', ['S']),
  entry('align.cutHere', null, 7, 'align', ['Enter']),
  entry('align.leaveCut', null, 7, 'align', ['Escape']),
  entry('align.linkBlocks', 'edit', 7, 'align', ['L']),
  entry('align.unlinkBlocks', 'edit', 7, 'align', ['U']),
  entry('align.confirm', 'edit', 7, 'align', ['C']),
  entry('align.giveReason', 'edit', 7, 'align', ['O']),
  entry('align.openSentences', 'edit', 7, 'align', ['Enter']),
  entry('align.closeSentences', 'edit', 7, 'align', ['Escape']),
  entry('align.keepProposal', null, 7, 'align', ['Enter']),
  entry('align.leaveProposal', null, 7, 'align', ['Escape']),
  entry('align.accept', 'edit', 7, 'align', ['Mod+Enter']),
  entry('align.discard', 'edit', 7, 'align'),

  entry('view.inspector', 'view', 1, 'window', ['Alt+I']),
  entry('view.history', 'view', 1, 'window', ['Alt+1']),
  entry('view.comments', 'view', 1, 'window', ['Alt+2']),
  entry('view.checks', 'view', 1, 'window', ['Alt+4']),
  entry('view.articleInfo', 'view', 1, 'window', ['Alt+3']),
  entry('view.anchors', 'view', 1, 'window', ['Alt+A']),
  entry('view.ledger', 'view', 1, 'window', ['Alt+L']),
  entry('view.themeSystem', 'view', 2, 'window'),
  entry('view.themeLight', 'view', 2, 'window'),
  entry('view.themeDark', 'view', 2, 'window'),
  entry('view.themeContrast', 'view', 2, 'window'),
  entry('view.english', 'view', 3, 'window'),
  entry('view.chinese', 'view', 3, 'window'),
  entry('view.textLarger', 'view', 4, 'window', ['Mod+=']),
  entry('view.textSmaller', 'view', 4, 'window', ['Mod+-']),
  entry('view.textReset', 'view', 4, 'window', ['Mod+0']),
  entry('view.densityCompact', 'view', 5, 'window'),
  entry('view.densityNormal', 'view', 5, 'window'),
  entry('view.densityRelaxed', 'view', 5, 'window'),
  entry('view.faceSans', 'view', 6, 'window'),
  entry('view.faceSerif', 'view', 6, 'window'),

  entry('go.palette', 'go', 1, 'window', ['Mod+K']),
  entry('go.library', 'go', 1, 'window', ['Mod+Shift+L']),
  entry('go.termbase', 'go', 1, 'window', ['Mod+Shift+T']),
  entry('go.activity', 'go', 1, 'window', ['Mod+Shift+H']),
  entry('go.ledger', 'go', 1, 'window', ['Alt+Shift+L']),
  entry('go.segment', 'go', 2, 'move', ['Mod+G']),
  entry('go.nextSegment', 'go', 2, 'move', ['Mod+ArrowDown']),
  entry('go.previousSegment', 'go', 2, 'move', ['Mod+ArrowUp']),
  entry('go.nextNotApproved', 'go', 3, 'move', ['Alt+N']),
  entry('go.previousNotApproved', 'go', 3, 'move', ['Alt+Shift+N']),
  entry('go.nextComment', 'go', 3, 'move', ['F9']),
  entry('go.previousComment', 'go', 3, 'move', ['Shift+F9']),
  entry('go.nextAnchor', 'go', 3, 'move', ['F4']),
  entry('go.previousAnchor', 'go', 3, 'move', ['Shift+F4']),
  entry('go.nextFigure', 'go', 3, 'move', ['Alt+K']),
  entry('go.previousFigure', 'go', 3, 'move', ['Alt+Shift+K']),
  entry('go.nextIssue', 'go', 3, 'move', ['Alt+E']),
  entry('go.previousIssue', 'go', 3, 'move', ['Alt+Shift+E']),
  entry('go.nextDoubt', 'go', 4, 'move', ['F8']),
  entry('go.previousDoubt', 'go', 4, 'move', ['Shift+F8']),
  entry('go.nextPane', 'go', 5, 'window', ['F6']),
  entry('go.previousPane', 'go', 5, 'window', ['Shift+F6']),

  entry('review.mode', 'review', 1, 'review', ['Alt+R']),
  entry('review.nextChange', 'review', 1, 'review', ['F7']),
  entry('review.previousChange', 'review', 1, 'review', ['Shift+F7']),
  entry('review.acceptChange', 'review', 1, 'review', ['A']),
  entry('review.rejectChange', 'review', 1, 'review', ['R']),
  entry('review.acceptRow', 'review', 1, 'review', ['Shift+A']),
  entry('review.rejectRow', 'review', 1, 'review', ['Shift+R']),
  entry('review.acceptChosen', 'review', 1, 'review'),
  entry('review.rejectChosen', 'review', 1, 'review'),
  entry('review.explainChange', 'review', 1, 'review', ['W', 'Alt+W']),
  entry('review.reasonTerminology', null, 1, 'review', ['1']),
  entry('review.reasonAccuracy', null, 1, 'review', ['2']),
  entry('review.reasonLinguistic', null, 1, 'review', ['3']),
  entry('review.reasonStyle', null, 1, 'review', ['4']),
  entry('review.reasonLocale', null, 1, 'review', ['5']),
  entry('review.reasonAudience', null, 1, 'review', ['6']),
  entry('review.reasonDesign', null, 1, 'review', ['7']),
  entry('review.severity', null, 1, 'review', ['S']),
  entry('review.reasonNote', null, 1, 'review', ['N']),
  entry('review.suggesting', 'review', 2, 'review', ['Alt+S']),
  entry('review.baselineOpenChanges', 'review', 2, 'review'),
  entry('review.baselineFirstImport', 'review', 2, 'review'),
  entry('review.baselineLastApproved', 'review', 2, 'review'),
  entry('review.baselineLastSeen', 'review', 2, 'review'),
  entry('review.baselineRevision', 'review', 2, 'review'),
  entry('review.pinBaseline', 'review', 2, 'review'),
  entry('review.threeWay', 'review', 2, 'review', ['Alt+T']),
  entry('review.takeFirst', 'review', 2, 'review', ['1']),
  entry('review.takeSecond', 'review', 2, 'review', ['2']),
  entry('review.takeThird', 'review', 2, 'review', ['3']),
  entry('review.writeReading', 'review', 2, 'review'),
  entry('review.approve', 'review', 3, 'review', ['Mod+Shift+A']),
  entry('review.approveRemaining', 'review', 3, 'review'),
  entry('review.withdrawApproval', 'review', 3, 'review'),
  entry('review.requestChanges', 'review', 3, 'review', ['Mod+Shift+R']),
  entry('review.comment', 'review', 4, 'review', ['Mod+M']),
  entry('review.resolveThread', 'review', 4, 'review'),
  entry('check.fix', 'review', 4, 'review', ['Alt+X']),
  entry('check.names', 'review', 4, 'review', ['Alt+P']),
  entry('check.waive', 'review', 4, 'review', ['Alt+Shift+X']),
  entry('check.countError', 'review', 4, 'review', ['Alt+Shift+M']),
  entry('review.lock', 'review', 5, 'review'),
  entry('review.unlock', 'review', 5, 'review'),
  entry('review.digest', 'review', 6, 'review'),
  entry('review.correctSource', 'review', 5, 'review'),
  entry('review.correctTarget', 'review', 5, 'review'),

  entry('import.pairFile', null, 1, 'align', ['P']),
  entry('import.unpairFiles', null, 1, 'align', ['U']),
  entry('import.swapFiles', null, 1, 'align', ['S']),
  entry('import.swapAllFiles', null, 1, 'align'),
  entry('import.leaveOutPair', null, 1, 'align', ['Delete']),
  entry('import.saveReport', null, 1, 'window', ['Mod+S']),
  entry('import.lastBatch', null, 1, 'window'),

  entry('library.search', null, 1, 'window', ['/']),
  entry('library.delete', null, 1, 'window', ['Delete']),

  entry('terms.importList', null, 1, 'window'),
  entry('terms.exportCsv', null, 1, 'window'),
  entry('terms.exportTsv', null, 1, 'window'),
  entry('terms.search', null, 1, 'window', ['/']),
  entry('terms.edit', null, 1, 'window', ['F2']),
  entry('terms.delete', null, 1, 'window', ['Delete']),
  entry('terms.bringIn', null, 1, 'window', ['Mod+Enter']),

  entry('help.shortcuts', 'help', 1, 'window', ['Mod+/', 'F1']),
  entry('help.sample', 'help', 1, 'window'),
  entry('help.verifyFile', 'help', 1, 'window'),
  entry('help.developerTools', 'help', 2, 'window', ['F12']),
  entry('help.about', 'help', 3, 'window'),
] as const;

/** Name of a command. */
export type CommandId = (typeof list)[number]['id'];

/** One command; what it does is registered by whoever can do it (`useCommandHandlers`). */
export interface Command extends CommandEntry {
  readonly id: CommandId;
}

/** Every command, in menu order. */
export const commands: readonly Command[] = list;

/** The command of that name. */
export function commandOf(id: CommandId): Command {
  const found = commands.find((command) => command.id === id);
  if (found === undefined) throw new Error(`No such command: ${id}`);
  return found;
}

/** Whether a string (from main, say) names a command. */
export function isCommandId(text: string): text is CommandId {
  return commands.some((command) => command.id === text);
}
