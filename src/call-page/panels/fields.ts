import { formatDate, formatDateTime, formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

/** A labelled value of a panel. `value` is null when the platform sent none. */
export interface Field {
  label: string;
  value: string | null;
  /** The raw field and value that it rests on. */
  source: string;
  /** A phone number, masked at rest. */
  isNumber?: boolean;
}

const oddNames: Readonly<Record<string, string>> = {
  originateTimeout: '_originate_timeout',
  originationCallerIdNumber: '_origination_caller_id_number',
};

/** A domain name as the wire has it: `callPerSecond` → `call_per_second`. */
function wireName(key: string): string {
  return oddNames[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Makes the fields of one object, whose place in the response is `path`. */
export function fieldsOf<Source extends object>(object: Source, path: string) {
  return function field<Key extends keyof Source & string>(
    key: Key,
    label: string,
    show: (value: NonNullable<Source[Key]>) => string,
  ): Field {
    const value = object[key];
    const isAbsent = value === null || value === undefined;
    return {
      label,
      value: isAbsent ? null : show(value),
      source: `${path}.${wireName(key)}${isTime(show) ? '' : ` = ${isAbsent ? 'null' : written(value)}`}`,
    };
  };
}

function isTime(show: unknown): boolean {
  return show === dateTime || show === date;
}

function written(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const text = (value: string | number) => String(value);
export const count = (value: number) => formatNumber(value);
export const yesNo = (value: boolean) => (value ? m.yes() : m.no());
export const dateTime = (value: number) => formatDateTime(value);
export const date = (value: number) => formatDate(value);
/** A code whose meaning is not documented. */
export const code = (value: number) => m.code_of({ code: value });
export const seconds = (value: number) => m.seconds({ count: formatNumber(value) });
export const ms = (value: number) => m.milliseconds({ count: formatNumber(value) });
