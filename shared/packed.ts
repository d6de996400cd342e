// Large plain data on its way between threads and processes: as JSON texts of a few hundred entries each. Passing a
// text on costs next to nothing, where copying ten thousand objects at every step holds up a window for a second;
// and the receiver reads text after text, with pauses.
import type { Outcome } from './outcome.js';

/** Plain data as texts: `frame` is all of it but the long lists, whose entries are in `parts`. */
export interface Packed {
  readonly frame: string;
  readonly parts: readonly string[];
}

/** Lists and records longer than this are taken apart, into parts of so many entries. */
const partLength = 250;

/** How deep long lists are looked for; what lies deeper is part of an entry. */
const deepest = 3;

// Stands in the frame for a list or record that was taken out.
const listKey = '\u0000list';
const recordKey = '\u0000record';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts of plain data (what JSON can say) with long lists or records in it; null when it has none. */
export function pack(value: unknown): Packed | null {
  const parts: string[] = [];
  const frame = withoutLongLists(value, parts, 0);
  return parts.length === 0 ? null : { frame: JSON.stringify(frame), parts };
}

function withoutLongLists(value: unknown, parts: string[], depth: number): unknown {
  if (depth > deepest) return value;
  if (Array.isArray(value)) {
    if (value.length > partLength) return { [listKey]: takeOut(value, parts) };
    return value.map((entry) => withoutLongLists(entry, parts, depth + 1));
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value);
  if (entries.length > partLength) return { [recordKey]: takeOut(entries, parts) };
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutLongLists(entry, parts, depth + 1)]));
}

/** Writes the entries to parts; answers from which to which. */
function takeOut(entries: readonly unknown[], parts: string[]): readonly [number, number] {
  const from = parts.length;
  for (let at = 0; at < entries.length; at += partLength)
    parts.push(JSON.stringify(entries.slice(at, at + partLength)));
  return [from, parts.length];
}

/** The data again, part by part: run it to its end, pausing where it yields if need be; the last value is the data. */
export function* unpackSteps({ frame, parts }: Packed): Generator<undefined, unknown> {
  const read: unknown[][] = [];
  for (const part of parts) {
    read.push(JSON.parse(part) as unknown[]);
    yield undefined;
  }
  return withLongLists(JSON.parse(frame), read);
}

function withLongLists(value: unknown, read: readonly unknown[][]): unknown {
  if (Array.isArray(value)) return value.map((entry) => withLongLists(entry, read));
  if (!isPlain(value)) return value;
  const list = value[listKey] as readonly [number, number] | undefined;
  if (list) return read.slice(...list).flat();
  const record = value[recordKey] as readonly [number, number] | undefined;
  if (record) return Object.fromEntries(read.slice(...record).flat() as [string, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withLongLists(entry, read)]));
}

/** True for what `pack` made, also of a stranger's making: texts, and nothing else. */
export function isPacked(value: unknown): value is Packed {
  if (!isPlain(value) || typeof value['frame'] !== 'string' || Object.keys(value).length !== 2) return false;
  return Array.isArray(value['parts']) && value['parts'].every((part) => typeof part === 'string');
}

/** The data again, at once. */
export function unpack(packed: Packed): unknown {
  const steps = unpackSteps(packed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** An outcome on its way; a packed one worked. */
export type SentOutcome = Outcome<unknown> | { readonly ok: true; readonly packed: Packed };

/** True for a sent outcome whose value is packed. */
export function isSentPacked(sent: SentOutcome): sent is { readonly ok: true; readonly packed: Packed } {
  return 'packed' in sent;
}

const received = new WeakMap<Outcome<unknown>, Packed>();

/** The outcome as it is best sent: what came packed and was not touched goes on as it came. */
export function sentOutcome(outcome: Outcome<unknown>): SentOutcome {
  if (!outcome.ok) return outcome;
  const packed = received.get(outcome) ?? pack(outcome.value);
  return packed ? { ok: true, packed } : outcome;
}

/** The outcome that was sent; its value is unpacked when it is first looked at. */
export function receivedOutcome(sent: SentOutcome): Outcome<unknown> {
  if (!isSentPacked(sent)) return sent;
  const { packed } = sent;
  let unpacked: { readonly value: unknown } | null = null;
  const outcome: Outcome<unknown> = {
    ok: true,
    get value() {
      unpacked ??= { value: unpack(packed) };
      return unpacked.value;
    },
  };
  received.set(outcome, packed);
  return outcome;
}
