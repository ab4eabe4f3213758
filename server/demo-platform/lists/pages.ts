/** The envelope of a list, as Laravel's paginator makes it. */
export interface ListEnvelope {
  code: 200;
  status: 'success';
  message: string;
  data: unknown[];
  meta: {
    total: number;
    last_page: number;
    current_page: number;
    /** As it was asked for: text where the address has it. */
    per_page: number | string;
    has_pages: boolean;
  };
}

const [usualPerPage, mostPerPage] = [20, 200];

/** The page of a list that an address asks for with `page` and `per_page`. */
export function pageOf<Item>(
  message: string,
  items: readonly Item[],
  query: URLSearchParams,
  toRow: (item: Item) => unknown,
): ListEnvelope {
  const perPage = Math.min(countIn(query.get('per_page')) ?? usualPerPage, mostPerPage);
  const page = countIn(query.get('page')) ?? 1;
  const lastPage = Math.max(1, Math.ceil(items.length / perPage));
  return {
    ...{ code: 200, status: 'success', message },
    data: items.slice((page - 1) * perPage, page * perPage).map(toRow),
    meta: {
      ...{ total: items.length, last_page: lastPage, current_page: page },
      per_page: query.get('per_page') ?? usualPerPage,
      has_pages: lastPage > 1,
    },
  };
}

/** What an address has under a name, once or many times, as PHP writes it too: `name[]`. */
export function listIn(query: URLSearchParams, name: string): string[] {
  return [...query.getAll(name), ...query.getAll(`${name}[]`)];
}

function countIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
