// The rules of the checks on their way to a worker. A large termbase is written down once, in memory that threads share: copying
// ten thousand concepts at every pause in typing took longer than checking the words.
import type { CheckRules } from '../../../shared/model/check.js';
import type { Concept } from '../../../shared/model/term.js';

/** A termbase as JSON in UTF-8; `key` is another one for every other termbase of this process. */
export interface SharedTerms {
  readonly key: string;
  readonly json: SharedArrayBuffer;
}

/** `CheckRules` as jobs take them. */
export interface SharedRules extends Omit<CheckRules, 'concepts'> {
  readonly terms: SharedTerms;
}

const written = new WeakMap<readonly Concept[], SharedTerms>();
let serial = 0;

function write(concepts: readonly Concept[]): SharedTerms {
  const bytes = new TextEncoder().encode(JSON.stringify(concepts));
  const json = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(json).set(bytes);
  serial += 1;
  return { key: `${process.pid}-${serial}`, json };
}

/** The same list of concepts is written once. */
export function shareRules({ concepts, ...rules }: CheckRules): SharedRules {
  const terms = written.get(concepts) ?? write(concepts);
  written.set(concepts, terms);
  return { ...rules, terms };
}

/** The concepts, read anew at every call. */
export function readTerms({ json }: SharedTerms): readonly Concept[] {
  // A decoder takes no shared memory.
  return JSON.parse(Buffer.from(json).toString('utf8')) as readonly Concept[];
}
