// The ledger of the open article's names, asked for anew after every change, and what approved articles write for them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/model/article.js';
import type { NamedThing, NameLedger, NameUse } from '../../../shared/model/nameLedger.js';
import type { Failure } from '../../../shared/outcome.js';
import { askWhenQuiet } from '../../article/askWhenQuiet.js';
import { request } from '../../bridge.js';

/** What is known of the names. */
export interface Names {
  /** Null: not answered yet. */
  readonly ledger: NameLedger | null;
  /** Of approved articles; null: none uses the name, or it is not known yet. */
  readonly useOf: (name: NamedThing) => NameUse | null;
  readonly failure: Failure | null;
  /** Why it is not known what approved articles use. */
  readonly useFailure: Failure | null;
  /** Asks again: the termbase changed, or the last time failed. */
  readonly askAgain: () => void;
}

/** What names are told apart by. */
export const nameKey = ({ kind, name }: NamedThing): string => `${kind} ${name}`;

/** Changes come in bursts, one for each row of a fix; in milliseconds. */
const quietMs = 250;

interface Used {
  readonly of: ReadonlyMap<string, NameUse>;
  readonly failure: Failure | null;
}

const nothingUsed: Used = { of: new Map(), failure: null };

/** Asks while it is shown; what is on its way is cancelled when it goes. */
export function useNames({ id, segments }: Pick<Article, 'id' | 'segments'>): Names {
  const [ledger, setLedger] = useState<NameLedger | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [serial, setSerial] = useState(0);
  const isFirst = useRef(true);
  useEffect(() => {
    const wait = isFirst.current ? 0 : quietMs;
    isFirst.current = false;
    return askWhenQuiet({
      quietMs: wait,
      request,
      ask: (jobId) => request('check.names', id, jobId),
      told: (outcome) => {
        if (outcome.ok) setLedger(outcome.value);
        setFailure(outcome.ok ? null : outcome.failure);
      },
    });
  }, [id, segments, serial]);
  const used = useUsed(id, ledger);
  const useOf = useCallback((name: NamedThing) => used.of.get(nameKey(name)) ?? null, [used]);
  const askAgain = useCallback(() => setSerial((before) => before + 1), []);
  return { ledger, useOf, failure, useFailure: used.failure, askAgain };
}

/** Asked for once for the same names; the ledger does without, but says so. */
function useUsed(id: Article['id'], ledger: NameLedger | null): Used {
  const [used, setUsed] = useState<Used>(nothingUsed);
  const key = ledger?.map(nameKey).join('\n') ?? '';
  const newest = useRef(ledger);
  newest.current = ledger;
  useEffect(() => {
    const names = (newest.current ?? []).map(({ kind, name }) => ({ kind, name }));
    if (names.length === 0) return undefined;
    return askWhenQuiet({
      quietMs: 0,
      request,
      ask: (jobId) => request('check.nameUse', { articleId: id, names, jobId }),
      told: (outcome) => {
        if (outcome.ok)
          setUsed({ of: new Map(outcome.value.map((one) => [nameKey(one), one])), failure: null });
        else setUsed({ ...nothingUsed, failure: outcome.failure });
      },
    });
  }, [id, key]);
  return used;
}
