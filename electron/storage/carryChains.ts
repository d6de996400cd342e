// Takes chains of wordings through a merge, split or move: each wording of the new segments is cut out of what the
// old ones said at that time, so that whoever changed words before is still named with them after.
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Layer } from '../../shared/model/layer.js';
import { carryBaseline, type CarriedParent } from './carryBaseline.js';
import { collapseLayers } from './layerChains.js';

/** A retired segment: its last words, and its chain of wordings up to them; null: the chain has no beginning there. */
export interface ParentChain {
  readonly latest: string;
  readonly chain: readonly Layer[] | null;
}

/** The wordings of words that were moved whole past others; of anything else none, so that nothing is hidden. */
function carryMoved(
  parents: readonly CarriedParent[],
  created: readonly (InlineText | null)[],
): readonly (InlineText | null)[] {
  return created.map(
    (words) => parents.find(({ latest }) => words !== null && latest === words.text)?.baseline ?? null,
  );
}

function carryWordings(
  parents: readonly CarriedParent[],
  created: readonly (InlineText | null)[],
): readonly (InlineText | null)[] {
  const texts = created.map((words) => words?.text ?? '');
  return carryBaseline(parents, texts) ?? carryMoved(parents, created);
}

/** The author all beginnings have in common. */
function commonAuthor(bases: readonly Layer[]): Pick<Layer, 'authorId' | 'actingAs'> {
  const [first] = bases;
  const isCommon = first !== undefined && bases.every(({ authorId }) => authorId === first.authorId);
  return isCommon
    ? { authorId: first.authorId, actingAs: first.actingAs }
    : { authorId: null, actingAs: null };
}

/**
 * The chains of the new segments, by the words they begin with (`created`; null: none). Their base is no revision of
 * theirs and has no id; above it lie the wordings by which others got from there to the new segment's words. null
 * where none of the old segments has a chain, or none of its words are in the new one.
 */
export function carryChains(
  parents: readonly ParentChain[],
  created: readonly (InlineText | null)[],
): readonly (readonly Layer[] | null)[] {
  const beginnings = parents.flatMap(({ chain }) => chain?.[0] ?? []);
  // Where there were no words nobody had written them.
  const worded = beginnings.filter(({ content }) => content.text !== '');
  const bases = worded.length > 0 ? worded : beginnings;
  const [lowest] = bases;
  if (lowest === undefined) return created.map(() => null);
  const newest = bases.reduce((a, b) => (b.seq > a.seq ? b : a), lowest);
  const wordings = parents.map(({ chain }) => chain?.[0]?.content ?? null);
  const carried = (): readonly (InlineText | null)[] =>
    carryWordings(
      parents.map(({ latest }, i) => ({ latest, baseline: wordings[i] ?? null })),
      created,
    );
  const base = { ...newest, ...commonAuthor(bases), kind: 'base', id: null } as const;
  const chains = carried().map((content): Layer[] | null => content && [{ ...base, content }]);
  const steps = parents
    .flatMap(({ chain }, parent) => (chain ?? []).slice(1).map((layer) => ({ parent, layer })))
    .sort((a, b) => a.layer.seq - b.layer.seq);
  for (const { parent, layer } of steps) {
    wordings[parent] = layer.content;
    carried().forEach((content, i) => {
      chains[i] ??= content && [{ ...base, content: emptyInlineText }];
      chains[i]?.push({ ...layer, content: content ?? emptyInlineText });
    });
  }
  return chains.map((chain, i) => chain && endingIn(collapseLayers(chain), created[i] ?? emptyInlineText));
}

/**
 * The chain, with exactly the words of the new segment at its end: white space goes its own way where texts join. The
 * base is left as it is.
 */
function endingIn(chain: readonly Layer[], words: InlineText): readonly Layer[] {
  const last = chain.at(-1);
  if (!last || chain.length === 1 || equalInlineText(last.content, words)) return chain;
  return collapseLayers([...chain.slice(0, -1), { ...last, content: words }]);
}
