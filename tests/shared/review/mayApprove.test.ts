import { describe, expect, it } from 'vitest';
import type { Actor, Person, PersonRole } from '../../../shared/model/person.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Suggestion } from '../../../shared/model/suggestion.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import type { FailureCode } from '../../../shared/outcome.js';
import { mayApprove } from '../../../shared/review/mayApprove.js';
import { personId, segment, type SegmentSpec } from '../buildSegments.js';

const person = (name: string, ...roles: readonly PersonRole[]): Person => ({
  id: personId(name),
  name: `${name} of Harbour City`,
  roles,
  hue: 1,
});
const people = [person('Ada', 'editor', 'translator'), person('Bo', 'translator')];
const ada: Actor = { personId: personId('Ada'), actingAs: 'editor' };
const fourEyes = defaultPolicy;

const refusedWith = (code: FailureCode): unknown => ({ kind: 'refused', failure: { code, details: {} } });

function answer(spec: SegmentSpec, actor: Actor = ada, policy = fourEyes): string {
  const permission = mayApprove(segment(spec), actor, policy, people);
  if (permission.kind === 'allowed') return 'allowed';
  const { code, details } = permission.failure;
  return 'person' in details ? `${code} ${details.person}` : code;
}

describe('mayApprove', () => {
  it('allows an editor who wrote none of the words', () => {
    expect(answer({ writers: ['Bo'] })).toBe('allowed');
  });

  it('refuses everyone who does not act as editor, or is none, or is unknown', () => {
    expect([
      answer({}, { ...ada, actingAs: 'translator' }),
      answer({}, { personId: personId('Bo'), actingAs: 'editor' }),
      answer({}, { personId: personId('Cy'), actingAs: 'editor' }),
    ]).toEqual(['review.notEditor', 'review.notEditor', 'review.notEditor']);
  });

  it('refuses a segment without words, but not a deliberate omission', () => {
    expect([
      answer({ target: null }),
      answer({ target: ' ' }),
      answer({ target: '', origin: 'leaveOut' }),
    ]).toEqual(['review.noTarget', 'review.noTarget', 'allowed']);
  });

  it('refuses what is approved already', () => {
    expect(answer({ isApproved: true, writers: ['Ada'] })).toBe('review.alreadyApproved');
  });

  it('waits for suggestions to be decided, and a standing approval stands', () => {
    const pending = { suggestion: { content: plain('quay') } as Suggestion };
    const permission = (spec: SegmentSpec): unknown =>
      mayApprove({ ...segment(spec), ...pending }, ada, fourEyes, people);
    expect(permission({})).toEqual(refusedWith('review.suggestionPending'));
    expect(permission({ writers: ['Ada'] })).toEqual(refusedWith('review.suggestionPending'));
    expect(permission({ isApproved: true })).toEqual(refusedWith('review.alreadyApproved'));
  });

  it('refuses a writer under four eyes and names them', () => {
    expect(answer({ writers: ['Bo', 'Ada'] })).toBe('review.fourEyes Ada of Harbour City');
    expect(answer({ writers: ['Bo', 'Ada'] }, ada, { ...defaultPolicy, fourEyes: false })).toBe('allowed');
  });
});
