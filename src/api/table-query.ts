import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

/** How what Turnwise keeps is asked for: when it is shown, and again when somebody wants that. */
export const asAsked = {
  networkMode: 'always',
  refetchOnWindowFocus: false,
  retry: false,
} as const;

const pageLength = 100;

/** Which page of a table is asked for. */
interface PageAsked {
  limit: number;
  after?: string;
}

/** The pages of a table, each asked for by the `next` of the one before. */
export function pagesQuery<Page extends { next: string | null }, const Key extends QueryKey>(
  queryKey: Key,
  ask: (page: PageAsked, signal: AbortSignal) => Promise<Page>,
) {
  return infiniteQueryOptions({
    ...asAsked,
    queryKey,
    queryFn: ({ signal, pageParam: after }) =>
      ask({ limit: pageLength, ...(after !== null && { after }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
