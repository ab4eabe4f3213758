import { useSearchParams } from 'react-router';
import { type AuditFilter, auditFilter } from '../contract/audit.ts';

const names = Object.keys(auditFilter) as (keyof AuditFilter)[];

/** The filter of the log, as the address has it; what the address has wrong filters nothing. */
export function useAuditFilter(): [AuditFilter, (changes: Partial<AuditFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: AuditFilter = {};
  for (const name of names) {
    const { data } = auditFilter[name].safeParse(params.get(name) ?? undefined);
    if (data !== undefined) Object.assign(filter, { [name]: data });
  }
  const change = (changes: Partial<AuditFilter>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace: true });
  };
  return [filter, change];
}
