import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../shared/model/draft.js';
import type { PersonId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import type { DraftInput } from '../../../shared/model/workspaceRequests.js';
import { Autosave, retryMs } from '../../../renderer/edit/autosave.js';
import { segmentId } from '../articleBuilder.js';

const row = segmentId(1);
const writeMs = 40;

/** A disk that takes `writeMs` and remembers what was asked when. */
class SlowDisk {
  readonly saved: { readonly text: string; readonly asked: number; readonly arrived: number }[] = [];
  inFlight = 0;
  mostInFlight = 0;
  answer: ((draft: DraftInput) => Outcome<Draft>) | null = null;

  readonly save = (draft: DraftInput): Promise<Outcome<Draft>> => {
    const asked = Date.now();
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    return new Promise((resolve) => {
      setTimeout(() => {
        this.inFlight -= 1;
        const outcome =
          this.answer?.(draft) ?? success({ ...draft, personId: 'p1' as PersonId, at: Date.now() });
        if (outcome.ok) this.saved.push({ text: draft.content.text, asked, arrived: Date.now() });
        resolve(outcome);
      }, writeMs);
    });
  };
}

let disk: SlowDisk;
let autosave: Autosave;
let words: string;

const type = (text: string): void => {
  words += text;
  autosave.changed(row, () => ({ basedOn: null, content: plain(words) }));
};

beforeEach(() => {
  vi.useFakeTimers();
  disk = new SlowDisk();
  autosave = new Autosave(disk.save, Date.now);
  words = '';
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('has the words on disk within half a second of a pause', async () => {
    const from = Date.now();
    type('d');
    await vi.advanceTimersByTimeAsync(1000);
    expect(disk.saved.map(({ text }) => text)).toEqual(['d']);
    expect((disk.saved[0]?.arrived ?? Infinity) - from).toBeLessThanOrEqual(500);
  });

  it('has no key older than two seconds unsaved during steady typing', async () => {
    const pressed: number[] = [];
    for (let i = 0; i < 100; i += 1) {
      pressed.push(Date.now());
      type('x');
      await vi.advanceTimersByTimeAsync(80);
    }
    await vi.advanceTimersByTimeAsync(1000);
    const waits = pressed.map(
      (at, i) => (disk.saved.find(({ text }) => text.length > i)?.arrived ?? Infinity) - at,
    );
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000);
    expect(disk.saved.at(-1)?.text).toHaveLength(100);
  });

  it('never has two writes of a segment under way, and the last words win', async () => {
    for (let i = 0; i < 200; i += 1) {
      type('y');
      await vi.advanceTimersByTimeAsync(i % 7 === 0 ? 350 : 20);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(disk.mostInFlight).toBe(1);
    expect(disk.saved.at(-1)?.text).toHaveLength(200);
  });

  it('writes nothing more of a segment once a commit took over, and waits for what is under way', async () => {
    type('a');
    await vi.advanceTimersByTimeAsync(310);
    expect(disk.inFlight).toBe(1);
    type('b');
    const settled = autosave.settle(row).then(() => disk.inFlight);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await settled).toBe(0);
    expect(disk.saved.map(({ text }) => text)).toEqual(['a']);
  });

  it('flushes what waits and answers when it has arrived', async () => {
    type('a');
    const flushed = autosave.flush().then(() => disk.saved.map(({ text }) => text));
    await vi.advanceTimersByTimeAsync(writeMs);
    expect(await flushed).toEqual(['a']);
  });

  it('says what is saved and when', async () => {
    const seen: string[] = [];
    autosave.subscribe(() => seen.push(autosave.status().kind));
    type('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(['saving', 'saved']);
  });
});

describe('a disk that is full', () => {
  it('keeps the words, says so, and tries again by itself', async () => {
    disk.answer = () => failed('workspace.diskFull', { file: 'harbour.duizhao' });
    type('a');
    await vi.advanceTimersByTimeAsync(600);
    expect(autosave.status()).toMatchObject({ kind: 'failed', failure: { code: 'workspace.diskFull' } });
    disk.answer = null;
    await vi.advanceTimersByTimeAsync(retryMs + writeMs);
    expect(disk.saved.map(({ text }) => text)).toEqual(['a']);
    expect(autosave.status().kind).toBe('saved');
  });

  it('goes on after a request that broke', async () => {
    let isBroken = true;
    autosave = new Autosave(
      (draft) => (isBroken ? Promise.reject(new Error('the port was closed')) : disk.save(draft)),
      Date.now,
    );
    type('kept');
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.status()).toEqual({
      kind: 'failed',
      failure: { code: 'app.unexpected', details: { detail: 'the port was closed' } },
    });
    isBroken = false;
    await vi.advanceTimersByTimeAsync(retryMs + writeMs);
    expect(disk.saved.map(({ text }) => text)).toEqual(['kept']);
    expect(autosave.status().kind).toBe('saved');
  });

  it('does not bring a draft back that a commit took over meanwhile', async () => {
    disk.answer = () => failed('workspace.diskFull', { file: 'harbour.duizhao' });
    type('a');
    await vi.advanceTimersByTimeAsync(310);
    const settled = autosave.settle(row);
    disk.answer = null;
    await vi.advanceTimersByTimeAsync(retryMs * 2);
    await settled;
    expect(disk.saved.length).toBeLessThanOrEqual(1);
    const writes = disk.saved.length;
    await vi.advanceTimersByTimeAsync(retryMs * 2);
    expect(disk.saved.length).toBe(writes);
  });
});
