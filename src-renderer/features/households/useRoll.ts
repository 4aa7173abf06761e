import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import type { BuildingId } from '../../../src-shared/contract/households.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { desk } from '../../app/desk.ts';

type Page = Output<(typeof contract)['households']['units']>;
type After = Page['next'];

/** The owner roll, read on as far as somebody looks: page after page, each from where the last one ended. */
export function useRoll(buildingId: BuildingId | null) {
  const [wanted, setWanted] = useState(0);
  const { data, fetchNextPage, hasNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['households', 'units', 'pages', buildingId],
    initialPageParam: null as After,
    queryFn: ({ pageParam: after }): Promise<Result<Page>> =>
      desk.households.units({ buildingId, after, limit: pageLength }),
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
  });
  const pages = data?.pages.flatMap((page) => (page.ok ? [page.value] : [])) ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const last = data?.pages.at(-1);
  const isShort = wanted >= lines.length && hasNextPage && !isFetching;

  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);

  return {
    lines,
    total: pages.at(-1)?.total,
    failure: last && !last.ok ? last.error : null,
    /** Rows up to this one are looked at. */
    need: useCallback((index: number) => setWanted((before) => Math.max(before, index)), []),
    retry: () => void refetch(),
  };
}

const pageLength = 200;
