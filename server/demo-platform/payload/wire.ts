import documented from '../documented/call-details.json' with { type: 'json' };

/**
 * A type as the document shows it, with room for other values of the same kind: what is null in the
 * example may hold anything, and every value may be null.
 */
type Widened<T> = T extends null
  ? string | number | boolean | object | null
  : T extends string
    ? string | null
    : T extends number
      ? number | null
      : T extends boolean
        ? boolean | null
        : T extends (infer Item)[]
          ? [Item] extends [never]
            ? unknown[]
            : Widened<Item>[]
          : { [Field in keyof T]: Widened<T[Field]> } | null;

type Documented = typeof documented;
type Fields<T> = NonNullable<Widened<T>>;

const { records, info, utterances } = documented.data;

function first<T>(items: T[]): T {
  const item = items[0];
  if (item === undefined) throw new Error('The documented example has lost its rows');
  return item;
}

/** The example response of the document, word for word. */
export const documentedAnswer: Documented = documented;

export type WireRow = Fields<(typeof records)[number]>;
export type WireRecord = Fields<typeof info.record>;
export type WireCustomer = Fields<typeof info.record.crm_customer>;
export type WireComponent = Fields<(typeof info.record.crm_customer.components)[number]>;
export type WireTask = Fields<typeof info.task>;
export type WireUtterance = Fields<(typeof utterances)[number]>;

/** The documented objects: every field a built answer must have comes from here. */
export const documentedRow: WireRow = first(records);
export const documentedRecord: WireRecord = info.record;
export const documentedCustomer: WireCustomer = info.record.crm_customer;
export const documentedComponent: WireComponent = first(info.record.crm_customer.components);
export const documentedTask: WireTask = info.task;
export const documentedUtterance: WireUtterance = first(utterances);

/** The whole answer to a call-details request. */
export interface WireAnswer {
  code: number;
  status: string;
  message: string;
  data: {
    records: WireRow[];
    is_crm_exists: boolean | null;
    user_id: string;
    info: { record: WireRecord; task: WireTask };
    callee: string | null;
    mobile_info: { mobile_type: string; province: string; city: string } | null;
    utterances: WireUtterance[];
  };
}
