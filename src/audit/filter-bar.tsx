import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { searchOf } from '../api/turnwise.ts';
import { type AuditAction, type AuditFilter, auditAction } from '../contract/audit.ts';
import { pathOf } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { actionName, actorName } from './words.ts';

interface FilterBarProps {
  filter: AuditFilter;
  names: ReadonlyMap<string, string> | undefined;
  onChange(changes: Partial<AuditFilter>): void;
}

const inputClass = 'h-8 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:h-11';

/** Which entries are shown, and a way to save them. */
export function FilterBar({ filter, names, onChange }: FilterBarProps) {
  const actors = ['this-computer', 'command-line', 'nobody', ...(names?.keys() ?? [])];
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2 border-b border-line px-4 py-3">
      <h1 className="me-auto text-xl font-semibold">{m.audit_title()}</h1>
      <Labelled label={m.audit_action()}>
        <select
          value={filter.action ?? ''}
          onChange={({ target }) => onChange({ action: target.value as AuditAction })}
          className={inputClass}
        >
          <option value="">{m.audit_any()}</option>
          {auditAction.options.map((action) => (
            <option key={action} value={action}>
              {actionName(action)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={m.audit_actor()}>
        <select
          value={filter.actor ?? ''}
          onChange={({ target }) => onChange({ actor: target.value })}
          className={inputClass}
        >
          <option value="">{m.audit_any()}</option>
          {actors.map((actor) => (
            <option key={actor} value={actor}>
              {actorName(actor, names)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={m.ref_record()}>
        <input
          value={filter.record ?? ''}
          onChange={({ target }) => onChange({ record: target.value.trim() })}
          spellCheck={false}
          className={`${inputClass} w-44 font-mono`}
        />
      </Labelled>
      <Labelled label={m.audit_from()}>
        <input
          type="date"
          value={filter.from ?? ''}
          onChange={({ target }) => onChange({ from: target.value })}
          className={inputClass}
        />
      </Labelled>
      <Labelled label={m.audit_to()}>
        <input
          type="date"
          value={filter.to ?? ''}
          onChange={({ target }) => onChange({ to: target.value })}
          className={inputClass}
        />
      </Labelled>
      <a
        href={`${pathOf(routes.exportAudit, {})}?${searchOf(filter)}`}
        download
        className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-3 text-sm font-medium hover:bg-hover pointer-coarse:h-11"
      >
        <Download size={14} aria-hidden />
        {m.export_csv()}
      </a>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: what is labelled is its child
    <label className="grid gap-0.5 text-xs text-muted">
      {label}
      {children}
    </label>
  );
}
