// Opening rows into their sentence pairs, and what the aligner is asked for it.
import { sentenceRows, sentenceUnits, type SentenceRow } from '../../shared/align/sentenceRows.js';
import { plain } from '../../shared/model/inlineText.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { segmentOf } from '../article/ArticleWorld.js';
import type { LinkTexts } from '../article/answerStore.js';
import { newJobId } from '../bridge.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The sentence pairs of a row; empty when there is nothing to open. */
export async function askSentences(
  world: ArticleWorld,
  { source: [source = ''], target: [target = ''] }: LinkTexts,
): Promise<Outcome<readonly SentenceRow[]>> {
  const { sourceLanguage, targetLanguage } = world.latest().article;
  const units = sentenceUnits(source, target, { sourceLanguage, targetLanguage });
  if (!units) return success([]);
  const paragraphs = (text: string, ranges: typeof units.source) =>
    ranges.map(({ start, end }) => ({ role: 'body' as const, content: plain(text.slice(start, end)) }));
  const answer = await world.request('align.realign', {
    source: paragraphs(source, units.source),
    target: paragraphs(target, units.target),
    sourceLanguage,
    targetLanguage,
    jobId: newJobId(),
  });
  return answer.ok ? success(sentenceRows({ source, target }, units, answer.value)) : answer;
}

/** Opens the active row, and every one that becomes it, or closes them; says what comes of it. */
export async function toggleSentences({ world, session, say, t }: WorkbenchTools): Promise<void> {
  const { opensSentences, activeId } = world.latest();
  world.dispatch({ kind: 'sentencesOpened', isOpen: !opensSentences });
  if (opensSentences) return say(t()('article.sentences.closed'));
  const segment = segmentOf(world, activeId);
  const live = session.openId === activeId ? session.editor?.read().text : undefined;
  const source = segment?.source?.content.text ?? '';
  const target = live ?? segment?.target?.content.text ?? '';
  const rows = await askSentences(world, { source: [source], target: [target] });
  return say(t()(rows.ok && rows.value.length > 1 ? 'article.sentences.opened' : 'article.sentences.single'));
}
