// What one does with the ledger of the row one is in: go from line to line, to both places; put house forms into the target.
import { articleDayOf } from '../../shared/check/articleDay.js';
import { completionAt, formAt } from '../../shared/check/ledger/completionAt.js';
import { isToInsert } from '../../shared/check/ledger/setAside.js';
import { plain } from '../../shared/model/inlineText.js';
import { isChinese } from '../../shared/model/language.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import type { LinkTexts } from '../article/answerStore.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { newJobId } from '../bridge.js';
import { spokenLine } from '../check/ledger/ledgerTexts.js';
import type { CompletionOffer } from '../edit/completion.js';
import type { LiveEditor } from '../edit/liveEditor.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The ledger of a row's texts. */
export function askLedger(world: ArticleWorld, { source, target }: LinkTexts) {
  const { article } = world.latest();
  return world.request('check.ledger', {
    segment: {
      role: 'body',
      source: plain(source[0] ?? ''),
      target: plain(target[0] ?? ''),
      isLeftOut: false,
    },
    sourceLanguage: article.sourceLanguage,
    targetLanguage: article.targetLanguage,
    articleDate: articleDayOf(article),
    jobId: newJobId(),
  });
}

const targetLanguage = ({ world }: WorkbenchTools): 'chinese' | 'english' =>
  isChinese(world.latest().article.targetLanguage) ? 'chinese' : 'english';

/** Goes to a line: its words are marked on both sides, and one who writes has those of the target selected. */
export function goToLine(tools: WorkbenchTools, entry: LedgerEntry): void {
  const { ledger, session, galley, say, t } = tools;
  const { here } = ledger;
  if (!here) return;
  ledger.go(entry);
  galley.current?.show(here.segmentId);
  const { editor } = session;
  const isHere = session.openId === here.segmentId && editor?.read().text === here.target;
  if (isHere && entry.target && tools.world.latest().isEditing && !editor.isComposing()) {
    editor.select(entry.target);
    editor.focus();
  }
  say(spokenLine(t(), entry, document.documentElement.lang));
}

/** From line to line in the order of the source, round at the ends; the first time to the first that is wrong. */
export function stepLedger(tools: WorkbenchTools, direction: 'next' | 'previous'): void {
  const { ledger, say, t } = tools;
  const entries = ledger.here?.entries ?? [];
  if (entries.length === 0) return say(t()('check.ledger.none'));
  const at = entries.indexOf(ledger.current() as LedgerEntry);
  const wrong = entries.findIndex(({ severity }) => severity !== null);
  const first = wrong >= 0 ? wrong : direction === 'next' ? 0 : entries.length - 1;
  const next = at < 0 ? first : (at + (direction === 'next' ? 1 : -1) + entries.length) % entries.length;
  const entry = entries[next];
  return entry && goToLine(tools, entry);
}

/** The form of the line one is on, else of the first that is wrong, else of the first the target lacks. */
export function insertHere(tools: WorkbenchTools): void {
  const { ledger, say, t } = tools;
  const entries = ledger.here?.entries ?? [];
  const current = ledger.current();
  const entry =
    (current && isToInsert(current) ? current : null) ??
    entries.find((one) => one.severity !== null && isToInsert(one)) ??
    entries.find(isToInsert);
  return entry ? insertLine(tools, entry) : say(t()('check.ledger.nothingToInsert'));
}

/** Puts right what differs, in its place; what is missing goes to the caret. As typed: undo takes it back. */
export function insertLine(tools: WorkbenchTools, entry: LedgerEntry): void {
  const { ledger, session, world } = tools;
  const { here } = ledger;
  if (!here) return;
  const { segmentId } = here;
  const isOpen = session.openId === segmentId && session.editor !== null;
  if (!isOpen || !world.latest().isEditing) goTo(tools, segmentId, { isEditing: true, align: 'auto' });
  // A row one comes to has its editor after it was drawn.
  const put = (left: number): void => {
    const { editor } = session;
    if (session.openId === segmentId && editor) putLine(tools, editor, entry, here.target);
    else if (left > 0) requestAnimationFrame(() => put(left - 1));
  };
  put(30);
}

function putLine(tools: WorkbenchTools, editor: LiveEditor, entry: LedgerEntry, of: string): void {
  const { say, t } = tools;
  if (editor.isComposing()) return;
  const { text } = editor.read();
  if (entry.state === 'differs' && entry.fix) {
    // The line is about other words than those that stand here now.
    if (text !== of) return say(t()('check.ledger.wroteOn'));
    editor.put(entry.fix, entry.fix.text);
  } else if (entry.house) {
    const range = editor.selection();
    const form = formAt(
      entry.house,
      text.slice(0, range.start),
      text.slice(range.end),
      targetLanguage(tools),
    );
    editor.put(range, form);
  }
  editor.focus();
  say(t()('check.ledger.inserted'));
}

/** What the word at the caret may be completed to, by the ledger of the row one writes in. */
export function completionHere(tools: WorkbenchTools, before: string, after: string): CompletionOffer | null {
  const { here } = tools.ledger;
  if (!here || here.segmentId !== tools.session.openId) return null;
  return completionAt(here.entries, before, after, targetLanguage(tools));
}
