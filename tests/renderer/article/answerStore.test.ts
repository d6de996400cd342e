import { describe, expect, it, vi } from 'vitest';
import { AnswerStore, type LinkTexts } from '../../../renderer/article/answerStore.js';
import type { LinkEvidence } from '../../../shared/model/alignment.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';

const evidence: LinkEvidence = { matches: [], unmet: { source: [], target: [] }, length: 1 };

/** A store whose questions wait until they are answered, in the order in which they were asked. */
function slowStore() {
  const asked: string[] = [];
  const waiting: ((outcome: Outcome<LinkEvidence>) => void)[] = [];
  const store = new AnswerStore<LinkEvidence>(({ source }) => {
    asked.push(source.join());
    return new Promise((resolve) => waiting.push(resolve));
  });
  const answer = async (outcome: Outcome<LinkEvidence> = success(evidence)): Promise<void> => {
    waiting.shift()?.(outcome);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const want = (key: string): (() => void) =>
    store.want(key, (): LinkTexts => ({ source: [key], target: [key] }));
  return { store, asked, answer, want };
}

describe('AnswerStore', () => {
  it('asks once, two at a time, and for what was wanted last first', async () => {
    const { asked, answer, want } = slowStore();
    for (const key of ['a', 'b', 'c', 'd', 'a', 'c']) want(key);
    expect(asked).toEqual(['a', 'b']);
    await answer();
    await answer();
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    want('a');
    expect(asked).toHaveLength(4);
  });

  it('does not begin what has gone out of sight everywhere', async () => {
    const { asked, answer, want } = slowStore();
    want('a');
    want('b');
    const leave = want('gone');
    const leaveOnce = want('seen twice');
    want('seen twice');
    leave();
    leaveOnce();
    await answer();
    await answer();
    expect(asked).toEqual(['a', 'b', 'seen twice']);
  });

  it('tells those who wait, and knows nothing of what could not be answered', async () => {
    const { store, asked, answer, want } = slowStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    want('a');
    want('b');
    await answer();
    await answer(failed('app.cancelled', {}));
    expect([store.of('a'), store.of('b'), told]).toEqual([evidence, null, 1]);
    want('b');
    expect(asked).toEqual(['a', 'b', 'b']);
  });

  it('forgets what was not looked at for longest', async () => {
    const store = new AnswerStore(() => Promise.resolve(success(evidence)));
    const ask = async (key: string): Promise<void> => {
      store.want(key, () => ({ source: [key], target: [key] }));
      await vi.waitFor(() => expect(store.of(key)).toBe(evidence));
    };
    await ask('looked at');
    await ask('not looked at');
    for (let i = 0; i < 1_999; i += 1) {
      store.of('looked at');
      store.want(`${i}`, () => ({ source: ['甲'], target: ['A'] }));
    }
    await vi.waitFor(() => expect(store.of('0')).toBe(evidence));
    expect([store.of('looked at'), store.of('not looked at')]).toEqual([evidence, null]);
  });

  it('does not ask where a side says nothing', async () => {
    const { store, asked, answer } = slowStore();
    store.want('omitted', () => ({ source: ['甲'], target: [] }));
    await answer();
    expect(asked).toEqual([]);
    expect(store.of('omitted')).toBeNull();
  });
});
