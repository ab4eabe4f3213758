/** As much of a schema as reading an address needs. */
interface Reads<Value> {
  safeParse(written: unknown): { data?: Value | undefined };
}

type Shape = Record<string, Reads<unknown>>;

/** What is left of the rows by a filter; what it leaves out does not restrict them. */
export type FilterOf<S extends Shape> = {
  [Name in keyof S]?: Exclude<S[Name] extends Reads<infer Value> ? Value : never, undefined>;
};

/** What a table shows. */
export interface Search<Filter, Sort extends string> {
  filter: Filter;
  sort: Sort;
}

/** How the address of a table says what it shows. */
export interface TableSearch<Filter, Sort extends string> {
  /** Reads an address; what is no filter in it is left out, as is what holds without being said. */
  read(params: URLSearchParams): Search<Filter, Sort>;
  /** The search of the address that says this; empty where all of it holds without being said. */
  write(search: Search<Filter, Sort>): string;
  /** What one filter means as it is written; undefined where it is none. */
  readFilter<Name extends keyof Filter>(name: Name, written: string): Filter[Name] | undefined;
}

interface TableSearchOptions<S extends Shape, Sort extends string> {
  filter: S;
  sort: Reads<Sort>;
  /** What holds without being said. */
  usual: { sort: Sort; filter?: FilterOf<S> };
}

/** The search of a table whose filters, and orders, are read by schemas. */
export function tableSearch<const S extends Shape, Sort extends string>({
  filter: shape,
  sort,
  usual,
}: TableSearchOptions<S, Sort>): TableSearch<FilterOf<S>, Sort> {
  type Filter = FilterOf<S>;
  const names = Object.keys(shape) as (keyof Filter & string)[];
  const readFilter = <Name extends keyof Filter>(name: Name, written: string) =>
    shape[name]?.safeParse(written).data as Filter[Name] | undefined;
  const isUsual = (name: keyof Filter, value: unknown) =>
    value === undefined || value === usual.filter?.[name];
  return {
    readFilter,
    read: (params) => {
      const filters = names.flatMap((name) => {
        const written = params.get(name);
        const value = written === null ? undefined : readFilter(name, written);
        return isUsual(name, value) ? [] : [[name, value]];
      });
      const order = sort.safeParse(params.get('sort')).data ?? usual.sort;
      return { filter: Object.fromEntries(filters), sort: order };
    },
    write: ({ filter, sort: order }) => {
      const said = names.flatMap((name) =>
        isUsual(name, filter[name]) ? [] : [[name, String(filter[name])]],
      );
      if (order !== usual.sort) said.push(['sort', order]);
      return new URLSearchParams(said).toString();
    },
  };
}
