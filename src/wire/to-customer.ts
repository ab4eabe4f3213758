import type { Customer } from '../call/customer.ts';
import type { WireRecord } from './call-details.ts';
import { camelKeys } from './camel-keys.ts';
import { isAbsent } from './decoder.ts';

function asText(value: unknown): string | null {
  if (isAbsent(value)) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The CRM customer, with the shown fields of the account in their order. */
export function toCustomer(wire: WireRecord['crm_customer']): Customer | null {
  if (!wire) return null;
  const components = wire.components
    .filter((component) => component !== null)
    .filter((component) => component.status !== false)
    .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0))
    .map(({ data, ...component }) => ({ ...camelKeys(component), value: asText(data?.value) }));
  return { ...camelKeys(wire), components };
}
