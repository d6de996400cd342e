import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.js';
import type { PersonRole } from '../../../shared/model/person.js';
import { setInterfaceLanguage, texts } from '../../../renderer/i18n.js';
import { approvalRefusal } from '../../../renderer/review/approvalRefusal.js';
import { approved, makeSegment } from '../articleBuilder.js';
import { makeSession } from '../fakeBridge.js';

beforeAll(() => setInterfaceLanguage('en'));

const as = (personId: string, actingAs: PersonRole) =>
  makeSession({ actor: { personId: personId as PersonId, actingAs } });
const written = (...writers: readonly string[]) =>
  makeSegment(1, '旧船坞', 'Old dock', { writersSinceApproval: writers as unknown as readonly PersonId[] });

describe('approvalRefusal', () => {
  it('lets an editor approve what others wrote', () => {
    expect(approvalRefusal(written('p3'), as('p2', 'editor'), texts.t)).toBeNull();
  });

  it('names who can approve instead of a writer', () => {
    expect(approvalRefusal(written('p1'), as('p1', 'editor'), texts.t)).toEqual({
      kind: 'fourEyes',
      lead: 'Four eyes.',
      text: 'You wrote words in this segment since its last approval, so another editor must approve it. 岑望 can.',
    });
  });

  it('says so when every editor wrote in it', () => {
    expect(approvalRefusal(written('p1', 'p2'), as('p1', 'editor'), texts.t)?.text).toContain(
      'wrote in it too',
    );
  });

  it.each([
    ['a translator', written(), as('p3', 'translator'), 'notEditor'],
    ['an untranslated segment', makeSegment(1, '旧船坞', null), as('p2', 'editor'), 'noTarget'],
    ['approved words', approved(written()), as('p2', 'editor'), 'alreadyApproved'],
    ['nobody', written(), makeSession({ actor: null }), 'nobodyChosen'],
  ])('refuses %s', (_, segment, session, kind) => {
    expect(approvalRefusal(segment, session, texts.t)?.kind).toBe(kind);
  });
});
