import { describe, expect, it } from 'vitest';
import { eventKinds, type WorkspaceEvent } from '../../../../shared/model/event.js';
import type { PersonId } from '../../../../shared/model/ids.js';
import {
  activityKinds,
  activityLines,
  daySpan,
  eventsOfKind,
  withNewer,
} from '../../../../renderer/review/activity/activityList.js';

const now = new Date(2026, 10, 18, 12, 3).getTime();
const event = (seq: number, at: number): WorkspaceEvent => ({
  seq,
  at,
  kind: 'commentAdded',
  personId: 'p1' as PersonId,
  articleId: null,
  segmentId: null,
  data: {},
});

describe('eventsOfKind', () => {
  it('puts every kind of event into one group', () => {
    const grouped = activityKinds.flatMap((kind) => eventsOfKind(kind) ?? []);
    expect(grouped.toSorted()).toEqual(eventKinds.toSorted());
    expect(eventsOfKind('all')).toBeNull();
  });
});

describe('daySpan', () => {
  it('begins and ends at midnight, local time', () => {
    expect(daySpan('any', now)).toEqual({ from: null, until: null });
    expect(daySpan('today', now)).toEqual({ from: new Date(2026, 10, 18).getTime(), until: null });
    expect(daySpan('yesterday', now)).toEqual({
      from: new Date(2026, 10, 17).getTime(),
      until: new Date(2026, 10, 18).getTime(),
    });
    expect(daySpan('week', now).from).toBe(new Date(2026, 10, 12).getTime());
    expect(daySpan('2026-10-31', now)).toEqual({
      from: new Date(2026, 9, 31).getTime(),
      until: new Date(2026, 10, 1).getTime(),
    });
  });

  it('takes a day half typed for any day', () => {
    expect(daySpan('', now)).toEqual({ from: null, until: null });
  });
});

describe('activityLines', () => {
  it('marks the first line of each day', () => {
    const day = 24 * 60 * 60 * 1000;
    const lines = activityLines([
      event(4, now),
      event(3, now - 60_000),
      event(2, now - day),
      event(1, now - day),
    ]);
    expect(lines.map(({ startsDay }) => startsDay)).toEqual([true, false, true, false]);
  });
});

describe('withNewer', () => {
  it('puts what happened meanwhile before what is known, each once', () => {
    const known = [event(5, now), event(4, now)];
    expect(withNewer(known, [event(6, now), event(5, now)]).map(({ seq }) => seq)).toEqual([6, 5, 4]);
    expect(withNewer(known, [event(5, now)])).toBe(known);
  });
});
