// The target revisions a decision comes to, known before anything is written.
import type { PersonId } from '../../shared/model/ids.js';
import { equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { decidedWordings, wordingsOf, type DecidedPick, type Planned } from './planDecision.js';
import type { DecidedAuthor } from './revisions.js';

/** A wording and who it is by. */
export type PlannedTarget = DecidedAuthor & { readonly content: InlineText };

const isAcceptedSuggestion = ({ change, decision }: DecidedPick): boolean =>
  decision === 'accept' && change.standing === 'suggested';

/** Those whose suggestions are accepted, in the order of their layers. */
function suggestersOf({ chain, picks }: Planned): readonly PersonId[] {
  const accepted = new Set(picks.filter(isAcceptedSuggestion).map(({ change }) => change.authorId));
  const order = chain.flatMap(({ kind, authorId }) => (kind === 'suggestion' ? (authorId ?? []) : []));
  return [...new Set(order)].filter((author) => accepted.has(author));
}

/**
 * One revision for each suggester, with their accepted changes on top of those before, then one by the decider for
 * what is rejected; none that would say what the one before says.
 */
export function plannedTargets(planned: Planned, actor: Actor): readonly PlannedTarget[] {
  const wordings = wordingsOf(planned);
  const targets: PlannedTarget[] = [];
  const add = (target: PlannedTarget): void => {
    const below = targets.at(-1)?.content ?? wordings.target;
    if (!equalInlineText(target.content, below)) targets.push(target);
  };
  const suggesters = suggestersOf(planned);
  suggesters.forEach((authorId, i) => {
    const soFar = new Set<PersonId | null>(suggesters.slice(0, i + 1));
    const accepted = planned.picks.filter(
      (pick) => isAcceptedSuggestion(pick) && soFar.has(pick.change.authorId),
    );
    const layer = planned.chain.findLast(
      (one) => one.kind === 'suggestion' && one.authorId === authorId && one.actingAs !== null,
    );
    add({
      content: decidedWordings(wordings, accepted).target,
      authorId,
      actingAs: layer?.actingAs ?? actor.actingAs,
      origin: 'suggestion',
      decidedBy: actor.personId,
    });
  });
  const final = decidedWordings(wordings, planned.picks).target;
  add({ content: final, authorId: actor.personId, actingAs: actor.actingAs, origin: 'reject' });
  return targets;
}
