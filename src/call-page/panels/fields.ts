import { formatDate, formatDateTime, formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';

/** A labelled value of a panel. `value` is null when the platform sent none. */
export interface Field {
  label: string;
  value: string | null;
  /** Where in the response it stands: `info.task.name`. */
  path: string;
  /** The value as the platform sent it; null where `value` is the same. */
  raw: string | null;
  /** A phone number, masked at rest. */
  isNumber?: boolean;
  /** An id, or a code whose meaning is not known: shown with its raw name, folded away. */
  isTechnical?: boolean;
}

/** Fields under a title, which is left out where none of them is shown. */
export interface FieldSet {
  /** Null where it stands already above the set. */
  title: string | null;
  fields: readonly Field[];
  /** Folded away: of little use to most reviewers. */
  isFolded?: boolean;
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
      path: `${path}.${wireName(key)}`,
      raw: isAbsent || isTime(show) ? null : rawText(value),
    };
  };
}

/** The same field, folded away with its raw name. */
export function technical(field: Field): Field {
  return { ...field, isTechnical: true };
}

/** What a field rests on: its place and its raw value. */
export function sourceOf({ path, raw }: Field): string {
  return raw === null ? path : `${path} = ${raw}`;
}

function isTime(show: unknown): boolean {
  return show === dateTime || show === date;
}

function rawText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const text = (value: string | number) => String(value);
export const count = (value: number) => formatNumber(value);
export const yesNo = (value: boolean) => (value ? m.yes() : m.no());
export const dateTime = (value: number) => formatDateTime(value);
export const date = (value: number) => formatDate(value);
export const seconds = (value: number) => m.seconds({ count: formatNumber(value) });
export const ms = (value: number) => m.milliseconds({ count: formatNumber(value) });

/** −1 is deaf during the prompt, 0 normal, n deaf for its first n ms (public clients). */
export function blockAsrWords(value: number): string {
  if (value === -1) return m.node_deaf();
  return value === 0 ? m.node_listens() : m.node_deaf_for({ time: ms(value) });
}
