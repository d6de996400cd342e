// Terms while one writes: a term made of the words that are selected, and the desk's renderings put in at the caret.
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { TextRange } from '../../shared/model/inlineText.js';
import type { Side } from '../../shared/model/language.js';
import type { StoredConcept } from '../../shared/model/term.js';
import { counterpartOf, trimmedWords } from '../../shared/terms/counterpart.js';
import { proposeConcept } from '../../shared/terms/proposeConcept.js';
import { termLanguages, type TermLanguage } from '../../shared/terms/termRenderings.js';
import { segmentOf } from '../article/ArticleWorld.js';
import { newJobId } from '../bridge.js';
import type { CommandHandlers } from '../commands/CommandProvider.js';
import type { CommandId } from '../../shared/commands.js';
import type { TermbaseStore } from '../terms/termbaseStore.js';
import { newConcept } from '../terms/useConceptForm.js';
import { selectedOnPage } from './commentWords.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Words of a row that are selected. */
interface Picked {
  readonly segmentId: SegmentId;
  readonly texts: Readonly<Record<Side, string>>;
  readonly ranges: Readonly<Record<Side, TextRange | null>>;
}

/** What is selected in the live editor, in the source or on the page; null: no row is active. */
function pickedWords({ world, session }: WorkbenchTools): Picked | null {
  const { activeId } = world.latest();
  const onPage = selectedOnPage();
  const segmentId = onPage?.segmentId ?? activeId;
  const segment = segmentOf(world, segmentId);
  if (!segment || segmentId === null) return null;
  const editor = session.openId === segmentId ? session.editor : null;
  const texts = {
    source: segment.source?.content.text ?? '',
    target: editor?.read().text ?? segment.target?.content.text ?? '',
  };
  const inEditor = editor && editor.selection().start < editor.selection().end ? editor.selection() : null;
  const rangeOf = (side: Side): TextRange | null => {
    const range = onPage?.side === side ? onPage.range : side === 'target' ? inEditor : null;
    return range && trimmedWords(texts[side], range);
  };
  return { segmentId, texts, ranges: { source: rangeOf('source'), target: rangeOf('target') } };
}

/** What both sides of the row state alike; null: it cannot be known. */
async function evidenceFor(
  tools: WorkbenchTools,
  { segmentId, texts }: Picked,
): Promise<LinkEvidence | null> {
  const here = tools.anchorsHere.current;
  if (here?.segmentId === segmentId && here.source === texts.source && here.target === texts.target)
    return here.evidence;
  if (texts.source === '' || texts.target === '') return null;
  const { sourceLanguage, targetLanguage } = tools.world.latest().article;
  const answer = await tools.world.request('align.evidence', {
    source: [texts.source],
    target: [texts.target],
    sourceLanguage,
    targetLanguage,
    jobId: newJobId(),
  });
  return answer.ok ? answer.value : null;
}

/** The words of both sides: those chosen, and for the other side the likeliest. */
async function bothWords(tools: WorkbenchTools, picked: Picked): Promise<Readonly<Record<Side, string>>> {
  const { texts, ranges } = picked;
  const wordsAt = (side: Side, range: TextRange | null): string =>
    range ? texts[side].slice(range.start, range.end) : '';
  const chosen = ranges.target ? 'target' : 'source';
  const other: Side = chosen === 'target' ? 'source' : 'target';
  const range = ranges[chosen];
  if (range === null || ranges[other] !== null)
    return { source: wordsAt('source', ranges.source), target: wordsAt('target', ranges.target) };
  const evidence = await evidenceFor(tools, picked);
  const likeliest = evidence && counterpartOf(evidence, chosen, range, texts[other]);
  const trimmed = likeliest && trimmedWords(texts[other], likeliest);
  return { [chosen]: wordsAt(chosen, range), [other]: wordsAt(other, trimmed) } as Record<Side, string>;
}

/** What the termbase holds, read by now. */
async function conceptsOf(store: TermbaseStore): Promise<readonly StoredConcept[]> {
  if (store.state().concepts === null) await store.read();
  return store.state().concepts ?? [];
}

/** The form under the row, filled with what is selected; without a selection with what was begun there before. */
export async function openTermForm(tools: WorkbenchTools, store: TermbaseStore): Promise<void> {
  const { world, say, t } = tools;
  const languages = termLanguages(world.latest().article);
  if (!languages) return say(t()('terms.refusal.languages'));
  const picked = pickedWords(tools);
  if (!picked) return say(t()('edit.refusal.noRow'));
  const { segmentId, ranges } = picked;
  if (segmentId !== world.latest().activeId) goTo(tools, segmentId, { isEditing: false, align: 'none' });
  const words = await bothWords(tools, picked);
  const isEmpty = words.source === '' && words.target === '';
  const textIn = (language: TermLanguage): string =>
    languages.source === language ? words.source : words.target;
  const { input } = isEmpty
    ? { input: newConcept() }
    : proposeConcept({ chinese: textIn('chinese'), english: textIn('english') }, await conceptsOf(store));
  if (!isEmpty) store.forgetDraft(segmentId);
  const focusOn = ranges.target !== null ? words.target : words.source;
  return world.dispatch({ kind: 'formChanged', form: { segmentId, kind: 'term', concept: input, focusOn } });
}

/** Between Latin words, but not behind an opening bracket or quote, a dash or a slash. */
const needsSpace = (before: string, after: string): boolean =>
  /[^\s\p{Script=Han}([{“‘"'—–\-/]$/u.test(before) && /^[A-Za-z0-9]/.test(after);

/** Puts the rendering of the row's term of that number, from 1, at the caret, as typed; outside the text at its end. */
export function insertTerm(tools: WorkbenchTools, number: number): void {
  const { world, session, termsHere, say, t } = tools;
  const { activeId } = world.latest();
  const here = termsHere.current;
  const term = here?.segmentId === activeId ? here?.renderings[number - 1] : undefined;
  if (!term) return say(t()('terms.refusal.noHit', { number }));
  const { editor, openId } = session;
  const isElsewhere = document.activeElement?.closest('input, textarea') ?? null;
  if (!editor || openId !== activeId || editor.isComposing() || isElsewhere)
    return say(t()('edit.refusal.notEditing'));
  if (!editor.hasFocus()) editor.focus('end');
  const { text } = editor.read();
  const { start, end } = editor.selection();
  const { rendering } = term;
  const lead = needsSpace(text.slice(0, start), rendering) ? ' ' : '';
  const tail = needsSpace(rendering, text.slice(end)) ? ' ' : '';
  editor.insert(`${lead}${rendering}${tail}`);
  return say(t()('terms.hits.inserted', { term: rendering }));
}

/** What the commands of terms do in an open article. */
export function termHandlers(tools: WorkbenchTools, store: TermbaseStore): CommandHandlers {
  const inserting = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number): [CommandId, { readonly run: () => void }] => [
    `terms.insert${number}` as CommandId,
    { run: () => insertTerm(tools, number) },
  ]);
  return {
    'terms.add': { run: () => void openTermForm(tools, store) },
    ...(Object.fromEntries(inserting) as CommandHandlers),
  };
}
