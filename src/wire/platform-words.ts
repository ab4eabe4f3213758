import { maskNumbersIn } from '../call/personal-number.ts';
import type { AnswerErrorKind } from './answer-error.ts';
import { quote } from './parse.ts';

const documentedFaults: ReadonlyMap<string, AnswerErrorKind> = new Map([
  ['5002', 'task-missing'],
  ['1002', 'account-missing'],
  ['5005', 'record-missing'],
]);

/** The kind of a documented business error; undefined for any other code. */
export function documentedFault(code: unknown): AnswerErrorKind | undefined {
  return typeof code === 'object' ? undefined : documentedFaults.get(String(code));
}

/** What the platform said of a failure, as far as it said anything. */
interface PlatformWords {
  code?: number | string;
  platformMessage?: string;
}

/** A plain value as text; an object, as on failed validation, field by field. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return maskNumbersIn(String(value));
  if (Array.isArray(value)) return quote(value);
  return Object.entries(value)
    .map(
      ([field, faults]) => `${field}: ${Array.isArray(faults) ? faults.join(', ') : quote(faults)}`,
    )
    .join('\n');
}

/** The envelope's `code` and `message` (known to be an object of field → text[] on failed validation). */
export function platformWords(body: unknown): PlatformWords {
  const { code: wireCode, message } = Object(body);
  const code = typeof wireCode === 'number' ? wireCode : textOf(wireCode);
  const platformMessage = textOf(message);
  return {
    ...(code !== undefined && { code }),
    ...(platformMessage && { platformMessage }),
  };
}
