// Slides an insertion or deletion that could stand in several places to the one people would choose:
// whole sentences, whole clauses, a word with the space behind it.
import type { Token } from '../text/tokenize.js';
import { alternatingRuns, type Run } from './runs.js';

const sentenceEnd = /^[。！？!?.…]+$/u;
const closing = /^[”’」』）》"')\]]$/u;

/** How natural a border before the token at `at` is. */
function borderQuality(tokens: readonly Token[], at: number): number {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right || left.kind === 'break') return 6;
  if (right.kind === 'break') return 5;
  if (left.kind === 'space') return sentenceEnd.test(tokens[at - 2]?.text ?? '') ? 5 : 3;
  if (sentenceEnd.test(left.text) && !closing.test(right.text)) return 4;
  if (left.kind === 'punctuation') return 2;
  return right.kind === 'space' ? 1 : 0;
}

/** How many tokens the stretch `[start, end)` may move each way and still be the same difference. */
function room(
  tokens: readonly Token[],
  start: number,
  end: number,
  left: number,
  right: number,
): [number, number] {
  let back = 0;
  while (back < left && tokens[start - 1 - back]?.text === tokens[end - 1 - back]?.text) back += 1;
  let forth = 0;
  while (forth < right && tokens[start + forth]?.text === tokens[end + forth]?.text) forth += 1;
  return [back, forth];
}

/** The best move of the stretch: negative to the left; of equally good places the first. */
function bestMove(tokens: readonly Token[], start: number, end: number, left: number, right: number): number {
  const [back, forth] = room(tokens, start, end, left, right);
  let best = 0;
  let bestQuality = -1;
  for (let move = -back; move <= forth; move += 1) {
    const quality = borderQuality(tokens, start + move) + borderQuality(tokens, end + move);
    if (quality <= bestQuality) continue;
    best = move;
    bestQuality = quality;
  }
  return best;
}

const resized = (run: Run, by: number): Run => ({ ...run, before: run.before + by, after: run.after + by });

/** The runs with each pure insertion or deletion at its best place between its neighbours. */
export function slideRuns(
  before: readonly Token[],
  after: readonly Token[],
  runs: readonly Run[],
): readonly Run[] {
  const none: Run = { isEqual: true, before: 0, after: 0 };
  const padded = [...runs];
  if (!padded[0]?.isEqual) padded.unshift(none);
  if (!padded.at(-1)?.isEqual) padded.push(none);
  let oldAt = 0;
  let newAt = 0;
  for (let i = 1; i < padded.length; i += 2) {
    const [previous, run, next] = [padded[i - 1] ?? none, padded[i] ?? none, padded[i + 1] ?? none];
    oldAt += previous.before;
    newAt += previous.after;
    if (run.before * run.after === 0) {
      const [tokens, start] = run.before > 0 ? ([before, oldAt] as const) : ([after, newAt] as const);
      const move = bestMove(tokens, start, start + run.before + run.after, previous.before, next.before);
      padded[i - 1] = resized(previous, move);
      padded[i + 1] = resized(next, -move);
      oldAt += move;
      newAt += move;
    }
    oldAt += run.before;
    newAt += run.after;
  }
  return alternatingRuns(padded);
}
