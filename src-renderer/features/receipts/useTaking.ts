import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { keepDraft, useDraft } from '../../app/drafts.ts';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { typedOver } from '../../app/form/typedOver.ts';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { planOf } from './plan.ts';
import { nothingTaken, type Owed, type TypedTaking } from './typedTaking.ts';

/** As it is kept: the one who pays is the owner until another name is typed. */
type Kept = Omit<TypedTaking, 'payer'> & { payer: string | null };

const nothingKept: Kept = { ...nothingTaken, payer: null };

/** What stands on the counter for one payer, kept as a draft while it is typed, and what comes of it. */
export function useTaking(place: string) {
  const [draft, keep] = useDraft<Kept>(place);
  const [kept, setKept] = useState<Kept>(() => fieldsOf(draft, nothingKept));
  const isDone = useRef(false);
  const unitIds = kept.units.map(({ unitId }) => unitId);
  const asked = useLedger(
    contract.fees.owed,
    { unitIds },
    { enabled: unitIds.length > 0, keepPrevious: true },
  );
  const settings = useLedger(contract.receipts.settings, {});
  const owed = useMemo(() => inOrder(kept.units, asked.data), [kept.units, asked.data]);
  const owner = owed[0]?.people[0] ?? '';
  const typed = useMemo((): TypedTaking => ({ ...kept, payer: kept.payer ?? owner }), [kept, owner]);
  const plan = useMemo(
    () => planOf(typed, owed, settings.data?.lateFeesFirst ?? false),
    [typed, owed, settings.data],
  );

  const write = useEffectEvent((now: Kept, title: string) => {
    if (isDone.current) return;
    const body = typedOver(now, { ...nothingKept, startedAt: now.startedAt });
    if (body === undefined) keep(undefined);
    else keepDraft(place, body, title);
  });
  useEffect(() => write(kept, titleOf(typed)), [kept, typed]);

  const isWanted = useRef(true);
  const beginAnew = useCallback(async (): Promise<void> => {
    const status = await desk.office.status({});
    if (!isWanted.current || !status.ok) return;
    setKept((now) => ({ ...now, startedAt: begunAt(now.startedAt, status.value.now) }));
  }, []);
  useEffect(() => {
    isWanted.current = true;
    void beginAnew();
    return () => {
      isWanted.current = false;
    };
  }, [beginAnew]);

  return {
    typed,
    change: (changed: Partial<TypedTaking>) => setKept((now) => ({ ...now, ...changed })),
    owed,
    plan,
    isLoaded: unitIds.length === 0 || (asked.data !== undefined && !asked.isPlaceholderData),
    failure: asked.failure ?? settings.failure,
    /** A draft of an earlier day is begun now: what lay there overnight is no time at the counter (K5). */
    beginAnew,
    /** It was taken: nobody goes on with it. */
    done: () => {
      isDone.current = true;
      keep(undefined);
    },
  };
}

const begunAt = (startedAt: number | null, now: number): number =>
  startedAt !== null && startedAt > now - freshMs ? startedAt : now;

/** The ledger takes nothing begun more than a day ago; a little less, so that there is time to finish. */
const freshMs = 23 * 60 * 60_000;

/** In the order in which the households were named; those of an earlier question that went are not shown. */
const inOrder = (units: readonly PickedUnit[], owed: readonly Owed[] | undefined): Owed[] =>
  units.flatMap(({ unitId }) => owed?.find((one) => one.unitId === unitId) ?? []);

/** 3-1-502 张三: which payer it is among others. */
const titleOf = ({ units, payer }: TypedTaking): string =>
  [units.map(({ code }) => code).join(' '), payer].filter(Boolean).join(' ');
