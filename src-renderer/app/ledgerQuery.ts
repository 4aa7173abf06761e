import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { allProcedures, type Output } from '../../src-shared/contract/index.ts';
import type { Procedure, Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import { carry, newKey } from './desk.ts';

/** What the screens know of the ledger; it never waits for a network, and asks again only when told to. */
export const ledgerCache = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: Number.POSITIVE_INFINITY,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Keeps open screens true: after a command the domains it touched are read again. Returns how to stop. */
export function followLedger(): () => void {
  return window.bridge.listen((notice) => {
    if (notice.kind === 'topics')
      for (const domain of new Set([...notice.topics, ...drawnFromAll])) void refresh(domain);
    if (notice.kind === 'session') void refresh('station');
    if (notice.kind === 'ledger') void ledgerCache.invalidateQueries();
  });
}

/** 今日 and the work log tell of every domain. */
const drawnFromAll: readonly Topic[] = ['duties', 'handover'];

/** Reads again what a domain shows. */
export function refresh(domain: string): Promise<void> {
  return ledgerCache.invalidateQueries({ queryKey: [domain] });
}

type Asked = Procedure<'query' | 'station'>;
type Sent = Procedure<'command' | 'task' | 'station'>;
type Wanted<T> = {
  enabled?: boolean;
  /** Asks again after so many milliseconds. */
  everyMs?: number | ((data: T | undefined) => number | false);
  /** Leaves the last answer on the screen while another input is being read. */
  keepPrevious?: boolean;
};

/**
 * What a query of the contract answers, kept up to date:
 * `const { data, failure } = useLedger(contract.households.unit, { id })`.
 */
export function useLedger<P extends Asked>(
  procedure: P,
  input: z.input<P['input']>,
  wanted: Wanted<Output<P>> = {},
) {
  const { domain, verb, name } = nameOf(procedure);
  const { everyMs } = wanted;
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery<Output<P>, Refused>({
    queryKey: [domain, verb, input],
    queryFn: async () => {
      const result = (await carry(name, input, newKey())) as Result<Output<P>>;
      if (!result.ok) throw new Refused(result.error);
      return result.value;
    },
    enabled: wanted.enabled ?? true,
    refetchInterval: (asked) =>
      typeof everyMs === 'function' ? everyMs(asked.state.data) : (everyMs ?? false),
    // the clock and the last backup stay true while another window covers this one
    refetchIntervalInBackground: true,
    ...(wanted.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return { data, failure: error?.failure ?? null, isPending, isFetching, isPlaceholderData, refetch };
}

/**
 * A command of the contract from a form: `const { send, busy, failure } = useCommand(contract.staff.add)`.
 * The key is made when the form opens and stays until the outcome is known, so a double Enter or a retry after a
 * crash does it once. `task` is the key of a form that is a task of its own and does its one thing once: it
 * comes back with its draft after a crash, when nobody knows any more whether it was sent.
 */
export function useCommand<P extends Sent>(procedure: P, task?: string) {
  const key = useRef<string>(undefined);
  const flying = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function send(input: z.input<P['input']>): Promise<Result<Output<P>>> {
    if (flying.current) return { ok: false, error: { code: 'ledger/busy' } };
    flying.current = true;
    key.current ??= task ?? newKey();
    setBusy(true);
    setFailure(null);
    const result = (await carry(nameOf(procedure).name, input, key.current)) as Result<Output<P>>;
    if (result.ok || !isOutcomeUnknown(result.error)) key.current = undefined;
    flying.current = false;
    setBusy(false);
    if (!result.ok) setFailure(result.error);
    return result;
  }

  return { send, busy, failure, forget: () => setFailure(null), name: nameOf(procedure).name };
}

/** A long read with its progress and a way to stop it: `const { run, cancel, progress } = useReport(contract.office.verify)`. */
export function useReport<P extends Procedure<'report'>>(procedure: P) {
  const key = useRef<string>(undefined);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [result, setResult] = useState<Result<Output<P>> | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(
    () =>
      window.bridge.listen((notice) => {
        if (notice.kind === 'progress' && notice.key === key.current)
          setProgress({ done: notice.done, total: notice.total });
      }),
    [],
  );

  async function run(input: z.input<P['input']>): Promise<Result<Output<P>>> {
    const own = newKey();
    key.current = own;
    setBusy(true);
    setProgress(null);
    setResult(null);
    const answer = (await carry(nameOf(procedure).name, input, own)) as Result<Output<P>>;
    if (key.current === own) {
      setBusy(false);
      setResult(answer);
    }
    return answer;
  }

  async function cancel(): Promise<void> {
    if (key.current !== undefined) await carry('station.cancel', { key: key.current }, newKey());
  }

  return { run, cancel, progress, busy, result, failure: result && !result.ok ? result.error : null };
}

/** A refusal on its way through the cache, which knows only exceptions. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Only a lost ledger or a busy one leaves it open whether the command was done. */
const isOutcomeUnknown = ({ code }: Failure): boolean => code === 'ledger/down' || code === 'ledger/busy';

const names = new Map(allProcedures().map((entry) => [entry.procedure, entry]));

function nameOf(procedure: Procedure): { domain: string; verb: string; name: string } {
  const entry = names.get(procedure);
  if (!entry) throw new Error('a procedure that is not of the contract');
  return entry;
}
