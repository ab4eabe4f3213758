import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { type Grant, type Role, roles } from '../contract/rights.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { roleMay, roleName } from './words.ts';

interface GrantsEditorProps {
  grants: readonly Grant[];
  onChange(grants: Grant[]): void;
}

const inputClass =
  'h-8 min-w-0 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:h-11';

/** The roles of somebody, each with the calls that it holds for. */
export function GrantsEditor({ grants, onChange }: GrantsEditorProps) {
  const change = (at: number, changes: Partial<Grant>) => {
    onChange(grants.map((grant, index) => (index === at ? { ...grant, ...changes } : grant)));
  };
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">{m.grants_title()}</legend>
      <ul className="space-y-2">
        {grants.map((grant, at) => (
          <GrantLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a role has no name but its place here
            key={at}
            grant={grant}
            onChange={(changes) => change(at, changes)}
            onRemove={() => onChange(grants.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
      <Button
        onClick={() => onChange([...grants, { role: 'reviewer', account: null, task: null }])}
        className="mt-2 pointer-coarse:h-11"
      >
        <Plus size={14} aria-hidden />
        {m.grant_add()}
      </Button>
    </fieldset>
  );
}

interface GrantLineProps {
  grant: Grant;
  onChange(changes: Partial<Grant>): void;
  onRemove(): void;
}

function GrantLine({ grant: { role, account, task }, onChange, onRemove }: GrantLineProps) {
  const id = useId();
  const reach = account === null ? 'all' : task === null ? 'account' : 'task';
  return (
    <li>
      <div className="flex flex-wrap items-center gap-2">
        <select
          aria-label={m.grant_role()}
          aria-describedby={`${id}-may`}
          value={role}
          onChange={({ target }) => onChange({ role: target.value as Role })}
          className={inputClass}
        >
          {roles.map((name) => (
            <option key={name} value={name}>
              {roleName(name)}
            </option>
          ))}
        </select>
        <select
          aria-label={m.grant_reach()}
          value={reach}
          onChange={({ target: { value } }) =>
            onChange({
              account: value === 'all' ? null : (account ?? ''),
              task: value === 'task' ? (task ?? '') : null,
            })
          }
          className={inputClass}
        >
          <option value="all">{m.reach_all()}</option>
          <option value="account">{m.reach_account()}</option>
          <option value="task">{m.reach_task()}</option>
        </select>
        {account !== null && (
          <input
            aria-label={m.ref_user()}
            placeholder={m.ref_user()}
            value={account}
            onChange={({ target }) => onChange({ account: target.value.trim() })}
            className={`${inputClass} w-64 font-mono`}
            spellCheck={false}
            required
          />
        )}
        {task !== null && (
          <input
            aria-label={m.ref_task()}
            placeholder={m.ref_task()}
            value={task}
            onChange={({ target }) => onChange({ task: target.value.trim() })}
            className={`${inputClass} w-64 font-mono`}
            spellCheck={false}
            required
          />
        )}
        <IconButton
          icon={X}
          label={m.grant_remove({ role: roleName(role) })}
          onClick={onRemove}
          className="pointer-coarse:size-11"
        />
      </div>
      <p id={`${id}-may`} className="mt-0.5 text-xs text-muted">
        {roleMay(role)}
      </p>
    </li>
  );
}
