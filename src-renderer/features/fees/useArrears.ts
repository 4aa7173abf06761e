import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { desk } from '../../app/desk.ts';

type Page = Output<Contract['fees']['arrears']>;
type Asked = Input<Contract['fees']['arrears']>;

/** Which households the list is about. */
export type ArrearsFilter = Omit<Asked, 'after'>;
/** A household that owes something. */
export type Debtor = Page['rows'][number];

/** Who owes, the most first, read on as far as somebody looks; sums are of all of them. */
export function useArrears(filter: ArrearsFilter) {
  const [wanted, setWanted] = useState(0);
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['fees', 'arrears', 'pages', filter],
    initialPageParam: null as Asked['after'],
    queryFn: ({ pageParam: after }): Promise<Result<Page>> => desk.fees.arrears({ ...filter, after }),
    getNextPageParam: nextOf,
    placeholderData: keepPreviousData,
  });
  const pages = data?.pages.flatMap((page) => (page.ok ? [page.value] : [])) ?? [];
  const last = data?.pages.at(-1);
  const rows = pages.flatMap((page) => page.rows);
  const isShort = wanted >= rows.length && hasNextPage && !isFetching;

  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);

  return {
    rows,
    sums: pages[0],
    failure: last && !last.ok ? last.error : null,
    /** Rows up to this one are looked at. */
    need: useCallback((index: number) => setWanted((before) => Math.max(before, index)), []),
  };
}

/** Every household of the list, whatever of it was looked at. */
export async function allDebtors(filter: ArrearsFilter): Promise<readonly Debtor[]> {
  const found: Debtor[] = [];
  let after: Asked['after'] = null;
  do {
    const page: Result<Page> = await desk.fees.arrears({ ...filter, after });
    found.push(...(page.ok ? page.value.rows : []));
    after = nextOf(page) ?? null;
  } while (after !== null);
  return found;
}

function nextOf(page: Result<Page>): Asked['after'] | undefined {
  const last = page.ok && page.value.more ? page.value.rows.at(-1) : undefined;
  return last && { owedFen: last.owedFen, unitId: last.unitId };
}
